using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Targets;

/// <summary>Compares targets with what was reached, by day, week, month and to date. Pure; linear in the results.</summary>
/// <remarks>Source: a salesperson's report says each day what was reached of the target; progress is gone through every Monday.</remarks>
public static class TargetTracker
{
    /// <summary>Reads how a target and its parts stand.</summary>
    /// <param name="whole">The target of who looks: a person's own, or that of an area.</param>
    /// <param name="parts">Its parts, one row each; empty for who looks at the own target only.</param>
    /// <param name="results">Results of the measure of the target, in any order. What lies outside the target or after the day does not count.</param>
    /// <param name="asOf">The day, in the zone of the business, of the years 1 to 9999; itself counted.</param>
    /// <param name="calendar">On whose working days targets are to be reached.</param>
    /// <param name="weekStart">The first day of a week.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="ArgumentException">A part is of another measure, the day is out of range, or there is no such weekday.</exception>
    /// <exception cref="BusinessRuleException"><see cref="TargetRules.PartsOverlap"/>.</exception>
    /// <exception cref="OverflowException">A total, or what no part has of the target, does not fit a decimal without rounding.</exception>
    /// <remarks>
    /// What is expected by a day is the share of the working days up to it, rounded to the smallest unit, half away from zero; by dates where the
    /// target's dates have no working day. What is expected in a week or a month is what is expected by its end less what was expected before it.
    /// </remarks>
    public static TargetProgress Track(
        SalesTarget whole,
        IEnumerable<SalesTarget> parts,
        IEnumerable<Achievement> results,
        LocalDate asOf,
        WorkingCalendar calendar,
        IsoDayOfWeek weekStart = IsoDayOfWeek.Monday)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(calendar);
        if (weekStart is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
        {
            throw new ArgumentOutOfRangeException(nameof(weekStart));
        }

        var given = new ValueList<SalesTarget>(parts, nameof(parts));
        if (given.Any(part => part.Measure != whole.Measure))
        {
            throw new ArgumentException("Parts are of the measure of the whole.", nameof(parts));
        }

        var index = new ScopeIndex(whole.Scope, [.. given.Select(part => part.Scope)]);
        var pace = new TargetPace(calendar, CalendarRange.Date(asOf, nameof(asOf)), weekStart);
        var tallies = Enumerable.Range(0, given.Count + 1).Select(_ => new TargetTally(pace)).ToArray();
        foreach (var result in results)
        {
            ArgumentNullException.ThrowIfNull(result, nameof(results));
            if (result.Date <= pace.Day && whole.Scope.Contains(result))
            {
                var place = index.Find(result);
                tallies[place < 0 ? given.Count : place].Add(result);
            }
        }

        var rows = given.Select((part, place) => tallies[place].ToRow(part.Scope, pace.Expected(part))).ToList();
        var left = new SalesTarget(whole.Measure, whole.Scope, whole.Measure.FromUnits(whole.Measure.Sum([whole]) - whole.Measure.Sum(given)));
        var unassigned = tallies[given.Count].ToRow(scope: null, pace.Expected(left));
        return new TargetProgress(Sum(whole.Scope, [.. rows, unassigned]), rows, unassigned);
    }

    private static TargetRow Sum(TargetScope scope, IReadOnlyList<TargetRow> rows)
    {
        return new(scope, Of(row => row.Day), Of(row => row.Week), Of(row => row.Month), Of(row => row.ToDate), Of(row => row.Whole));

        TargetFigure Of(Func<TargetRow, TargetFigure> figure) => new(
            ExactSum.Of(rows.Select(row => figure(row).Expected)).ToDecimal(), ExactSum.Of(rows.Select(row => figure(row).Achieved)).ToDecimal());
    }
}
