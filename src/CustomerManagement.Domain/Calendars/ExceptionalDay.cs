using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A date with hours of its own: closed, a half day, longer hours, a Saturday that makes up for a bridge day. Immutable, compared by value.</summary>
public sealed record ExceptionalDay
{
    /// <summary>Creates an exceptional day.</summary>
    /// <param name="date">Which, of the years 1 to 9999; a date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="hours">Its hours, in place of those of the week and of any holiday.</param>
    /// <param name="reason">Why, for whoever reads a trace, as in <c>stocktaking</c>.</param>
    /// <exception cref="ArgumentException">No reason.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    [JsonConstructor]
    public ExceptionalDay(LocalDate date, DayHours hours, string reason)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Date = CalendarRange.Date(date, nameof(date));
        Hours = hours;
        Reason = reason;
    }

    /// <summary>Which date.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Date { get; private init; }

    /// <summary>Its hours.</summary>
    public DayHours Hours { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }
}
