using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A holiday on one date. Immutable, compared by value.</summary>
public sealed record Holiday
{
    /// <summary>Creates a holiday.</summary>
    /// <param name="key">Its stable key, the same every year, as in <c>us.independence-day</c>.</param>
    /// <param name="names">What it is called.</param>
    /// <param name="date">On which date, of the years 1 to 9999; a date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="isObserved">Whether the date is a day off in place of the holiday's own date.</param>
    /// <exception cref="ArgumentException">No key.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    [JsonConstructor]
    public Holiday(string key, Labels names, LocalDate date, bool isObserved = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(names);
        Key = key;
        Names = names;
        Date = CalendarRange.Date(date, nameof(date));
        IsObserved = isObserved;
    }

    /// <summary>The stable key.</summary>
    public string Key { get; }

    /// <summary>What it is called.</summary>
    public Labels Names { get; }

    /// <summary>On which date.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Date { get; private init; }

    /// <summary>Whether the date is a day off in place of the holiday's own date.</summary>
    public bool IsObserved { get; }

    /// <summary>Name and date, as in <c>Independence Day 2024-07-04</c>.</summary>
    /// <returns>The English text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Names.English}{(IsObserved ? " (observed)" : "")} {Date:uuuu-MM-dd}");
}
