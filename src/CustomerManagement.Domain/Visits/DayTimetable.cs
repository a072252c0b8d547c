using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Makes a plan of a route: times on the wall clock, reasons, and what the rest would have cost.</summary>
internal sealed class DayTimetable(DayFrame frame, DaySieve sieve, ITravelTimes travel, IReadOnlyList<PlannedVisit> made)
{
    private readonly LocalDate _date = frame.Day.Date;

    public DayPlan Of(Route route, bool isFull)
    {
        var stops = sieve.Stops.ToDictionary(stop => stop.Id, StringComparer.Ordinal);
        GeoPoint[] places = [frame.From, .. route.Visits.Select(visit => stops[visit.Stop].Candidate.Place), frame.Day.End];
        var visits = route.Visits.Select((visit, at) => Planned(stops[visit.Stop], visit, places, at + 1)).ToList();
        var lowest = visits.Where(visit => visit.Because != PlannedBecause.Promised).OrderBy(visit => visit.ValuePerHour).ThenBy(visit => visit.Customer).FirstOrDefault();
        var taken = visits.Select(visit => visit.Customer).ToHashSet();
        var rest = sieve.Stops.Where(stop => !taken.Contains(stop.Candidate.Customer)).ToLookup(stop => stop.IsPromised, stop => Missed(stop, places, lowest, isFull));
        return new DayPlan(_date, DayOutcome.Planned, made.Concat(visits), sieve.LeftOut.Concat(rest[false]), sieve.Broken.Concat(rest[true]))
        {
            Finishes = frame.Ending(route.Finishes),
            WayBack = Duration.FromSeconds(travel.Seconds(places[^2], places[^1])),
            LunchBegins = route.BreakBegins is { } begins ? frame.Resting(begins) : null,
            LunchEnds = route.BreakBegins is { } rests ? frame.Ending(rests + frame.Lunch!.Seconds) : null,
        };
    }

    /// <summary>The plan of a day on which nobody can be visited.</summary>
    public DayPlan Empty(DayOutcome outcome, LeftOutReason reason, IEnumerable<VisitCandidate> candidates)
    {
        var left = candidates.ToLookup(candidate => candidate.PromiseOn(_date) is not null, candidate => new LeftOutVisit(candidate.Customer, _date, reason));
        return new DayPlan(_date, outcome, made, sieve.LeftOut.Concat(left[false]), sieve.Broken.Concat(left[true]));
    }

    private PlannedVisit Planned(DayStop stop, RouteVisit visit, GeoPoint[] places, int at)
    {
        var arrives = travel.Seconds(places[at - 1], places[at]);
        var detour = arrives + (long)travel.Seconds(places[at], places[at + 1]) - travel.Seconds(places[at - 1], places[at + 1]);
        return new PlannedVisit(stop.Candidate, Because(stop), frame.Ending(visit.Arrives), frame.Axis.Beginning(visit.Begins), frame.Ending(visit.Ends))
        {
            Travel = Duration.FromSeconds(arrives),
            Value = stop.Value,
            ValuePerHour = DayStop.PerHour(stop.Value, detour + stop.Candidate.Seconds),
        };
    }

    private LeftOutVisit Missed(DayStop stop, GeoPoint[] places, PlannedVisit? lowest, bool isFull)
    {
        var place = stop.Candidate.Place;
        var detour = Enumerable.Range(1, places.Length - 1)
            .Min(at => travel.Seconds(places[at - 1], place) + (long)travel.Seconds(place, places[at]) - travel.Seconds(places[at - 1], places[at]));
        return new LeftOutVisit(stop.Candidate.Customer, _date, isFull && !stop.IsPromised ? LeftOutReason.EnoughVisits : LeftOutReason.NoTime)
        {
            Value = stop.Value,
            ValuePerHour = DayStop.PerHour(stop.Value, detour + stop.Candidate.Seconds),
            Displaces = lowest?.Customer,
            LowestTaken = lowest?.ValuePerHour,
        };
    }

    private PlannedBecause Because(DayStop stop)
    {
        var timing = stop.Candidate.Timing;
        return stop switch
        {
            { IsPromised: true } => PlannedBecause.Promised,
            _ when timing.LatestOn < _date => PlannedBecause.Overdue,
            _ when timing.IdealOn <= _date => PlannedBecause.Due,
            _ when timing.IdealOn is not null => PlannedBecause.Early,
            _ => PlannedBecause.Worthwhile,
        };
    }
}
