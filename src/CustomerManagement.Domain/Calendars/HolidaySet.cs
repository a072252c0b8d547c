using System.Collections.Concurrent;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>Holidays by rules: built-in sets such as <see cref="UnitedStatesHolidays"/>, rules of one's own, or both. Immutable and safe for use by several threads.</summary>
public sealed class HolidaySet : IHolidays
{
    private readonly ValueList<IHolidayRule> _rules;

    // What the rules say of a year never changes, so it is kept: a calendar asks about every single day.
    private readonly ConcurrentDictionary<int, ILookup<LocalDate, Holiday>> _years = new();

    /// <summary>Creates a set.</summary>
    /// <param name="rules">The rules; several may give the same date.</param>
    public HolidaySet(IEnumerable<IHolidayRule> rules) => _rules = new ValueList<IHolidayRule>(rules, nameof(rules));

    /// <summary>No holidays.</summary>
    public static HolidaySet Empty { get; } = new([]);

    /// <summary>The rules.</summary>
    public IReadOnlyList<IHolidayRule> Rules => _rules;

    /// <summary>These holidays and others.</summary>
    /// <param name="others">The rules to add.</param>
    /// <returns>The larger set.</returns>
    public HolidaySet With(params IEnumerable<IHolidayRule> others) => new([.. _rules, .. others]);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: a rule does not reach to that year.</exception>
    public IReadOnlyList<Holiday> On(LocalDate date)
    {
        var day = CalendarRange.Date(date, nameof(date));
        return _rules.Count > 0 && Year(day.Year) is var year && year.Contains(day) ? [.. year[day]] : [];
    }

    /// <summary>The holidays of a year.</summary>
    /// <param name="year">Which, 1 to 9999.</param>
    /// <returns>The holidays in the order of their dates.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: a rule does not reach to that year.</exception>
    public IReadOnlyList<Holiday> In(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        return [.. Year(year).SelectMany(day => day).OrderBy(holiday => holiday.Date)];
    }

    private ILookup<LocalDate, Holiday> Year(int year) =>
        _years.GetOrAdd(year, static (year, rules) => rules.SelectMany(rule => rule.In(year)).ToLookup(holiday => holiday.Date), _rules);
}
