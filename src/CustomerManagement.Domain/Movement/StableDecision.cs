using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>Where a customer is kept from today, and why it is not, or is, where today's decision puts it. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <remarks>
/// The figures' own verdict is made out again from the decision, and the reason is held against the parts. Whether something was inside a band or for how
/// long it is held is not made out again: that takes the membership before and the policy.
/// </remarks>
public sealed record StableDecision<TSegment>
    where TSegment : notnull
{
    /// <summary>Creates it.</summary>
    /// <param name="membership">The membership from today.</param>
    /// <param name="reason">Why.</param>
    /// <param name="decision">Today's decision.</param>
    /// <param name="nextChange">The first day on which time alone lets what is held back through; <c>null</c> for none.</param>
    /// <param name="pin">The pin that decided; <c>null</c> for none.</param>
    /// <exception cref="ArgumentException">
    /// The parts are not of one customer, there is a pin and another reason, or none and that reason, or the parts contradict the reason.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not a defined one.</exception>
    [JsonConstructor]
    public StableDecision(
        SegmentMembership<TSegment> membership, StabilityReason reason, Decision<TSegment> decision, LocalDate? nextChange, SegmentPin<TSegment>? pin)
    {
        ArgumentNullException.ThrowIfNull(membership);
        ArgumentNullException.ThrowIfNull(decision);
        if (!Enum.IsDefined(reason))
        {
            throw new ArgumentOutOfRangeException(nameof(reason));
        }

        if (membership.Customer != decision.Customer || (pin is not null && pin.Customer != decision.Customer))
        {
            throw new ArgumentException("Membership, decision and pin are those of one customer.", nameof(decision));
        }

        if (pin is null == (reason == StabilityReason.Pinned))
        {
            throw new ArgumentException("A pin is the reason when there is one.", nameof(pin));
        }

        var (isHeld, isAsDecided) = (membership.Pending is not null, EqualityComparer<TSegment>.Default.Equals(membership.Segment, decision.Segment));
        var agrees = reason switch
        {
            StabilityReason.First or StabilityReason.Unchanged => isAsDecided && !isHeld,
            StabilityReason.Changed => membership.Since == membership.AsOf && !isHeld,
            StabilityReason.InsideBand => !isAsDecided && !isHeld,
            StabilityReason.MinimumStay or StabilityReason.Grace => isHeld && nextChange is not null,
            StabilityReason.Pinned => EqualityComparer<TSegment>.Default.Equals(membership.Segment, pin!.Segment) && pin.Holds(membership.AsOf),
            _ => throw new InvalidOperationException("There is no such reason."),
        };
        if (!agrees || (!isHeld && nextChange is not null) || membership.AsOf != decision.AsOf.WithCalendar(CalendarSystem.Iso))
        {
            throw new ArgumentException("The membership, and what is held back, are as the reason says.", nameof(reason));
        }

        Membership = membership;
        Reason = reason;
        Decision = decision;
        NextChange = nextChange;
        Pin = pin;
    }

    /// <summary>The membership from today.</summary>
    public SegmentMembership<TSegment> Membership { get; }

    /// <summary>Why.</summary>
    public StabilityReason Reason { get; }

    /// <summary>Today's decision, which alone would have put the customer into its own segment.</summary>
    public Decision<TSegment> Decision { get; }

    /// <summary>
    /// The first day on which time alone lets what is held back through, should the figures stay as they are; <c>null</c> when nothing is held back,
    /// when only other figures would change it (<see cref="StabilityReason.InsideBand"/>), or when a pin has no end.
    /// </summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? NextChange { get; }

    /// <summary>The pin that decided, with who set it and why; <c>null</c> for none.</summary>
    public SegmentPin<TSegment>? Pin { get; }

    /// <summary>Scheme, segment and why, as in <c>ABC: A, kept by grace until 2024-03-01 (B because net amount in the period 470 is below 480 and …)</c>.</summary>
    /// <returns>The text, English and the same in every culture, without the words of a pin.</returns>
    public override string ToString() => $"{Decision.Basis.Scheme}: {Membership.Segment}, {Words} ({Decision.Explanation})";

    private string Words => Reason switch
    {
        StabilityReason.First => "for the first time",
        StabilityReason.Unchanged => "unchanged",
        StabilityReason.Changed => "changed",
        StabilityReason.InsideBand => "kept inside the band",
        StabilityReason.MinimumStay => "kept by the minimum stay" + DateSpan.UntilText(NextChange),
        StabilityReason.Grace => "kept by grace" + DateSpan.UntilText(NextChange),
        StabilityReason.Pinned => "pinned" + DateSpan.UntilText(Pin!.Until),
        _ => throw new InvalidOperationException("There is no such reason."),
    };
}
