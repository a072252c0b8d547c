using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Every birthday of the customer, when it is a person, and of its contacts, but for the day of birth itself. Immutable and compared by value.</summary>
/// <remarks>Source: greetings to the customer's people on their birthdays.</remarks>
public sealed record BirthdayTrigger : IFollowUpTrigger
{
    /// <summary>Creates the trigger.</summary>
    /// <param name="leapDay">When 29 February is kept in a year without one; 28 February unless said otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such choice.</exception>
    public BirthdayTrigger(LeapDay leapDay = LeapDay.TwentyEighthOfFebruary)
    {
        if (!Enum.IsDefined(leapDay))
        {
            throw new ArgumentOutOfRangeException(nameof(leapDay));
        }

        LeapDay = leapDay;
    }

    /// <summary>When 29 February is kept in a year without one.</summary>
    public LeapDay LeapDay { get; }

    /// <inheritdoc/>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: the dates, or a day of birth, reach beyond the tables of a lunar calendar.</exception>
    public IEnumerable<Occasion> Between(FollowUpSubject subject, LocalDate start, LocalDate end)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Situation.File is not { } file || end < start)
        {
            return [];
        }

        var own = Days(file.Profile.Birthday, start, end).Select(date => new Occasion(date));
        return own.Concat(file.Contacts.SelectMany(contact => Days(contact.Birthday, start, end).Select(date => new Occasion(date, contact.Id))));
    }

    private IEnumerable<LocalDate> Days(Birthday? birthday, LocalDate start, LocalDate end) => birthday?.Reckoning switch
    {
        null => [],
        BirthdayReckoning.Gregorian => Enumerable.Range(start.Year, end.Year - start.Year + 1)
            .Where(year => !(year <= birthday.Year))
            .Select(year => InYear(birthday, year))
            .Where(date => date >= start && date <= end),
        BirthdayReckoning.ChineseLunar => Lunar(birthday, LunarCalendarKind.Chinese, start, end),
        BirthdayReckoning.KoreanLunar => Lunar(birthday, LunarCalendarKind.Korean, start, end),
        _ => throw new ArgumentOutOfRangeException(nameof(birthday)),
    };

    private LocalDate InYear(Birthday birthday, int year)
    {
        var date = birthday.InYear(year);
        return date.Day < birthday.Day.Day && LeapDay == LeapDay.FirstOfMarch ? date.PlusDays(1) : date;
    }

    private static IEnumerable<LocalDate> Lunar(Birthday birthday, LunarCalendarKind calendar, LocalDate start, LocalDate end) =>
        new LunarRecurrence(birthday.InYear(birthday.Year!.Value), 1, calendar).Between(start, end).Where(day => day.Number > 0).Select(day => day.Date);
}
