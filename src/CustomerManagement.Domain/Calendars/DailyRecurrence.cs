using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>Every so many days.</summary>
public sealed record DailyRecurrence : Recurrence
{
    /// <summary>Creates the series.</summary>
    /// <param name="anchor">The first date, of the years 1 to 9999.</param>
    /// <param name="interval">Every how many days, 1 to 10,000; 7 for every week.</param>
    /// <exception cref="ArgumentOutOfRangeException">Anchor or interval are out of range.</exception>
    [JsonConstructor]
    public DailyRecurrence(LocalDate anchor, int interval)
        : base(anchor, interval)
    {
    }

    private protected override int MaximumUnits => Period.DaysBetween(Anchor, CalendarRange.LastDate);

    /// <summary>Every so many weeks, on the weekday of the anchor.</summary>
    /// <param name="anchor">The first date, of the years 1 to 9999.</param>
    /// <param name="weeks">Every how many weeks, 1 to 1,000.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Anchor or weeks are out of range.</exception>
    public static DailyRecurrence Weekly(LocalDate anchor, int weeks = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, 1_000);
        return new DailyRecurrence(anchor, 7 * weeks);
    }

    private protected override LocalDate DateOf(int units) => Anchor.PlusDays(units);
}
