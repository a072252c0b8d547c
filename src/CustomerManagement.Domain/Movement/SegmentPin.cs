using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>Somebody's word that a customer is in a segment for a time, whatever the figures say. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
public sealed record SegmentPin<TSegment>
    where TSegment : notnull
{
    /// <summary>Creates a pin.</summary>
    /// <param name="customer">Who is pinned.</param>
    /// <param name="segment">Where.</param>
    /// <param name="reason">Why; free text of a person, which is never part of <see cref="ToString"/>; serialisers write it, so that a pin can be kept.</param>
    /// <param name="by">Who said so: the host's key of a user, not part of <see cref="ToString"/> either.</param>
    /// <param name="from">The first day on which it holds. A date of another calendar is taken as the same day of the ISO calendar, here and below.</param>
    /// <param name="until">The first day on which it no longer holds, after <paramref name="from"/>; <c>null</c> when it holds until it is taken away.</param>
    /// <exception cref="ArgumentException">No customer, no reason, nobody, or the dates are the wrong way round.</exception>
    [JsonConstructor]
    public SegmentPin(CustomerId customer, TSegment segment, string reason, string by, LocalDate from, LocalDate? until = null)
    {
        ArgumentNullException.ThrowIfNull(segment);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        if (customer == default)
        {
            throw new ArgumentException("A pin is that of a customer.", nameof(customer));
        }

        From = from.WithCalendar(CalendarSystem.Iso);
        Until = until?.WithCalendar(CalendarSystem.Iso);
        if (Dates.IsEmpty)
        {
            throw new ArgumentException("A pin holds for a day at least.", nameof(until));
        }

        Customer = customer;
        Segment = segment;
        Reason = reason;
        By = by;
    }

    /// <summary>Who is pinned.</summary>
    public CustomerId Customer { get; }

    /// <summary>Where.</summary>
    [JsonInclude]
    [JsonRequired]
    public TSegment Segment { get; private init; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Who said so.</summary>
    public string By { get; }

    /// <summary>The first day on which it holds.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate From { get; private init; }

    /// <summary>The first day on which it no longer holds; <c>null</c> when it holds until it is taken away.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? Until { get; }

    /// <summary>Whether it holds on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns><c>true</c> from <see cref="From"/> to the day before <see cref="Until"/>.</returns>
    public bool Holds(LocalDate date) => Dates.Contains(date);

    /// <summary>Where and how long, as in <c>A from 2024-01-01 until 2024-07-01</c>; neither who said so nor why.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Segment}{Dates}");

    private DateSpan Dates => new(From, Until);
}
