using System.Globalization;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class RoutePlannerTests
{
    private static readonly RoutePlanner _planner = new(seed: 7, effort: 20_000);

    [Property(MaxTest = Laws.Cases)]
    public void Where_only_the_day_binds_no_choice_and_order_is_better(int seed) => IsBest(RouteCase.Free(seed));

    [Property(MaxTest = Laws.Cases)]
    public void With_windows_lunch_and_promises_no_choice_is_better(int seed)
    {
        // Which of two orders of the same worth ends earlier is searched for, not promised.
        var made = RouteCase.Timed(seed);
        var (found, best) = (Outcome(made), made.Best());
        Assert.Equal((best?.Promises, best?.Prize), (found?.Promises, found?.Prize));
        Assert.True(best is null || found!.Value.Finish >= best.Value.Finish);
    }

    [Property(MaxTest = Laws.Cases)]
    public void Every_visit_lies_in_a_window_and_the_day_holds_all(int seed)
    {
        var made = RouteCase.Timed(seed);
        if (made.Plan(_planner) is not { } route)
        {
            Assert.Null(made.Finish([]));
            return;
        }

        var order = route.Visits.Select(visit => Array.FindIndex(made.Stops, stop => stop.Id == visit.Stop)).ToArray();
        Assert.Equal(order.Length, order.Distinct().Count());
        Assert.Equal(made.Finish(order), route.Finishes);
        Assert.Equal(order.Sum(at => made.Stops[at].Prize), route.Prize);
        Assert.Equal(made.Stops.Where((stop, at) => stop.Promised && !order.Contains(at)).Select(stop => stop.Id), route.MissedPromises);
        Assert.Equal(made.Day.Lunch is null, route.BreakBegins is null);
        var (left, place) = (made.Day.Starts, made.Stops.Length);
        for (var at = 0; at < order.Length; at++)
        {
            var (visit, stop) = (route.Visits[at], made.Stops[order[at]]);
            var travel = made.Travel[place, order[at]];
            Assert.Equal(travel + BreakWithin(made.Day, route, left, visit.Arrives), visit.Arrives - left);
            Assert.InRange(visit.Begins, visit.Arrives, visit.Ends);
            Assert.Equal(stop.Seconds, visit.Ends - visit.Begins);
            Assert.True(stop.Windows.Count == 0 || stop.Windows.Any(window => window.Opens <= visit.Begins && visit.Ends <= window.Closes));
            (left, place) = (visit.Ends, order[at]);
        }

        if (made.Day.Lunch is { } lunch)
        {
            Assert.InRange(route.BreakBegins!.Value, lunch.Earliest, lunch.Latest);
            Assert.DoesNotContain(route.Visits, visit => lunch.Seconds > 0 && visit.Begins < route.BreakBegins + lunch.Seconds && route.BreakBegins < visit.Ends);
        }
    }

    [Property(MaxTest = Laws.SlowCases)]
    public void The_same_seed_gives_the_same_route_in_whatever_order_stops_come(int seed)
    {
        var made = RouteCase.Timed(seed);
        Assert.Equal(made.Plan(_planner), made.Plan(new RoutePlanner(seed: 7, effort: 20_000)));
        Assert.Equal(made.Plan(_planner), made.PlanTurned(_planner));
        var free = RouteCase.Free(seed);
        Assert.Equal(free.Plan(_planner), free.PlanTurned(_planner));
    }

    [Fact]
    public void A_promise_that_cannot_be_kept_is_named()
    {
        var stops = new[] { new RouteStop("far", 0, promised: true), new RouteStop("near", 5) };
        var route = _planner.Plan(stops, (from, to) => from == 0 || to == 0 ? 1_000 : 10, new RouteDay(0, 100))!;
        Assert.Equal(["near"], route.Visits.Select(visit => visit.Stop));
        Assert.Equal(["far"], route.MissedPromises);
    }

    [Fact]
    public void A_promise_goes_before_any_prize()
    {
        var stops = new[] { new RouteStop("promised", 0, 80, promised: true), new RouteStop("rich", 1_000_000_000_000, 80) };
        Assert.Equal(["promised"], _planner.Plan(stops, (_, _) => 1, new RouteDay(0, 100))!.Visits.Select(visit => visit.Stop));
    }

    [Fact]
    public void A_day_too_short_for_the_way_alone_has_no_route()
    {
        Assert.Null(_planner.Plan([], (_, _) => 11, new RouteDay(0, 10)));
        Assert.Null(_planner.Plan([], (_, _) => 0, new RouteDay(0, 10, new RouteBreak(5, 8, 6))));
        Assert.Equal(10, _planner.Plan([], (_, _) => 10, new RouteDay(0, 10))!.Finishes);
    }

    [Fact]
    public void A_cancelled_search_still_gives_a_route()
    {
        var stops = Enumerable.Range(0, 50).Select(i => new RouteStop(i.ToString(CultureInfo.InvariantCulture), 1));
        var route = new RoutePlanner().Plan(stops, (_, _) => 10, new RouteDay(0, 100), new CancellationToken(canceled: true))!;
        Assert.Equal((9L, 100), (route.Prize, route.Finishes));
    }

    [Fact]
    public void What_is_no_problem_is_refused()
    {
        var day = new RouteDay(0, 10);
        Assert.Throws<ArgumentException>("stops", () => _planner.Plan([new RouteStop("a", 1), new RouteStop("a", 2)], (_, _) => 1, day));
        Assert.Throws<ArgumentException>("stops", () => _planner.Plan([null!], (_, _) => 1, day));
        Assert.Throws<ArgumentOutOfRangeException>("travel", () => _planner.Plan([], (_, _) => -1, day));
        Assert.Throws<OverflowException>(() => _planner.Plan([new RouteStop("a", long.MaxValue), new RouteStop("b", 1)], (_, _) => 1, day));
        Assert.Throws<ArgumentOutOfRangeException>("closes", () => new RouteWindow(5, 4));
        Assert.Throws<ArgumentOutOfRangeException>("prize", () => new RouteStop("a", -1));
        Assert.Throws<ArgumentOutOfRangeException>("effort", () => new RoutePlanner(effort: -1));
    }

    private static int BreakWithin(RouteDay day, Route route, int left, int arrives) =>
        day.Lunch is { } lunch && route.BreakBegins >= left && route.BreakBegins + lunch.Seconds <= arrives && route.BreakBegins < arrives
            ? route.BreakBegins.Value + lunch.Seconds - left
            : 0;

    private static void IsBest(RouteCase made) => Assert.Equal(made.Best(), Outcome(made));

    private static (int Promises, long Prize, int Finish)? Outcome(RouteCase made) => made.Plan(_planner) is { } route
        ? (made.Stops.Count(stop => stop.Promised) - route.MissedPromises.Count, route.Prize, route.Finishes)
        : null;
}
