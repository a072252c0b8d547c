namespace CustomerManagement.Domain.Visits;

/// <summary>Stops and travel as arrays, stops in the order of their ids, then the start and the end of the route.</summary>
internal sealed class RouteProblem
{
    private readonly int[] _travel;

    public RouteProblem(IEnumerable<RouteStop> stops, Func<int, int, int> travel, RouteDay day)
    {
        RouteStop[] given = [.. stops];
        if (Array.Exists(given, stop => stop is null))
        {
            throw new ArgumentException("No stop is missing.", nameof(stops));
        }

        Day = day;
        Count = given.Length;
        (Places, Start, End) = (Count + 2, Count, Count + 1);
        var order = Enumerable.Range(0, Count).OrderBy(at => given[at].Id, StringComparer.Ordinal).ToArray();
        Stops = Array.ConvertAll(order, at => given[at]);
        if (Stops.Zip(Stops.Skip(1)).Any(pair => pair.First.Id == pair.Second.Id))
        {
            throw new ArgumentException("Two stops have the same id.", nameof(stops));
        }

        _travel = Read(travel, [.. order, Start, End]);
        Prizes = Array.ConvertAll(Stops, stop => stop.Prize);
        TotalPrize = Prizes.Aggregate(0L, (sum, prize) => checked(sum + prize));
        Windows = Array.ConvertAll(Stops, WindowsOf);
        Useful = [.. Enumerable.Range(0, Count).Where(at => Stops[at].Promised || Stops[at].Prize > 0)];
        IsFree = day.Lunch is null && Array.TrueForAll(Windows, windows => windows.Length == 0) && IsSymmetric();
    }

    public RouteDay Day { get; }

    public RouteStop[] Stops { get; }

    public int Count { get; }

    /// <summary>The stops, the start and the end.</summary>
    public int Places { get; }

    public int Start { get; }

    public int End { get; }

    public long[] Prizes { get; }

    public long TotalPrize { get; }

    /// <summary>The windows of each stop that a visit fits into, by time; none where it may take place all day.</summary>
    public RouteWindow[][] Windows { get; }

    /// <summary>The stops that a route gains by.</summary>
    public int[] Useful { get; }

    /// <summary>Whether nothing but the length of the day binds and roads are as long in both directions.</summary>
    public bool IsFree { get; }

    public int Travel(int from, int to) => _travel[(from * Places) + to];

    public ReadOnlySpan<int> TravelFrom(int place) => _travel.AsSpan(place * Places, Places);

    /// <summary>How much later a route comes to its end by a detour over a stop, waiting aside.</summary>
    public int Detour(int from, int stop, int to) => Travel(from, stop) + Travel(stop, to) - Travel(from, to) + Stops[stop].Seconds;

    /// <summary>For each place the others, the nearest first.</summary>
    public int[][] Neighbours() => [.. Enumerable.Range(0, Places).Select(place =>
        Enumerable.Range(0, Places).Where(other => other != place).OrderBy(other => Travel(place, other)).ToArray())];

    private int[] Read(Func<int, int, int> travel, int[] given)
    {
        var read = new int[Places * Places];
        for (var from = 0; from < Places; from++)
        {
            for (var to = 0; to < Places; to++)
            {
                var seconds = from == to ? 0 : travel(given[from], given[to]);
                if (seconds is < 0 or > RouteDay.Latest)
                {
                    throw new ArgumentOutOfRangeException(nameof(travel), seconds, "Travel takes from 0 seconds to the longest day.");
                }

                read[(from * Places) + to] = seconds;
            }
        }

        return read;
    }

    private RouteWindow[] WindowsOf(RouteStop stop)
    {
        if (stop.Windows.Count == 0 || stop.Windows.Any(window => window.Opens <= Day.Starts && window.Closes >= Day.Ends))
        {
            return [];
        }

        // Where no window is long enough one is kept: it says that there is no time, as none would say that there is all day.
        var fitting = stop.Windows.Where(window => window.Closes - window.Opens >= stop.Seconds).OrderBy(window => window.Opens).ToArray();
        return fitting.Length > 0 ? fitting : [stop.Windows[0]];
    }

    private bool IsSymmetric()
    {
        for (var from = 0; from < Places; from++)
        {
            for (var to = 0; to < from; to++)
            {
                if (Travel(from, to) != Travel(to, from))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
