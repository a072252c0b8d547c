using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Until when a daily report is on time. Implementations answer the same for the same input and are safe for use by several threads.</summary>
public interface IReportDeadline
{
    /// <summary>The deadline of a working day's report.</summary>
    /// <param name="date">The working day.</param>
    /// <param name="days">When working days end where the person works, and in which zone.</param>
    /// <returns>The first moment at which a report is late.</returns>
    Instant Of(LocalDate date, WorkingDayRule days);
}
