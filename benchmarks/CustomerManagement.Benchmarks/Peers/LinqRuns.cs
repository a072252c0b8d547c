using System.Diagnostics;
using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>The job in LINQ or PLINQ over objects, as most would write it: group, sort, number the ranks.</summary>
/// <typeparam name="TId">What customers are known by.</typeparam>
/// <param name="name">What users call it.</param>
internal abstract class LinqRuns<TId>(string name) : ITierPeer
    where TId : notnull
{
    private TierRow<TId>[] _rows = [];

    public string Name => name;

    public string Version => $".NET {Environment.Version}";

    public string? InstallWith => null;

    public bool IsSlow => true;

    protected int AsOf { get; private set; }

    protected int Start { get; private set; }

    public void Load(Purchases purchases)
    {
        AsOf = purchases.AsOf;
        Start = purchases.Start;
        Keep(purchases);
    }

    public double Run()
    {
        var watch = Stopwatch.StartNew();
        _rows = Rows();
        return watch.Elapsed.TotalSeconds;
    }

    public RowDigest Digest()
    {
        var digest = RowDigest.Of<TierRow<TId>>(_rows);
        _rows = [];
        return digest;
    }

    public abstract void Dispose();

    /// <summary>Takes the input as objects.</summary>
    protected abstract void Keep(Purchases purchases);

    /// <summary>Groups the purchases by customer and counts.</summary>
    protected abstract List<LinqFigure<TId>> Figures();

    private TierRow<TId>[] Rows()
    {
        var figures = Figures();
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
            .. figures.Select(figure => new TierRow<TId>(
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

    private static Dictionary<long, byte> Scores(List<LinqFigure<TId>> buyers, Func<LinqFigure<TId>, long> value)
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
}
