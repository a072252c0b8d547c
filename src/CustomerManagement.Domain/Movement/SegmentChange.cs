using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>The next day on which time alone moves a customer to another segment. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
public sealed record SegmentChange<TSegment>
{
    /// <summary>Creates a change, as when it comes back from a store.</summary>
    /// <param name="on">The first day in the other segment; a date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="from">The segment as of the outlook's as-of date.</param>
    /// <param name="decision">The decision of that day, for another segment.</param>
    /// <param name="cause">What time did on that day.</param>
    /// <exception cref="ArgumentException">The decision is of another day, or for the segment where the customer was.</exception>
    [JsonConstructor]
    public SegmentChange(LocalDate on, TSegment from, Decision<TSegment> decision, TimeCause cause)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(cause);
        On = on.WithCalendar(CalendarSystem.Iso);
        if (decision.AsOf != On || EqualityComparer<TSegment>.Default.Equals(from, decision.Segment))
        {
            throw new ArgumentException("The decision is of that day, for another segment.", nameof(decision));
        }

        From = from;
        Decision = decision;
        Cause = cause;
    }

    /// <summary>The first day in the other segment; the present one is kept until the day before.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate On { get; }

    /// <summary>The segment as of the outlook's as-of date.</summary>
    [JsonInclude]
    [JsonRequired]
    public TSegment From { get; private init; }

    /// <summary>The decision of that day, with its reasons.</summary>
    public Decision<TSegment> Decision { get; }

    /// <summary>What time did on that day.</summary>
    public TimeCause Cause { get; }

    /// <summary>Day, segment left and decision, as in <c>2025-05-05, from A: ABC: B because net amount in the period 30.50 is at least 19</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:uuuu-MM-dd}, from {From}: {Decision}");
}
