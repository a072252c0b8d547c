using CustomerManagement.Domain.Segmentation;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>Keeps customers from changing their segment every night: bands around boundaries, a minimum stay, grace before a fall, pins.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <remarks>
/// <para>Pure: it looks at one customer only, so the order of customers does not matter, and the same input gives the same answer. Deciding again on the
/// same day from the membership that came out changes nothing. Immutable and safe for use by several threads.</para>
/// <para>Held back are changes between segments of the order. One to or from any other segment, such as <see cref="AbcTier.None"/>, goes through at once.
/// A change to a segment that is neither better nor worse is held back by the wider band and the minimum stay, and has no grace.</para>
/// </remarks>
public sealed class StabilityPolicy<TSegment>
    where TSegment : notnull
{
    private readonly SegmentOrder<TSegment> _order;
    private readonly StabilityOptions _options;

    /// <summary>Creates the policy.</summary>
    /// <param name="order">Which segments are better.</param>
    /// <param name="options">Its settings; <c>null</c> for <see cref="StabilityOptions.Off"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public StabilityPolicy(SegmentOrder<TSegment> order, StabilityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        _order = order;
        _options = options ?? StabilityOptions.Off;
        new StabilityOptionsValidator().ValidateAndThrow(_options);
    }

    /// <summary>Tells where a customer is kept from the day of a decision.</summary>
    /// <param name="before">Where it was kept; <c>null</c> for a customer that is decided for the first time, which goes where the decision says.</param>
    /// <param name="decision">The decision of the day, of the same scheme.</param>
    /// <param name="pin">The pin on it; <c>null</c> for none. It beats all else on the days on which it holds, and is as if it were not there on all others.</param>
    /// <returns>The membership from that day, and why.</returns>
    /// <exception cref="ArgumentException">
    /// Membership or pin are another customer's, or the decision is of an earlier day than the membership: what was decided is not decided anew.
    /// To correct a day, give the membership of the day before.
    /// </exception>
    public StableDecision<TSegment> Decide(SegmentMembership<TSegment>? before, Decision<TSegment> decision, SegmentPin<TSegment>? pin = null)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var today = decision.AsOf.WithCalendar(CalendarSystem.Iso);
        if ((before is not null && before.Customer != decision.Customer) || (pin is not null && pin.Customer != decision.Customer))
        {
            throw new ArgumentException("Membership, decision and pin are those of one customer.", nameof(decision));
        }

        if (before?.AsOf > today)
        {
            throw new ArgumentException("The decision is of an earlier day than the membership.", nameof(decision));
        }

        pin = pin is not null && pin.Holds(today) ? pin : null;
        var current = Current(before, decision, today, pin);
        var held = HeldBack(current, Wanted(current.Segment, decision), today);
        if (pin is not null)
        {
            // What the figures say is counted on beneath the pin, so that its end is no surprise.
            return Decided(current, StabilityReason.Pinned, held?.Change, held is { } beneath && pin.Until is { } end ? LocalDate.Max(end, beneath.Through) : null);
        }

        if (held is not { } wanted)
        {
            var same = before is null ? StabilityReason.First : StabilityReason.Unchanged;
            return Decided(current, AreEqual(current.Segment, decision.Segment) ? same : StabilityReason.InsideBand);
        }

        return wanted.Through <= today
            ? Decided(Entered(wanted.Change.Segment, decision, today), StabilityReason.Changed)
            : Decided(current, wanted.By, wanted.Change, wanted.Through);

        StableDecision<TSegment> Decided(
            SegmentMembership<TSegment> membership, StabilityReason reason, PendingChange<TSegment>? pending = null, LocalDate? nextChange = null) => new(
                new SegmentMembership<TSegment>(membership.Customer, membership.Segment, membership.Since, today, pending), reason, decision, nextChange, pin);
    }

    /// <summary>Where the customer is before the figures have their say.</summary>
    private static SegmentMembership<TSegment> Current(
        SegmentMembership<TSegment>? before, Decision<TSegment> decision, LocalDate today, SegmentPin<TSegment>? pin)
    {
        var segment = pin is not null ? pin.Segment : before is not null ? before.Segment : decision.Segment;
        return before is not null && AreEqual(before.Segment, segment) ? before : Entered(segment, decision, today);
    }

    private static SegmentMembership<TSegment> Entered(TSegment segment, Decision<TSegment> decision, LocalDate today) =>
        new(decision.Customer, segment, today, today);

    /// <summary>Where the customer would go by the bands alone: as far as the decision holds throughout them, and nowhere when its own segment is within.</summary>
    private TSegment Wanted(TSegment current, Decision<TSegment> decision)
    {
        if (!_order.Contains(current) || !_order.Contains(decision.Segment) || AreEqual(current, decision.Segment))
        {
            return decision.Segment;
        }

        var direction = _order.Compare(decision.Segment, current);
        var band = direction switch
        {
            null => Math.Max(_options.EnterBand, _options.LeaveBand),
            > 0 => _options.EnterBand,
            _ => _options.LeaveBand,
        };
        if (band == 0)
        {
            return decision.Segment;
        }

        // Where steps are narrow, a band may reach over the customer's own segment to the other side.
        if (SegmentReach.Of(decision, band, _order) is not { } reach || reach.Contains(current)
            || (direction is not null && reach.Any(segment => _order.Compare(segment, current) == -direction)))
        {
            return current;
        }

        if (direction is null)
        {
            return decision.Segment;
        }

        var onThatSide = reach.Where(segment => _order.Compare(segment, current) == direction).ToList();
        var nearest = onThatSide.FindAll(segment => onThatSide.TrueForAll(other => _order.Compare(segment, other) * direction <= 0));
        return nearest.Count == 1 ? nearest[0] : decision.Segment;
    }

    /// <summary>The change wanted, when it goes through and what holds it until then; <c>null</c> when none is wanted.</summary>
    private (PendingChange<TSegment> Change, LocalDate Through, StabilityReason By)? HeldBack(
        SegmentMembership<TSegment> current, TSegment wanted, LocalDate today)
    {
        if (AreEqual(wanted, current.Segment))
        {
            return null;
        }

        var direction = _order.Compare(wanted, current.Segment);
        var continues = current.Pending is { } pending && !AreEqual(pending.Segment, current.Segment)
            && _order.Compare(pending.Segment, current.Segment) == direction;
        var change = new PendingChange<TSegment>(wanted, continues ? current.Pending!.Since : today);
        if (!_order.Contains(wanted) || !_order.Contains(current.Segment))
        {
            return (change, today, StabilityReason.Changed);
        }

        var stay = After(current.Since, _options.MinimumStay);
        var grace = direction < 0 ? After(change.Since, _options.Grace) : today;
        return grace > stay ? (change, grace, StabilityReason.Grace) : (change, stay, StabilityReason.MinimumStay);
    }

    /// <summary>The end of the calendar is as late as it gets.</summary>
    private static LocalDate After(LocalDate date, Period period)
    {
        try
        {
            return date.Plus(period);
        }
        catch (Exception error) when (error is OverflowException or ArgumentOutOfRangeException)
        {
            return LocalDate.MaxIsoValue;
        }
    }

    private static bool AreEqual(TSegment left, TSegment right) => EqualityComparer<TSegment>.Default.Equals(left, right);
}
