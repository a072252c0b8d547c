using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>A small day made by chance, and what counting every order of every choice says about it.</summary>
internal sealed class RouteCase
{
    private RouteCase(RouteStop[] stops, int[,] travel, RouteDay day)
    {
        (Stops, Travel, Day) = (stops, travel, day);
    }

    public RouteStop[] Stops { get; }

    public int[,] Travel { get; }

    public RouteDay Day { get; }

    /// <summary>A day of places in the plane where only its length binds.</summary>
    public static RouteCase Free(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(0, 6);
        var stops = Enumerable.Range(0, count).Select(i => new RouteStop($"s{i}", random.Next(0, 10), random.Next(0, 3) * 5, random.Next(6) == 0)).ToArray();
        return new RouteCase(stops, Plane(random, count + 2, oneWay: 0), new RouteDay(100, 100 + random.Next(0, 400)));
    }

    /// <summary>A day with windows, promises and perhaps lunch, on roads that may be longer one way.</summary>
    public static RouteCase Timed(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(0, 5);
        var stops = Enumerable.Range(0, count).Select(i => new RouteStop(
            $"s{i}", random.Next(0, 10), random.Next(0, 30), random.Next(3) == 0, Enumerable.Range(0, random.Next(0, 4)).Select(_ => Window(random)))).ToArray();
        var earliest = random.Next(100, 300);
        var lunch = random.Next(2) == 0 ? new RouteBreak(earliest, earliest + random.Next(0, 100), random.Next(0, 60)) : null;
        return new RouteCase(stops, Plane(random, count + 2, random.Next(2) * 20), new RouteDay(100, random.Next(150, 600), lunch));
    }

    public Route? Plan(RoutePlanner planner) => planner.Plan(Stops, (from, to) => Travel[from, to], Day);

    /// <summary>The same day with its stops given in the opposite order.</summary>
    public Route? PlanTurned(RoutePlanner planner)
    {
        var count = Stops.Length;
        int At(int place) => place < count ? count - 1 - place : place;
        return planner.Plan(Stops.Reverse(), (from, to) => Travel[At(from), At(to)], Day);
    }

    /// <summary>Promises kept, prize and the end of the best route; <c>null</c> when no route keeps to the day.</summary>
    public (int Promises, long Prize, int Finish)? Best() => Orders([], [.. Enumerable.Range(0, Stops.Length)])
        .Select(order => Finish(order) is { } finish ? (order.Count(at => Stops[at].Promised), order.Sum(at => Stops[at].Prize), finish) : ((int, long, int)?)null)
        .Where(outcome => outcome is not null)
        .OrderByDescending(outcome => outcome!.Value.Item1).ThenByDescending(outcome => outcome!.Value.Item2).ThenBy(outcome => outcome!.Value.Item3)
        .FirstOrDefault();

    /// <summary>When a route in an order ends at the earliest, trying the break before and after each visit; <c>null</c> when it does not keep to the day.</summary>
    public int? Finish(IReadOnlyList<int> order)
    {
        int[] route = [Stops.Length, .. order, Stops.Length + 1];
        var tries = Day.Lunch is null ? [-1] : Enumerable.Range(0, 2 * route.Length);
        return tries.Select(at => Finish(route, at)).Min();
    }

    private int? Finish(int[] route, int rest)
    {
        var time = Day.Starts;
        for (var at = 0; at < route.Length; at++)
        {
            time += at > 0 ? Travel[route[at - 1], route[at]] : 0;
            if (rest == 2 * at && !Rest(ref time))
            {
                return null;
            }

            if (route[at] < Stops.Length && !Visit(Stops[route[at]], ref time))
            {
                return null;
            }

            if (rest == (2 * at) + 1 && !Rest(ref time))
            {
                return null;
            }
        }

        return time <= Day.Ends ? time : null;
    }

    private bool Rest(ref int time)
    {
        var begins = Math.Max(time, Day.Lunch!.Earliest);
        time = begins + Day.Lunch.Seconds;
        return begins <= Day.Lunch.Latest;
    }

    private static bool Visit(RouteStop stop, ref int time)
    {
        var arrives = time;
        var ends = stop.Windows.Count == 0
            ? [arrives + stop.Seconds]
            : stop.Windows.Where(window => Math.Max(arrives, window.Opens) + stop.Seconds <= window.Closes).Select(window => Math.Max(arrives, window.Opens) + stop.Seconds);
        time = ends.DefaultIfEmpty(-1).Min();
        return time >= 0;
    }

    private static RouteWindow Window(Random random)
    {
        var opens = random.Next(50, 500);
        return new RouteWindow(opens, opens + random.Next(0, 200));
    }

    private static int[,] Plane(Random random, int places, int oneWay)
    {
        var points = Enumerable.Range(0, places).Select(_ => (X: random.Next(100), Y: random.Next(100))).ToArray();
        var travel = new int[places, places];
        for (var from = 0; from < places; from++)
        {
            for (var to = 0; to < places; to++)
            {
                var (x, y) = (points[from].X - points[to].X, points[from].Y - points[to].Y);
                travel[from, to] = (int)Math.Ceiling(Math.Sqrt((x * x) + (y * y))) + (from == to ? 0 : random.Next(0, oneWay + 1));
            }
        }

        return travel;
    }

    private static IEnumerable<int[]> Orders(int[] chosen, int[] rest) =>
        rest.SelectMany(at => Orders([.. chosen, at], [.. rest.Where(other => other != at)])).Prepend(chosen);
}
