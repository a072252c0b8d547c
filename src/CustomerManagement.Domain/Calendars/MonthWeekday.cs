using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>The n-th or last weekday of a month.</summary>
internal static class MonthWeekday
{
    public static LocalDate In(int year, int month, MonthWeek week, IsoDayOfWeek weekday)
    {
        var length = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return week switch
        {
            MonthWeek.First or MonthWeek.Second or MonthWeek.Third or MonthWeek.Fourth => OnOrAfter(new LocalDate(year, month, 1 + (7 * ((int)week - 1))), weekday),
            MonthWeek.Last => OnOrAfter(new LocalDate(year, month, length - 6), weekday),
            _ => throw new ArgumentOutOfRangeException(nameof(week), week, "No week of a month."),
        };
    }

    public static void Check(MonthWeek week, IsoDayOfWeek weekday)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)week, (int)MonthWeek.First, nameof(week));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)week, (int)MonthWeek.Last, nameof(week));
        ArgumentOutOfRangeException.ThrowIfLessThan((int)weekday, (int)IsoDayOfWeek.Monday, nameof(weekday));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)weekday, (int)IsoDayOfWeek.Sunday, nameof(weekday));
    }

    private static LocalDate OnOrAfter(LocalDate date, IsoDayOfWeek weekday) => date.PlusDays(((int)weekday - (int)date.DayOfWeek + 7) % 7);
}
