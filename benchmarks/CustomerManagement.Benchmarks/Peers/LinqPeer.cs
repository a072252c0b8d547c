using System.Diagnostics;
using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>LINQ or PLINQ over objects, as most would write it: group, sort, number the ranks.</summary>
internal sealed class LinqPeer(bool parallel) : ITierPeer
{
    private Sale[] _sales = [];
    private TierRow[] _rows = [];
    private int _asOf;
    private int _start;

    public string Name => parallel ? "PLINQ" : "LINQ";

    public string Version => $".NET {Environment.Version}";

    public string? InstallWith => null;

    public bool IsSlow => true;

    public void Load(Purchases purchases)
    {
        _asOf = purchases.AsOf;
        _start = purchases.Start;
        _sales = [.. Enumerable.Range(0, purchases.Count).Select(i => new Sale(purchases.CustomerOf(i), purchases.Day[i], purchases.Cents[i]))];
    }

    public double Run()
    {
        var watch = Stopwatch.StartNew();
        _rows = Rows();
        return watch.Elapsed.TotalSeconds;
    }

    public RowDigest Digest()
    {
        var digest = RowDigest.Of<TierRow>(_rows);
        _rows = [];
        return digest;
    }

    public void Dispose() => _sales = [];

    private TierRow[] Rows()
    {
        var figures = parallel
            ? _sales.AsParallel().Where(sale => sale.Day <= _asOf).GroupBy(sale => sale.Customer).Select(Measure).ToList()
            : _sales.Where(sale => sale.Day <= _asOf).GroupBy(sale => sale.Customer).Select(Measure).ToList();
        var buyers = figures.Where(figure => figure.Recency >= 0).ToList();
        var recency = Scores(buyers, figure => -figure.Recency);
        var frequency = Scores(buyers, figure => figure.Frequency);
        var monetary = Scores(buyers, figure => figure.Cents);

        var positive = figures.Where(figure => figure.Cents > 0).GroupBy(figure => figure.Cents).OrderByDescending(ties => ties.Key).ToList();
        var total = positive.Aggregate((Int128)0, (sum, ties) => sum + ((Int128)ties.Key * ties.Count()));
        var tiers = new Dictionary<long, byte>();
        Int128 better = 0;
        foreach (var ties in positive)
        {
            tiers[ties.Key] = (byte)(better * 100 < total * 80 ? 1 : better * 100 < total * 95 ? 2 : 3);
            better += (Int128)ties.Key * ties.Count();
        }

        var active = figures.Where(figure => figure.IsActive).GroupBy(figure => figure.Cents).OrderByDescending(ties => ties.Key).ToList();
        var count = active.Sum(ties => ties.Count());
        var groups = new Dictionary<long, byte>();
        var above = 0L;
        foreach (var ties in active)
        {
            groups[ties.Key] = (byte)(5 * above < count ? 1 : 5 * (count - above) <= count ? 3 : 2);
            above += ties.Count();
        }

        return
        [
            .. figures.Select(figure => new TierRow(
                figure.Customer,
                figure.Recency,
                figure.Frequency,
                figure.Cents,
                figure.Recency < 0 ? (byte)0 : recency[-figure.Recency],
                figure.Recency < 0 ? (byte)0 : frequency[figure.Frequency],
                figure.Recency < 0 ? (byte)0 : monetary[figure.Cents],
                figure.Cents > 0 ? tiers[figure.Cents] : (byte)0,
                figure.IsActive ? groups[figure.Cents] : (byte)0)),
        ];
    }

    private static Dictionary<long, byte> Scores(List<Figure> buyers, Func<Figure, long> value)
    {
        var scores = new Dictionary<long, byte>();
        var worse = 0L;
        foreach (var ties in buyers.GroupBy(value).OrderBy(ties => ties.Key))
        {
            scores[ties.Key] = (byte)(1 + (5 * worse / buyers.Count));
            worse += ties.Count();
        }

        return scores;
    }

    private Figure Measure(IGrouping<long, Sale> sales)
    {
        var inPeriod = sales.Where(sale => sale.Day > _start).ToList();
        var last = sales.Where(sale => sale.Cents >= 0).Select(sale => (int?)sale.Day).Max();
        return new Figure(
            sales.Key,
            last is { } day ? _asOf - day : -1,
            inPeriod.Where(sale => sale.Cents >= 0).Select(sale => sale.Day).Distinct().Count(),
            inPeriod.Sum(sale => sale.Cents),
            inPeriod.Count > 0);
    }

    private readonly record struct Sale(long Customer, int Day, long Cents);

    private sealed record Figure(long Customer, int Recency, int Frequency, long Cents, bool IsActive);
}
