using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Calendars;

/// <summary>On which dates of a year something is celebrated.</summary>
/// <remarks>An implementer guarantees: the same year always gives the same answer; calls from several threads are safe.</remarks>
public interface IHolidayRule
{
    /// <summary>The holidays of a year.</summary>
    /// <param name="year">A year of the ISO calendar, 1 to 9999.</param>
    /// <returns>The holidays, all of that year; empty when there is none.</returns>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: the rule does not reach to that year.</exception>
    IEnumerable<Holiday> In(int year);
}
