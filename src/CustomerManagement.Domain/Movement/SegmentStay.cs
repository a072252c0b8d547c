using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>A customer's time in one segment, until the next stay of its history. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
public sealed record SegmentStay<TSegment>
    where TSegment : notnull
{
    /// <summary>Creates a stay.</summary>
    /// <param name="segment">Where.</param>
    /// <param name="from">The first day. A date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="reason">Why the customer came there, in words; it appears in events, so no personal data.</param>
    /// <param name="decision">The decision of that day, with every comparison; <c>null</c> where it is not kept, as in what was imported.</param>
    /// <param name="keptBy">What kept or moved it there; <c>null</c> where only the words are known.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keptBy"/> is not a defined one.</exception>
    [JsonConstructor]
    public SegmentStay(TSegment segment, LocalDate from, string reason, Decision<TSegment>? decision = null, StabilityReason? keptBy = null)
    {
        ArgumentNullException.ThrowIfNull(segment);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (keptBy is { } known && !Enum.IsDefined(known))
        {
            throw new ArgumentOutOfRangeException(nameof(keptBy));
        }

        Segment = segment;
        From = from.WithCalendar(CalendarSystem.Iso);
        Reason = reason;
        Decision = decision;
        KeptBy = keptBy;
    }

    /// <summary>Where.</summary>
    public TSegment Segment { get; }

    /// <summary>The first day.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate From { get; private init; }

    /// <summary>Why the customer came there, in words.</summary>
    public string Reason { get; }

    /// <summary>The decision of that day; <c>null</c> where it is not kept. After a pin or a band it may speak of another segment.</summary>
    public Decision<TSegment>? Decision { get; }

    /// <summary>What kept or moved it there; <c>null</c> where only the words are known.</summary>
    public StabilityReason? KeptBy { get; }
}
