using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A daily report is on time until a time on the wall clock, so many days later. Immutable and compared by value.</summary>
public sealed record ReportDeadline : IReportDeadline
{
    /// <summary>The most days later: 31.</summary>
    public const int MostDaysLater = 31;

    /// <summary>Creates a deadline.</summary>
    /// <param name="time">From when on a report is late, as in 09:00; <c>null</c> for the end of the working day (<see cref="WorkingDayRule.End"/>).</param>
    /// <param name="daysLater">On which date: so many days after that of the report, 0 to <see cref="MostDaysLater"/>. 0 is an evening of the working day itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is out of range.</exception>
    public ReportDeadline(LocalTime? time = null, int daysLater = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(daysLater);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(daysLater, MostDaysLater);
        (Time, DaysLater) = (time, daysLater);
    }

    /// <summary>By the end of the working day, which is on the next date.</summary>
    public static ReportDeadline EndOfWorkingDay { get; } = new();

    /// <summary>From when on a report is late; <c>null</c> for the end of the working day.</summary>
    public LocalTime? Time { get; }

    /// <summary>How many days after the date of the report.</summary>
    public int DaysLater { get; }

    /// <summary>The moment at which the clock shows that time; in a gap the time by which the clock was put forward later, of two the first.</summary>
    /// <inheritdoc/>
    public Instant Of(LocalDate date, WorkingDayRule days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return days.Zone.AtLeniently(date.PlusDays(DaysLater).WithCalendar(CalendarSystem.Iso) + (Time ?? days.End)).ToInstant();
    }
}
