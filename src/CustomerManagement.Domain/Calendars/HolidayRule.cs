using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A holiday that comes once a year by a rule. Immutable, compared by value.</summary>
public abstract record HolidayRule : IHolidayRule
{
    private protected HolidayRule(string key, Labels names)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(names);
        Key = key;
        Names = names;
    }

    /// <summary>The stable key, the same every year.</summary>
    public string Key { get; }

    /// <summary>What it is called.</summary>
    public Labels Names { get; }

    /// <summary>The first year in which it was celebrated; 1 unless said otherwise. Before it the rule gives nothing.</summary>
    public int FirstYear { get; init; } = 1;

    /// <summary>Which day is off when the date falls on a weekend; none but the date itself unless said otherwise.</summary>
    public Observance Observance { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Holiday> In(int year)
    {
        if (year >= FirstYear)
        {
            foreach (var date in DatesIn(year))
            {
                yield return new Holiday(Key, Names, date);
            }
        }

        if (Observance == Observance.None)
        {
            yield break;
        }

        // 1 January 2022 was a Saturday; the day off was 31 December 2021.
        for (var near = Math.Max(year - 1, Math.Max(FirstYear, 1)); near <= Math.Min(year + 1, CalendarRange.LastDate.Year); near++)
        {
            foreach (var observed in DatesIn(near).Select(date => Observed(date, Observance)).OfType<LocalDate>().Where(observed => observed.Year == year))
            {
                yield return new Holiday(Key, Names, observed, isObserved: true);
            }
        }
    }

    private protected abstract IEnumerable<LocalDate> DatesIn(int year);

    private static LocalDate? Observed(LocalDate date, Observance observance) => (observance, date.DayOfWeek) switch
    {
        (Observance.NearestWeekday, IsoDayOfWeek.Saturday) => date.PlusDays(-1),
        (Observance.NearestWeekday or Observance.SundayToMonday or Observance.WeekendToMonday, IsoDayOfWeek.Sunday) => date.PlusDays(1),
        (Observance.WeekendToMonday, IsoDayOfWeek.Saturday) => date.PlusDays(2),
        (Observance.None or Observance.NearestWeekday or Observance.SundayToMonday or Observance.WeekendToMonday, _) => null,
        _ => throw new ArgumentOutOfRangeException(nameof(observance), observance, "No observance."),
    };
}
