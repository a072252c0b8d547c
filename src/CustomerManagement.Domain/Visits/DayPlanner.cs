using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>
/// Fills a working day with the visits that are worth most, and says of each candidate why it is in or out. Pure: the same day, candidates and settings give the
/// same plan, in whatever order the candidates come. Immutable and safe for use by several threads, if the policies given are.
/// </summary>
/// <remarks>
/// Visits and travel take place in the working time of the calendar; a way that a break of the calendar interrupts goes on after it. A visit lies inside one
/// window of the customer. What was promised goes before any value, and before the customer's hours and cadence, but not before the customer's consent.
/// </remarks>
public sealed class DayPlanner
{
    /// <summary>How many candidates the search looks at, unless said otherwise: 200, the best for the hour. Others are <see cref="LeftOutReason.Outranked"/>.</summary>
    public const int DefaultMostCandidates = 200;

    // Prizes are whole numbers; the best of a day has this many.
    private const decimal MostPrize = 1_000_000_000;

    private static readonly Dictionary<CustomerId, Interval> _nothingKept = [];

    private readonly RoutePlanner _routes;
    private readonly ITravelTimes _travel;
    private readonly IVisitValue _values;
    private readonly int _mostCandidates;

    /// <summary>Creates a planner.</summary>
    /// <param name="routes">Seed and effort of the search; <c>null</c> for the default ones.</param>
    /// <param name="travel">How long ways take; <c>null</c> for <see cref="GreatCircleTravel"/>.</param>
    /// <param name="values">What visits are worth; <c>null</c> for <see cref="CadenceVisitValue"/>.</param>
    /// <param name="mostCandidates">How many candidates the search looks at, 1 or above; time and memory grow with its square. Promised ones are always looked at.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public DayPlanner(RoutePlanner? routes = null, ITravelTimes? travel = null, IVisitValue? values = null, int mostCandidates = DefaultMostCandidates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostCandidates, 1);
        (_routes, _travel, _values) = (routes ?? new RoutePlanner(), travel ?? new GreatCircleTravel(), values ?? new CadenceVisitValue());
        _mostCandidates = mostCandidates;
    }

    /// <summary>Plans a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="candidates">Whom to visit perhaps, each customer once.</param>
    /// <param name="enough">Ends the search early with the best so far, without an exception; what comes out then depends on when.</param>
    /// <returns>The plan; on a day that is closed or too short for its own way one without visits that says so.</returns>
    /// <exception cref="ArgumentException">A candidate is missing, or a customer is there twice.</exception>
    public DayPlan Plan(RepDay day, IEnumerable<VisitCandidate> candidates, CancellationToken enough = default)
    {
        ArgumentNullException.ThrowIfNull(day);
        return Plan(DayFrame.Whole(day), Sorted(candidates), [], _nothingKept, enough);
    }

    /// <summary>
    /// Plans the rest of a day anew: after a cancellation, a delay or a door that stayed closed. Visits made stay; promised ones keep their planned time, and move
    /// inside the hours promised only when that, or another promise, cannot be kept otherwise; all others are chosen anew.
    /// </summary>
    /// <param name="plan">The plan so far.</param>
    /// <param name="day">The day, of the same date.</param>
    /// <param name="candidates">As for <see cref="Plan(RepDay, IEnumerable{VisitCandidate}, CancellationToken)"/>; each planned visit that was not made is among them, called off or not.</param>
    /// <param name="progress">How far the day has come.</param>
    /// <param name="enough">As there.</param>
    /// <returns>The plan from now on, and what changed.</returns>
    /// <exception cref="ArgumentException">Another date, a visit made that was not planned, a planned one that is no candidate, a candidate that is missing or twice.</exception>
    public DayReplan Replan(DayPlan plan, RepDay day, IEnumerable<VisitCandidate> candidates, DayProgress progress, CancellationToken enough = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(progress);
        if (plan.Date != day.Date)
        {
            throw new ArgumentException("The day is that of the plan.", nameof(day));
        }

        var made = plan.Visits.Where(visit => progress.Made.Contains(visit.Customer)).ToList();
        if (made.Count < progress.Made.Count)
        {
            throw new ArgumentException("A visit that was made was planned.", nameof(progress));
        }

        var open = Sorted(candidates).Where(candidate => !progress.Made.Contains(candidate.Customer)).ToList();
        var known = open.Select(candidate => candidate.Customer).ToHashSet();
        if (plan.Visits.Any(visit => !progress.Made.Contains(visit.Customer) && !known.Contains(visit.Customer)))
        {
            throw new ArgumentException("A visit that is planned and not made is a candidate.", nameof(candidates));
        }

        var left = open.Where(candidate => !progress.Cancelled.Contains(candidate.Customer)).ToList();
        var frame = DayFrame.Rest(day, plan, progress);
        var kept = plan.Visits.Where(visit => visit.Because == PlannedBecause.Promised && left.Exists(candidate => candidate.Customer == visit.Customer))
            .ToDictionary(visit => visit.Customer, visit => new Interval(visit.Begins.ToInstant(), visit.Ends.ToInstant()));
        var best = Plan(frame, left, made, kept, enough);

        // A time that cannot be kept gives way to the hours promised; where a promise is broken still, all of them do.
        var broken = best.BrokenPromises.Select(promise => promise.Customer).ToHashSet();
        Dictionary<CustomerId, Interval>[] looser = [kept.Where(pair => !broken.Contains(pair.Key)).ToDictionary(), _nothingKept];
        foreach (var times in looser.Where(times => times.Count < kept.Count).DistinctBy(times => times.Count))
        {
            if (best.BrokenPromises.Count > 0)
            {
                var next = Plan(frame, left, made, times, enough);
                best = next.BrokenPromises.Count < best.BrokenPromises.Count ? next : best;
            }
        }

        var cancelled = open.Where(candidate => progress.Cancelled.Contains(candidate.Customer))
            .Select(candidate => new LeftOutVisit(candidate.Customer, day.Date, LeftOutReason.Cancelled));
        return new DayReplan(plan, best.With(cancelled, DayFrame.HasRested(plan, progress) ? plan : null));
    }

    private static List<VisitCandidate> Sorted(IEnumerable<VisitCandidate> candidates)
    {
        var sorted = new ValueList<VisitCandidate>(candidates, nameof(candidates)).OrderBy(candidate => candidate.Customer).ToList();
        return sorted.Zip(sorted.Skip(1)).Any(pair => pair.First.Customer == pair.Second.Customer)
            ? throw new ArgumentException("A customer is a candidate once.", nameof(candidates))
            : sorted;
    }

    private static IEnumerable<RouteStop> Stops(List<DayStop> stops)
    {
        var most = stops.Count == 0 ? 1 : Math.Max(stops.Max(stop => stop.Value), decimal.One / MostPrize);
        return stops.Select(stop => new RouteStop(
            stop.Id,
            stop.Value > 0 ? Math.Max(1, (long)(stop.Value / most * MostPrize)) : 0,
            stop.Candidate.Seconds,
            stop.IsPromised,
            stop.Windows));
    }

    private DayPlan Plan(
        DayFrame frame, List<VisitCandidate> candidates, List<PlannedVisit> made, Dictionary<CustomerId, Interval> fixedTimes, CancellationToken enough)
    {
        var sieve = new DaySieve(frame, _travel, _values, fixedTimes);
        var timetable = new DayTimetable(frame, sieve, _travel, made);
        if (frame.Axis.Length == 0)
        {
            return timetable.Empty(DayOutcome.Closed, LeftOutReason.DayClosed, candidates);
        }

        if (frame.Starts >= frame.Ends || Route(frame, [], enough) is null)
        {
            return timetable.Empty(DayOutcome.TooShort, LeftOutReason.DayTooShort, candidates);
        }

        candidates.ForEach(sieve.Look);
        sieve.Keep(_mostCandidates);
        var route = Route(frame, sieve.Stops, enough)!;
        var kept = sieve.Stops.Count(stop => stop.IsPromised) - route.MissedPromises.Count;
        var room = Math.Max(0, (frame.Day.MostVisits ?? int.MaxValue) - made.Count - kept);
        if (route.Visits.Count - kept <= room)
        {
            return timetable.Of(route, isFull: false);
        }

        // A route of many small visits may have passed over a great one.
        var taken = route.Visits.Select(visit => visit.Stop).ToHashSet(StringComparer.Ordinal);
        var few = Route(frame, Best(sieve.Stops, room, stop => taken.Contains(stop.Id)), enough)!;
        var great = Route(frame, Best(sieve.Stops, room, _ => true), enough)!;
        var values = sieve.Stops.ToDictionary(stop => stop.Id, stop => stop.Value, StringComparer.Ordinal);
        var best = (Kept(great), Worth(great)).CompareTo((Kept(few), Worth(few))) > 0 ? great : few;
        return timetable.Of(best, isFull: best.Visits.Count >= room + Kept(best));

        int Kept(Route of) => sieve.Stops.Count(stop => stop.IsPromised) - of.MissedPromises.Count;

        decimal Worth(Route of) => of.Visits.Sum(visit => values[visit.Stop]);
    }

    // What was promised, and of some others those that are worth most.
    private static List<DayStop> Best(List<DayStop> stops, int most, Func<DayStop, bool> isAmong)
    {
        var best = stops.Where(stop => !stop.IsPromised && isAmong(stop)).OrderByDescending(stop => stop.Value).ThenBy(stop => stop.Candidate.Customer).Take(most);
        return [.. stops.Where(stop => stop.IsPromised), .. best];
    }

    private Route? Route(DayFrame frame, List<DayStop> stops, CancellationToken enough)
    {
        GeoPoint[] places = [.. stops.Select(stop => stop.Candidate.Place), frame.From, frame.Day.End];
        return _routes.Plan(Stops(stops), (from, to) => _travel.Seconds(places[from], places[to]), new RouteDay(frame.Starts, frame.Ends, frame.Lunch), enough);
    }
}
