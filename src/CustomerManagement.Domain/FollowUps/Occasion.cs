using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>What a follow-up comes from: a purchase, a birthday, the beginning of a season. Immutable and compared by value.</summary>
public sealed record Occasion
{
    /// <summary>Creates an occasion.</summary>
    /// <param name="date">On which date, of the years 1 to 9999; a date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="person">Whom of the customer it concerns; <c>null</c> for the customer itself.</param>
    /// <param name="subject">What tells it from others on that date, as the id of an event; <c>null</c> when the date does. No personal data.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    /// <exception cref="ArgumentException">The contact is the default value, or the subject is blank.</exception>
    [JsonConstructor]
    public Occasion(LocalDate date, ContactId? person = null, string? subject = null)
    {
        Date = date.WithCalendar(CalendarSystem.Iso);
        if (Date.Year is < 1 or > 9999)
        {
            throw new ArgumentOutOfRangeException(nameof(date));
        }

        if (person == default(ContactId))
        {
            throw new ArgumentException("A contact has an id.", nameof(person));
        }

        if (subject is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        }

        (Person, Subject) = (person, subject);
    }

    /// <summary>On which date: what the rule counts from, never shifted.</summary>
    [JsonInclude]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Date { get; internal init; }

    /// <summary>Whom of the customer it concerns; <c>null</c> for the customer itself.</summary>
    public ContactId? Person { get; }

    /// <summary>What tells it from others on that date, or <c>null</c>.</summary>
    public string? Subject { get; }

    /// <summary>What tells it from all other occasions of one rule and customer, as in <c>2024-03-05/7</c>.</summary>
    [JsonIgnore]
    public string Key => string.Create(
        CultureInfo.InvariantCulture,
        $"{Date:uuuu-MM-dd}{(Person is { } person ? $"/{FollowUpId.Escape(person.Value)}" : "")}{(Subject is null ? "" : $"//{FollowUpId.Escape(Subject)}")}");
}
