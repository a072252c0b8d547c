namespace CustomerManagement.Domain.Visits;

/// <summary>
/// Chooses and orders the stops of one day for the greatest sum of prizes (the orienteering problem with windows), by ruin and recreate. Good, not proven
/// best. The same seed, effort and stops give the same route on every machine, in whatever order the stops come. Immutable; safe for many threads at once.
/// </summary>
public sealed class RoutePlanner
{
    /// <summary>The effort without another wish; enough for two hundred stops in about half a second of one core where there are no windows; less is used where there are few stops.</summary>
    public const long DefaultEffort = 100_000_000;

    private const long EffortPerPair = 50_000;

    private readonly ulong _seed;
    private readonly long _effort;

    /// <summary>Creates a planner.</summary>
    /// <param name="seed">What the chances of the search start from.</param>
    /// <param name="effort">
    /// How many places may be looked at, checked after each round of the search; 0 takes what the first filling gives. It is what limits the time, as the library
    /// reads no clock: few stops end earlier, after 50,000 times the square of their number.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The effort is negative.</exception>
    public RoutePlanner(int seed = 1, long effort = DefaultEffort)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(effort);
        (_seed, _effort) = ((ulong)(uint)seed, effort);
    }

    /// <summary>Plans a route: most promises kept, then the greatest sum of prizes, then the earliest end.</summary>
    /// <param name="stops">What it may call at, each with an id of its own. Memory grows with the square of their number.</param>
    /// <param name="travel">
    /// The seconds from one place to another, from 0 to <see cref="RouteDay.Latest"/>: places are numbered as the stops come, then the start, then the end of the
    /// route. It may differ by direction. It is asked once for each pair, before the search.
    /// </param>
    /// <param name="day">The working day.</param>
    /// <param name="enough">
    /// Ends the search early with the best route so far, without an exception. What comes out then depends on when it was cancelled.
    /// </param>
    /// <returns>The route; <c>null</c> when not even the way from start to end, with the break, fits into the day.</returns>
    /// <exception cref="ArgumentException">A stop is missing, or two have the same id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Travel is negative or too long.</exception>
    /// <exception cref="OverflowException">The prizes of all stops together are beyond a <c>long</c>.</exception>
    public Route? Plan(IEnumerable<RouteStop> stops, Func<int, int, int> travel, RouteDay day, CancellationToken enough = default)
    {
        ArgumentNullException.ThrowIfNull(stops);
        ArgumentNullException.ThrowIfNull(travel);
        ArgumentNullException.ThrowIfNull(day);
        var problem = new RouteProblem(stops, travel, day);
        var empty = new TimedRouteDraft(problem);
        if (empty.Time > day.Ends - day.Starts)
        {
            return null;
        }

        if (problem.Useful.Length == 0)
        {
            return RouteTimetable.Of(empty);
        }

        var neighbours = problem.Neighbours();
        RouteDraft Draft() => problem.IsFree ? new FreeRouteDraft(problem, neighbours) : new TimedRouteDraft(problem);
        long pairs = (long)problem.Useful.Length * problem.Useful.Length;
        var search = new RouteSearch(problem, neighbours, Draft, _seed);
        return RouteTimetable.Of(search.Run(Math.Min(_effort, pairs * EffortPerPair), enough));
    }
}
