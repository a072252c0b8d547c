using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>In which segment a customer is kept, since when, and what is held back. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <remarks>All that the next decision needs to know of the past. A host keeps one for each customer and scheme.</remarks>
public sealed record SegmentMembership<TSegment>
    where TSegment : notnull
{
    /// <summary>Creates a membership.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="segment">Where.</param>
    /// <param name="since">The first day there. A date of another calendar is taken as the same day of the ISO calendar, here and below.</param>
    /// <param name="asOf">The day on which this was last decided; not before <paramref name="since"/>.</param>
    /// <param name="pending">A change that is held back; <c>null</c> for none.</param>
    /// <exception cref="ArgumentException">No customer, or the dates are the wrong way round.</exception>
    [JsonConstructor]
    public SegmentMembership(CustomerId customer, TSegment segment, LocalDate since, LocalDate asOf, PendingChange<TSegment>? pending = null)
    {
        ArgumentNullException.ThrowIfNull(segment);
        if (customer == default)
        {
            throw new ArgumentException("A membership is that of a customer.", nameof(customer));
        }

        Since = since.WithCalendar(CalendarSystem.Iso);
        AsOf = asOf.WithCalendar(CalendarSystem.Iso);
        if (AsOf < Since || pending?.Since.WithCalendar(CalendarSystem.Iso) > AsOf)
        {
            throw new ArgumentException("A membership, and what is held back, began by the day of the decision.", nameof(asOf));
        }

        Customer = customer;
        Segment = segment;
        Pending = pending;
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>Where.</summary>
    [JsonInclude]
    [JsonRequired]
    public TSegment Segment { get; private init; }

    /// <summary>The first day there.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Since { get; private init; }

    /// <summary>The day on which this was last decided.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate AsOf { get; private init; }

    /// <summary>A change that is held back; <c>null</c> for none.</summary>
    public PendingChange<TSegment>? Pending { get; }
}
