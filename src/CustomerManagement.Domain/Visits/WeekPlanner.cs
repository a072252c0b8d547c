using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>
/// Spreads visits over the working days of one who visits: day after day the best of what is left, each customer once, or as often as promised. Pure, and the same
/// in whatever order candidates come. Time grows in proportion to the candidates. Immutable and safe for use by several threads, if the policies given are.
/// </summary>
/// <remarks>
/// A customer whose ideal date lies in the span waits for it, if it can be visited on that date or a later one of the span. When everything fits, visits are spread
/// evenly over the open days, unless that made one of them late; when more is due than the days hold, the days are filled and the rest is carried.
/// </remarks>
/// <param name="planner">Plans each day.</param>
public sealed class WeekPlanner(DayPlanner planner)
{
    /// <summary>The longest span: 31 days.</summary>
    public const int MostDays = 31;

    private const int UsualDays = 7;

    private readonly DayPlanner _planner = planner ?? throw new ArgumentNullException(nameof(planner));

    /// <summary>Plans a span.</summary>
    /// <param name="first">The first day; the others are like it. A week begins where the host lets it begin.</param>
    /// <param name="candidates">Whom to visit perhaps, each customer once.</param>
    /// <param name="days">How many days, closed ones counted, 1 to <see cref="MostDays"/>.</param>
    /// <param name="enough">Ends the search early with the best so far, without an exception; what comes out then depends on when.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">A candidate is missing, or a customer is there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is out of range.</exception>
    public WeekPlan Plan(RepDay first, IEnumerable<VisitCandidate> candidates, int days = UsualDays, CancellationToken enough = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        var given = new ValueList<VisitCandidate>(candidates, nameof(candidates));
        if (given.DistinctBy(candidate => candidate.Customer).Count() < given.Count)
        {
            throw new ArgumentException("A customer is a candidate once.", nameof(candidates));
        }

        RepDay[] span = [.. Enumerable.Range(0, days).Select(day => first.On(first.Date.PlusDays(day)))];
        var filled = Fill(span, given, enough);
        var busy = filled.Days.Count(day => day.Outcome == DayOutcome.Planned);
        var visits = filled.Days.Sum(day => day.Visits.Count);
        if (filled.Carried.Count > 0 || busy == 0 || visits == 0)
        {
            return filled;
        }

        var even = (visits + busy - 1) / busy;
        if (filled.Days.All(day => day.Visits.Count <= even))
        {
            return filled;
        }

        var level = Fill([.. span.Select(day => day.WithMostVisits(Math.Min(even, day.MostVisits ?? even)))], given, enough);
        return level.Days.Sum(day => day.Visits.Count) == visits && level.BrokenPromises.Count == filled.BrokenPromises.Count && Late(level) <= Late(filled) ? level : filled;
    }

    private WeekPlan Fill(RepDay[] span, IReadOnlyList<VisitCandidate> candidates, CancellationToken enough)
    {
        var (start, end) = (span[0].Date, span[^1].Date);
        var promised = candidates.Where(candidate => candidate.Promises.Any(promise => promise.Date >= start && promise.Date <= end)).ToList();
        var waiting = candidates.Except(promised, ReferenceEqualityComparer.Instance).Cast<VisitCandidate>().ToList();
        var open = span.Where(day => day.Calendar.IsWorkingDay(day.Date)).Select(day => day.Date).ToList();
        var nearest = new Dictionary<CustomerId, LeftOutVisit>();
        var plans = new List<DayPlan>();
        foreach (var day in span)
        {
            var offered = waiting.Where(candidate => !Waits(candidate, day.Date, open)).Concat(promised.Where(candidate => candidate.PromiseOn(day.Date) is not null));
            var plan = _planner.Plan(day, offered, enough);
            var taken = plan.Visits.Select(visit => visit.Customer).ToHashSet();
            waiting.RemoveAll(candidate => taken.Contains(candidate.Customer));
            foreach (var left in plan.LeftOut)
            {
                if (!nearest.TryGetValue(left.Customer, out var known) || left.Reason > known.Reason)
                {
                    nearest[left.Customer] = left;
                }
            }

            plans.Add(plan);
        }

        return new WeekPlan(plans, waiting.Select(candidate => nearest[candidate.Customer]));
    }

    private static int Late(WeekPlan plan) => plan.Days.Sum(day => day.Visits.Count(visit => visit.Because == PlannedBecause.Overdue));

    private static bool Waits(VisitCandidate candidate, LocalDate date, List<LocalDate> open) =>
        candidate.Timing.IdealOn is { } ideal && ideal > date
        && open.Exists(later => later >= ideal && (candidate.Hours is not { } hours || hours.IsWorkingDay(later)));
}
