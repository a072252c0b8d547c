using CustomerManagement.Domain.Visits;
using NodaTime;
using NodaTime.TimeZones;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>Walks a plan visit by visit with calendar, candidates and ways alone, and fails where it breaks a promise of the planner.</summary>
internal static class DayWalk
{
    private static readonly GreatCircleTravel _travel = new();
    private static readonly ZoneLocalMappingResolver _wallClock = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static void Check(RepDay day, IReadOnlyList<VisitCandidate> candidates, DayPlan plan) =>
        Check(day, candidates, plan, plan.Visits, day.Start, FirstMoment(day), day.MostVisits);

    /// <summary>Walks what is left of a day.</summary>
    public static void CheckRest(RepDay day, IReadOnlyList<VisitCandidate> candidates, DayPlan before, DayPlan plan, DayProgress progress)
    {
        var left = plan.Visits.Where(visit => !progress.Made.Contains(visit.Customer)).ToList();
        var from = FirstMoment(day) is { } first ? Instant.Max(first, progress.At) : progress.At;
        if (before.LunchBegins is { } begins && begins.ToInstant() <= progress.At)
        {
            from = Instant.Max(from, before.LunchEnds!.Value.ToInstant());
        }

        Check(day, candidates, plan, left, progress.Place, from, day.MostVisits - progress.Made.Count);
    }

    private static Instant? FirstMoment(RepDay day) => day.Calendar.OpenOn(day.Date).Select(open => (Instant?)open.Start).FirstOrDefault();

    private static void Check(
        RepDay day, IReadOnlyList<VisitCandidate> candidates, DayPlan plan, IReadOnlyList<PlannedVisit> visits, GeoPoint start, Instant? first, int? most)
    {
        Assert.Equal(day.Date, plan.Date);
        var open = day.Calendar.OpenOn(day.Date);
        Assert.Equal(open.Count == 0, plan.Outcome == DayOutcome.Closed);
        Assert.True(plan.Outcome == DayOutcome.Planned || (visits.Count == 0 && plan.Finishes is null));
        var promised = candidates.Where(candidate => candidate.Promises.Any(promise => promise.Date == day.Date)).Select(candidate => candidate.Customer).ToHashSet();
        Assert.All(plan.BrokenPromises, broken => Assert.Contains(broken.Customer, promised));
        Assert.All(plan.LeftOut, left => Assert.True(left.Reason == LeftOutReason.Cancelled || !promised.Contains(left.Customer)));
        Assert.True(most is null || visits.Count(visit => !promised.Contains(visit.Customer)) <= Math.Max(0, most.Value - visits.Count(visit => promised.Contains(visit.Customer))));
        if (plan.Outcome != DayOutcome.Planned)
        {
            return;
        }

        var (place, time) = (start, first!.Value);
        foreach (var visit in visits)
        {
            var candidate = candidates.Single(known => known.Customer == visit.Customer);
            Assert.Equal(Duration.FromSeconds(_travel.Seconds(place, candidate.Place)), visit.Travel);
            OnTheWay(day, plan, time, visit.Arrives.ToInstant(), visit.Travel);
            Visit(day, plan, open, candidate, visit);
            (place, time) = (candidate.Place, visit.Ends.ToInstant());
        }

        OnTheWay(day, plan, time, plan.Finishes!.Value.ToInstant(), Duration.FromSeconds(_travel.Seconds(place, day.End)), isLast: true);
        Assert.Equal(Duration.FromSeconds(_travel.Seconds(place, day.End)), plan.WayBack);
        var used = day.Calendar.Between(open[0].Start, plan.Finishes!.Value.ToInstant());
        Assert.True(day.Budget is null || used <= day.Budget);
        Assert.True(plan.Finishes.Value.ToInstant() <= open[^1].End);
    }

    private static void Visit(RepDay day, DayPlan plan, IReadOnlyList<Interval> open, VisitCandidate candidate, PlannedVisit visit)
    {
        var (begins, ends) = (visit.Begins.ToInstant(), visit.Ends.ToInstant());
        Assert.True(candidate.MayVisit);
        Assert.Equal(Duration.FromMinutes(candidate.Minutes), ends - begins);
        Assert.InRange(begins, visit.Arrives.ToInstant(), ends);
        Assert.Contains(open, window => window.Start <= begins && ends <= window.End);
        Assert.Equal(begins.InZone(day.Calendar.Zone).LocalDateTime, visit.Begins.LocalDateTime);
        Assert.Equal(candidate.Purposes, visit.Purposes);
        if (Rest(day, plan) is { } rest)
        {
            Assert.True(rest.End <= begins || ends <= rest.Start);
        }

        if (candidate.Promises.SingleOrDefault(promise => promise.Date == day.Date) is { } promise)
        {
            Assert.Equal(PlannedBecause.Promised, visit.Because);
            Assert.Contains((LocalDate[])[day.Date, day.Date.PlusDays(1)], date => promise.Window == default || (On(day, date, promise.Window.Opens) <= begins
                && ends <= On(day, promise.Window.Closes > promise.Window.Opens ? date : date.PlusDays(1), promise.Window.Closes)));
            return;
        }

        Assert.True(candidate.ExpectedReturn > 0);
        Assert.True(candidate.Hours is null || candidate.Hours.Between(begins, ends) == ends - begins);
        Assert.False(candidate.Timing.NotBefore > day.Date);
        Assert.DoesNotContain(candidate.Promises, later => later.Date > day.Date);
    }

    // The time on the way is working time; the break may come before it begins, or after the last one.
    private static void OnTheWay(RepDay day, DayPlan plan, Instant left, Instant arrives, Duration way, bool isLast = false)
    {
        Assert.True(left <= arrives);
        var passed = day.Calendar.Between(left, arrives);
        var rested = Rest(day, plan) is { } rest && rest.Start >= left && rest.End <= arrives && (isLast || rest.Start < arrives);
        if (rested)
        {
            // Waiting for the break to begin is time passed as well.
            Assert.True(passed >= way + day.Calendar.Between(plan.LunchBegins!.Value.ToInstant(), plan.LunchEnds!.Value.ToInstant()));
        }
        else
        {
            Assert.Equal(way, passed);
        }
    }

    private static Interval? Rest(RepDay day, DayPlan plan)
    {
        if (plan.LunchBegins is not { } begins)
        {
            return null;
        }

        var (from, until) = (begins.ToInstant(), plan.LunchEnds!.Value.ToInstant());
        Assert.Equal(Duration.FromMinutes(day.Lunch!.Minutes), day.Calendar.Between(from, until));
        Assert.Contains((LocalDate[])[day.Date, day.Date.PlusDays(1)], date => On(day, date, day.Lunch.Earliest) <= from && from <= On(day, date, day.Lunch.Latest));
        return new Interval(from, until);
    }

    private static Instant On(RepDay day, LocalDate date, LocalTime time) => (date + time).InZone(day.Calendar.Zone, _wallClock).ToInstant();
}
