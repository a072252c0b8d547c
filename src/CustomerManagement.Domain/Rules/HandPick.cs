using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>A customer that a person put on a list, why, and for how long. Immutable, compared by value and serialisable.</summary>
/// <remarks>
/// The reason is a person's own words, and who said so the host's key of a user: neither is part of <see cref="ToString"/>. A verdict on a group that asks for
/// the list holds the pick with both, also when it is stored.
/// </remarks>
public sealed record HandPick
{
    /// <summary>Creates it.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="from">The first date on which it counts; <c>null</c> for from the beginning.</param>
    /// <param name="until">The first date on which it no longer counts, after <paramref name="from"/>; <c>null</c> for without end.</param>
    /// <param name="by">Who said so: the host's key of a user; <c>null</c> when that is not noted.</param>
    /// <exception cref="ArgumentException">No customer, the reason is blank, or there is no date on which it counts.</exception>
    public HandPick(CustomerId customer, string reason, LocalDate? from = null, LocalDate? until = null, string? by = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (customer == default)
        {
            throw new ArgumentException("A pick is of a customer.", nameof(customer));
        }

        Customer = customer;
        Reason = reason;
        By = by;
        From = from?.WithCalendar(CalendarSystem.Iso);
        Until = until?.WithCalendar(CalendarSystem.Iso);
        if (Dates.IsEmpty)
        {
            throw new ArgumentException("A pick counts on a date at least.", nameof(until));
        }
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>Why, in a person's words.</summary>
    public string Reason { get; }

    /// <summary>Who said so; <c>null</c> when that is not noted.</summary>
    public string? By { get; }

    /// <summary>The first date on which it counts; <c>null</c> for from the beginning.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? From { get; }

    /// <summary>The first date on which it no longer counts; <c>null</c> for without end.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? Until { get; }

    private DateSpan Dates => new(From, Until);

    /// <summary>Whether it counts on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns><c>true</c> from <see cref="From"/> to the day before <see cref="Until"/>.</returns>
    public bool CountsOn(LocalDate date) => Dates.Contains(date);

    /// <summary>Customer and dates, as in <c>12347 from 2026-01-01 until 2027-01-01</c>.</summary>
    /// <returns>The text, without the reason, the same in every culture.</returns>
    public override string ToString() => $"{Customer}{Dates}";
}
