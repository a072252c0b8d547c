using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>Every so many months on the n-th or last weekday, as the second Tuesday of every month.</summary>
public sealed record WeekdayRecurrence : Recurrence
{
    /// <summary>Creates the series.</summary>
    /// <param name="anchor">A date of the first month, of the years 1 to 9999. <see cref="Recurrence.Anchor"/> becomes the weekday in that month, before this date or after it.</param>
    /// <param name="interval">Every how many months, 1 to 10,000.</param>
    /// <param name="week">Which of those weekdays.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <exception cref="ArgumentOutOfRangeException">Anchor or interval are out of range, or there is no such week or day.</exception>
    [JsonConstructor]
    public WeekdayRecurrence(LocalDate anchor, int interval, MonthWeek week, IsoDayOfWeek weekday)
        : base(InMonthOf(anchor, week, weekday), interval)
    {
        Week = week;
        Weekday = weekday;
    }

    /// <summary>Which of those weekdays.</summary>
    public MonthWeek Week { get; }

    /// <summary>The day of the week.</summary>
    public IsoDayOfWeek Weekday { get; }

    private protected override int MaximumUnits => CalendarRange.MonthsToLast(Anchor);

    private protected override LocalDate DateOf(int units)
    {
        var month = Anchor.PlusMonths(units);
        return MonthWeekday.In(month.Year, month.Month, Week, Weekday);
    }

    private static LocalDate InMonthOf(LocalDate anchor, MonthWeek week, IsoDayOfWeek weekday)
    {
        MonthWeekday.Check(week, weekday);
        var date = CalendarRange.Date(anchor, nameof(anchor));
        return MonthWeekday.In(date.Year, date.Month, week, weekday);
    }
}
