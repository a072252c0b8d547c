using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>How far calendars reach.</summary>
internal static class CalendarRange
{
    public static LocalDate FirstDate { get; } = new(1, 1, 1);

    public static LocalDate LastDate { get; } = new(9999, 12, 31);

    // A year away from the first and last date, so that the day before a moment and the day after it are dates in every zone.
    public static Instant First { get; } = Instant.FromUtc(2, 1, 1, 0, 0);

    public static Instant Last { get; } = Instant.FromUtc(9998, 12, 31, 0, 0);

    public static LocalDate Date(LocalDate date, string parameter)
    {
        var day = date.WithCalendar(CalendarSystem.Iso);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, FirstDate, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, LastDate, parameter);
        return day;
    }

    public static void Check(Instant at, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(at, First, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(at, Last, parameter);
    }

    public static bool Holds(Instant at) => at >= First && at <= Last;

    /// <summary>The date so many days away, or the first or last of all.</summary>
    public static LocalDate Near(LocalDate date, int days) =>
        days < 0
            ? Period.DaysBetween(FirstDate, date) < -days ? FirstDate : date.PlusDays(days)
            : Period.DaysBetween(date, LastDate) < days ? LastDate : date.PlusDays(days);

    /// <summary>How many calendar months there are from that of a date to the last of all.</summary>
    public static int MonthsToLast(LocalDate date) => (12 * (LastDate.Year - date.Year)) + LastDate.Month - date.Month;
}
