using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>The hours of a date and why it has them. Immutable, compared by value.</summary>
public sealed record CalendarDay
{
    private readonly ValueList<Holiday> _holidays;

    /// <summary>Creates the day.</summary>
    /// <param name="date">Which date.</param>
    /// <param name="hours">Its hours.</param>
    /// <param name="source">Why it has them.</param>
    /// <param name="reason">The reason of an exceptional day; <c>null</c> for others.</param>
    /// <param name="holidays">The holidays of a day that is closed for them; <c>null</c> for none.</param>
    [JsonConstructor]
    public CalendarDay(LocalDate date, DayHours hours, DaySource source, string? reason = null, IReadOnlyList<Holiday>? holidays = null)
    {
        ArgumentNullException.ThrowIfNull(hours);
        Date = date;
        Hours = hours;
        Source = source;
        Reason = reason;
        _holidays = new ValueList<Holiday>(holidays ?? [], nameof(holidays));
    }

    /// <summary>Which date.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Date { get; private init; }

    /// <summary>Its hours.</summary>
    public DayHours Hours { get; }

    /// <summary>Why it has them.</summary>
    public DaySource Source { get; }

    /// <summary>The reason of an exceptional day; <c>null</c> for others.</summary>
    public string? Reason { get; }

    /// <summary>The holidays of a day that is closed for them; empty for others.</summary>
    public IReadOnlyList<Holiday> Holidays => _holidays;

    /// <summary>Date, hours and why, as in <c>Wed 2024-12-25 closed (Christmas Day)</c>.</summary>
    /// <returns>The English text.</returns>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Date:ddd uuuu-MM-dd} {Hours}");
        return Source switch
        {
            DaySource.Week => text,
            DaySource.Holiday => $"{text} ({string.Join(", ", _holidays.Select(holiday => holiday.Names.English))})",
            DaySource.Exception => $"{text} ({Reason})",
            DaySource.Skipped => $"{text} (left out by the zone)",
            _ => throw new System.Diagnostics.UnreachableException("A source without a text."),
        };
    }
}
