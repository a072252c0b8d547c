using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A series of dates that does not drift: each is counted from the anchor, never from the one before. Immutable, compared by value; can be stored.</summary>
/// <remarks>
/// Occurrences have numbers from 0, the anchor's, and strictly later dates. There are none before the anchor and none after 9999-12-31.
/// Finding those between two dates takes the same few steps however far from the anchor they are.
/// </remarks>
[JsonDerivedType(typeof(DailyRecurrence), "daily")]
[JsonDerivedType(typeof(MonthlyRecurrence), "monthly")]
[JsonDerivedType(typeof(WeekdayRecurrence), "weekday")]
[JsonDerivedType(typeof(YearlyRecurrence), "yearly")]
[JsonDerivedType(typeof(LunarRecurrence), "lunar")]
public abstract record Recurrence
{
    /// <summary>The longest interval, in units of the series: 10,000.</summary>
    public const int MaximumInterval = 10_000;

    private const int DaysOfAllYears = 3_652_059;

    private protected Recurrence(LocalDate anchor, int interval)
    {
        Anchor = CalendarRange.Date(anchor, nameof(anchor));
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, MaximumInterval);
        Interval = interval;
    }

    /// <summary>The date of the first occurrence, number 0.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Anchor { get; private init; }

    /// <summary>Every how many days, months or years.</summary>
    public int Interval { get; }

    /// <summary>An occurrence by its number.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <returns>The occurrence, unshifted; <c>null</c> when its date would be after 9999-12-31, or beyond the tables of a lunar calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is below zero.</exception>
    public Occurrence? At(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return Date(number) is { } date ? new Occurrence(number, date, date) : null;
    }

    /// <summary>The occurrences between two dates.</summary>
    /// <param name="start">From this date, inclusive, of the years 1 to 9999.</param>
    /// <param name="end">Up to this date, inclusive; nothing when it is before the start.</param>
    /// <returns>The occurrences in order, unshifted; empty when there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is out of range.</exception>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: the dates reach beyond the tables of a lunar calendar.</exception>
    public IReadOnlyList<Occurrence> Between(LocalDate start, LocalDate end)
    {
        var first = CalendarRange.Date(start, nameof(start));
        var last = CalendarRange.Date(end, nameof(end));
        CheckRange(last);
        var found = new List<Occurrence>();
        for (var number = FirstOnOrAfter(first); Date(number) is { } date && date <= last; number++)
        {
            found.Add(new Occurrence(number, date, date));
        }

        return found.AsReadOnly();
    }

    /// <summary>The most units after the anchor that still have a date.</summary>
    private protected abstract int MaximumUnits { get; }

    /// <summary>The date so many units after the anchor; not before 0001-01-01, perhaps after 9999-12-31.</summary>
    private protected abstract LocalDate DateOf(int units);

    /// <summary>Refuses what the series cannot know.</summary>
    private protected virtual void CheckRange(LocalDate end)
    {
    }

    private LocalDate? Date(int number) =>
        (long)number * Interval is var units && units <= MaximumUnits && DateOf((int)units) is var date && date <= CalendarRange.LastDate ? date : null;

    // Dates grow with their numbers, so the first is found by halving.
    private int FirstOnOrAfter(LocalDate date)
    {
        var (low, high) = (0, DaysOfAllYears);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Date(middle) is { } reached && reached < date)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
