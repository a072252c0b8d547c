using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>Weights by which a target is shared out, besides equal ones and those given by hand. Pure.</summary>
public static class TargetWeights
{
    /// <summary>By what was reached on the same dates a year before.</summary>
    /// <param name="parts">The parts, each with dates; they do not overlap.</param>
    /// <param name="results">Results of the year before, in any order; what lies in no part has no effect.</param>
    /// <param name="floor">The least weight of a part, 0 or more: for who has no history, or had more returns than sales.</param>
    /// <returns>A share for each part, in the order given. A part that ends with February has the history of all of that February, a 29th of February alone has none.</returns>
    /// <exception cref="ArgumentException">A part states no dates or lies in the year 1, or the floor is negative.</exception>
    /// <exception cref="BusinessRuleException"><see cref="TargetRules.PartsOverlap"/>: parts overlap.</exception>
    /// <exception cref="OverflowException">What was reached in a part does not fit a decimal without rounding.</exception>
    public static IReadOnlyList<TargetShare> ByYearBefore(IEnumerable<TargetScope> parts, IEnumerable<Achievement> results, decimal floor = 0)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentOutOfRangeException.ThrowIfNegative(floor);
        var given = new ValueList<TargetScope>(parts, nameof(parts));
        var before = given.Select(part => Dates(part, nameof(parts)).YearBefore()).ToList();
        var places = Enumerable.Range(0, given.Count).Where(place => before[place] is not null).ToList();
        _ = new ScopeIndex(TargetScope.Everything, given);
        var index = new ScopeIndex(TargetScope.Everything, places.ConvertAll(place => given[place].During(before[place]!)));
        var sums = new ExactSum[given.Count];
        foreach (var result in results)
        {
            ArgumentNullException.ThrowIfNull(result, nameof(results));
            if (index.Find(result) is var place and >= 0)
            {
                sums[places[place]].Add(result.Amount);
            }
        }

        return [.. given.Select((part, place) => new TargetShare(part, Math.Max(floor, sums[place].ToDecimal())))];
    }

    /// <summary>By how many working days there are.</summary>
    /// <param name="parts">The parts, each with dates.</param>
    /// <param name="calendar">Whose working days.</param>
    /// <returns>A share for each part, in the order given.</returns>
    /// <exception cref="ArgumentException">A part states no dates.</exception>
    public static IReadOnlyList<TargetShare> ByWorkingDays(IEnumerable<TargetScope> parts, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return [.. new ValueList<TargetScope>(parts, nameof(parts)).Select(part => new TargetShare(part, Count(Dates(part, nameof(parts)))))];

        int Count(TargetSpan span) => Enumerable.Range(0, span.Days).Count(day => calendar.IsWorkingDay(span.First.PlusDays(day)));
    }

    private static TargetSpan Dates(TargetScope part, string parameter) => part.Span ?? throw new ArgumentException("A part states its dates.", parameter);
}
