using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>Counts a calendar in days: a working day is a date with open hours, however few. Dates of other calendars are taken as the same day of the ISO calendar.</summary>
public static class WorkingDays
{
    /// <summary>The furthest that a date is shifted: 31 days.</summary>
    public const int MaximumShift = 31;

    /// <summary>Whether a date is a working day: some window opens on it.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="date">The date, of the years 1 to 9999.</param>
    /// <returns><c>true</c> when it has open hours. The morning after an open night is none by that alone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    public static bool IsWorkingDay(this WorkingCalendar calendar, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.DayOf(date).Hours.IsOpen;
    }

    /// <summary>Shifts a date to a working day.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="date">The date, of the years 1 to 9999.</param>
    /// <param name="shift">Where it goes when it is no working day.</param>
    /// <returns>The date itself when it is a working day or is not to be shifted; <c>null</c> when there is no working day within <see cref="MaximumShift"/> days that way.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range, or there is no such shift.</exception>
    public static LocalDate? Shift(this WorkingCalendar calendar, LocalDate date, DayShift shift)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var day = CalendarRange.Date(date, nameof(date));
        return shift switch
        {
            DayShift.None => day,
            DayShift.Next => Search(calendar, day, 1),
            DayShift.Previous => Search(calendar, day, -1),
            DayShift.Nearest => Nearest(day, Search(calendar, day, 1), Search(calendar, day, -1)),
            DayShift.NextInMonth => InMonth(day, Search(calendar, day, 1)) ?? Search(calendar, day, -1),
            DayShift.PreviousInMonth => InMonth(day, Search(calendar, day, -1)) ?? Search(calendar, day, 1),
            _ => throw new ArgumentOutOfRangeException(nameof(shift), shift, "No shift."),
        };
    }

    /// <summary>The working day so many after a date, or before it.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="date">The date, of the years 1 to 9999; it is not counted.</param>
    /// <param name="days">How many: 1 is the first working day after the date, -1 the last before it, 0 the date itself, working day or not.</param>
    /// <returns>The date; <c>null</c> when it is not within <see cref="WorkingCalendar.SearchDays"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    public static LocalDate? AddWorkingDays(this WorkingCalendar calendar, LocalDate date, int days)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var day = CalendarRange.Date(date, nameof(date));
        var step = Math.Sign(days);
        var left = Math.Abs((long)days);
        for (var searched = 0; left > 0; searched++)
        {
            if (searched == calendar.SearchDays || Step(day, step) is not { } next)
            {
                return null;
            }

            day = next;
            left -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many working days lie between two dates. Takes time in proportion to the days between them.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="start">After this date, exclusive.</param>
    /// <param name="end">Up to this date, inclusive, not before the start; so the count added to the start by <see cref="AddWorkingDays"/> gives the last working day up to the end.</param>
    /// <returns>The number of working days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is out of range, or the end is before the start.</exception>
    public static int CountWorkingDays(this WorkingCalendar calendar, LocalDate start, LocalDate end)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var first = CalendarRange.Date(start, nameof(start));
        var last = CalendarRange.Date(end, nameof(end));
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first, nameof(end));
        var count = 0;
        for (var day = first; day < last;)
        {
            day = day.PlusDays(1);
            count += calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    private static LocalDate? Search(WorkingCalendar calendar, LocalDate date, int step)
    {
        LocalDate? day = date;
        for (var shifted = 0; shifted <= MaximumShift && day is { } candidate; shifted++, day = Step(candidate, step))
        {
            if (calendar.IsWorkingDay(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static LocalDate? Step(LocalDate date, int step) =>
        step > 0 ? (date < CalendarRange.LastDate ? date.PlusDays(1) : null) : date > CalendarRange.FirstDate ? date.PlusDays(-1) : null;

    private static LocalDate? Nearest(LocalDate date, LocalDate? next, LocalDate? previous) =>
        next is { } after && previous is { } before
            ? Period.DaysBetween(date, after) <= Period.DaysBetween(before, date) ? after : before
            : next ?? previous;

    private static LocalDate? InMonth(LocalDate date, LocalDate? shifted) =>
        shifted is { } day && day.ToYearMonth() == date.ToYearMonth() ? day : null;
}
