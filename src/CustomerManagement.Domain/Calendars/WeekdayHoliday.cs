using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A holiday on the n-th or last weekday of a month.</summary>
public sealed record WeekdayHoliday : HolidayRule
{
    /// <summary>Creates the rule.</summary>
    /// <param name="key">Its stable key.</param>
    /// <param name="names">What it is called.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="week">Which of those weekdays.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, week or day.</exception>
    public WeekdayHoliday(string key, Labels names, int month, MonthWeek week, IsoDayOfWeek weekday)
        : base(key, names)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        MonthWeekday.Check(week, weekday);
        Month = month;
        Week = week;
        Weekday = weekday;
    }

    /// <summary>The month.</summary>
    public int Month { get; }

    /// <summary>Which of those weekdays.</summary>
    public MonthWeek Week { get; }

    /// <summary>The day of the week.</summary>
    public IsoDayOfWeek Weekday { get; }

    private protected override IEnumerable<LocalDate> DatesIn(int year) => [MonthWeekday.In(year, Month, Week, Weekday)];
}
