using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>Which dates are holidays. <see cref="HolidaySet"/> answers from rules; a host may answer from its own data.</summary>
/// <remarks>An implementer guarantees: the same date always gives the same answer; calls from several threads are safe; a year about which nothing is known is refused, not guessed.</remarks>
public interface IHolidays
{
    /// <summary>The holidays on a date.</summary>
    /// <param name="date">A date of the ISO calendar, of the years 1 to 9999.</param>
    /// <returns>The holidays; empty when there is none.</returns>
    IReadOnlyList<Holiday> On(LocalDate date);
}
