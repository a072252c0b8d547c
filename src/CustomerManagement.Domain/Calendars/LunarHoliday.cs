using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A holiday on a day of a lunar calendar, or some days before or after it. Never in a leap month; a 30th is kept on the 29th where the month has no more.</summary>
public sealed record LunarHoliday : HolidayRule
{
    /// <summary>The most days before or after the lunar day: 15.</summary>
    public const int MaximumDays = 15;

    /// <summary>Creates the rule.</summary>
    /// <param name="key">Its stable key.</param>
    /// <param name="names">What it is called.</param>
    /// <param name="calendar">Whose calendar.</param>
    /// <param name="month">The lunar month, 1 to 12.</param>
    /// <param name="day">The lunar day, 1 to 30.</param>
    /// <param name="days">Days after it, below zero before it, at most 15 either way: New Year's Eve is one before the first of the first month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such calendar, month or day, or <paramref name="days"/> is out of range.</exception>
    public LunarHoliday(string key, Labels names, LunarCalendarKind calendar, int month, int day, int days = 0)
        : base(key, names)
    {
        _ = LunarCalendar.Of(calendar);
        LunarCalendar.Check(month, day);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, -MaximumDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaximumDays);
        Calendar = calendar;
        Month = month;
        Day = day;
        Days = days;
    }

    /// <summary>Whose calendar.</summary>
    public LunarCalendarKind Calendar { get; }

    /// <summary>The lunar month.</summary>
    public int Month { get; }

    /// <summary>The lunar day.</summary>
    public int Day { get; }

    /// <summary>Days after it; below zero before it.</summary>
    public int Days { get; }

    // A lunar year begins between 20 January and 21 February, so only its last three months may reach into the next ISO year.
    private protected override IEnumerable<LocalDate> DatesIn(int year) => Enumerable
        .Range(Month < 10 ? year : year - 1, Month < 10 ? 1 : 2)
        .Select(lunarYear => LunarCalendar.Of(Calendar).Keep(new LunarDate(lunarYear, Month, Day)).PlusDays(Days))
        .Where(date => date.Year == year);
}
