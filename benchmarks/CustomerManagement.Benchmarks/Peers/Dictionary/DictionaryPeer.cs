using System.Diagnostics;
using System.Runtime.InteropServices;
using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers.Dictionary;

/// <summary>What a good developer writes without a library: one loop over columns into a dictionary of tallies, then sorted arrays for the borders. One thread.</summary>
/// <typeparam name="TId">What customers are known by.</typeparam>
internal sealed class DictionaryPeer<TId> : ITierPeer
    where TId : notnull
{
    private Purchases? _purchases;
    private TId[] _ids = [];
    private TierRow<TId>[] _rows = [];

    public string Name => "dictionary by hand";

    public string Version => "";

    public string? InstallWith => null;

    public bool IsSlow => true;

    public void Load(Purchases purchases)
    {
        _purchases = purchases;
        _ids = purchases.IdsAs<TId>();
    }

    public double Run()
    {
        var purchases = _purchases ?? throw new InvalidOperationException("No purchases are loaded.");
        var watch = Stopwatch.StartNew();
        _rows = Rows(Count(purchases), purchases);
        return watch.Elapsed.TotalSeconds;
    }

    public RowDigest Digest()
    {
        var digest = RowDigest.Of<TierRow<TId>>(_rows);
        _rows = [];
        return digest;
    }

    public void Dispose() => (_purchases, _ids) = (null, []);

    private Dictionary<TId, Tally> Count(Purchases purchases)
    {
        var tallies = new Dictionary<TId, Tally>();
        for (var i = 0; i < _ids.Length; i++)
        {
            if (purchases.Day[i] <= purchases.AsOf)
            {
                ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, _ids[i], out _);
                tally.Add(purchases.Day[i], purchases.Cents[i], purchases.Start);
            }
        }

        return tallies;
    }

    private static TierRow<TId>[] Rows(Dictionary<TId, Tally> tallies, Purchases purchases)
    {
        var borders = new Borders(tallies.Values, purchases.AsOf);
        var rows = new TierRow<TId>[tallies.Count];
        var row = 0;
        foreach (var (id, tally) in tallies)
        {
            var recency = tally.Recency(purchases.AsOf);
            var frequency = tally.Days.Count();
            rows[row++] = new TierRow<TId>(
                id,
                recency,
                frequency,
                tally.Cents,
                recency < 0 ? (byte)0 : borders.Recency.Score(-recency),
                recency < 0 ? (byte)0 : borders.Frequency.Score(frequency),
                recency < 0 ? (byte)0 : borders.Monetary.Score(tally.Cents),
                borders.Abc(tally.Cents),
                tally.IsActive ? borders.Pareto(tally.Cents) : (byte)0);
        }

        return rows;
    }
}
