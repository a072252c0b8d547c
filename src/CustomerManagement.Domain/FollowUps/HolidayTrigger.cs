using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Holidays of the customer's calendar on their own date, whether or not another day is off in their place. Immutable and compared by value.</summary>
/// <remarks>Source: greetings on holidays. Which they are depends on the calendar: the lunar new year is not the same day in every country.</remarks>
public sealed record HolidayTrigger : IFollowUpTrigger
{
    private readonly ValueList<string> _keys;

    /// <summary>Creates the trigger.</summary>
    /// <param name="keys">The keys of the holidays, as in <c>cn.spring-festival-1</c>; each counts once; none for all of them.</param>
    /// <exception cref="ArgumentException">A key is missing.</exception>
    public HolidayTrigger(params IEnumerable<string> keys) => _keys = new ValueList<string>(keys?.Distinct(StringComparer.Ordinal)!, nameof(keys));

    /// <summary>The keys of the holidays; empty for all of them.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <inheritdoc/>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: a holiday does not reach to that year.</exception>
    public IEnumerable<Occasion> Between(FollowUpSubject subject, LocalDate start, LocalDate end)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var holidays = subject.Situation.Calendar.Holidays;
        for (var day = 0; day <= Period.DaysBetween(start, end); day++)
        {
            foreach (var holiday in holidays.On(start.PlusDays(day)))
            {
                if (!holiday.IsObserved && (_keys.Count == 0 || _keys.Contains(holiday.Key, StringComparer.Ordinal)))
                {
                    yield return new Occasion(holiday.Date, subject: holiday.Key);
                }
            }
        }
    }
}
