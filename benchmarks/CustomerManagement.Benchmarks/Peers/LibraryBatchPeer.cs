using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>This library, from columns with 64-bit keys that come in parts, as from a store that is read page by page.</summary>
/// <param name="batches">In how many parts.</param>
internal sealed class LibraryBatchPeer(int batches) : LibraryRuns
{
    private long[] _keys = [];
    private DateOnly[] _dates = [];
    private long[] _cents = [];

    public override string Name => "CustomerManagement.Domain";

    public override void Dispose() => (_keys, _dates, _cents) = ([], [], []);

    protected override void Keep(Purchases purchases)
    {
        _keys = purchases.Keys;
        _dates = Array.ConvertAll(purchases.Day, day => Epoch.PlusDays(day).ToDateOnly());
        _cents = purchases.Cents;
    }

    protected override void AddTo(PopulationBuilder builder)
    {
        for (var batch = 0; batch < batches; batch++)
        {
            var (first, end) = (StartOf(batch), StartOf(batch + 1));
            builder.AddPurchases<long>(_keys.AsSpan(first..end), _dates.AsSpan(first..end), _cents.AsSpan(first..end), decimals: 2);
        }
    }

    private int StartOf(int batch) => (int)((long)_keys.Length * batch / batches);
}
