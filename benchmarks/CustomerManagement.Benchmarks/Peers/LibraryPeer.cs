using System.Diagnostics;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>This library, from columns of a host's own: columns of figures and of segments out.</summary>
internal sealed class LibraryPeer : IPeer
{
    private static readonly LocalDate _epoch = new(1970, 1, 1);

    private readonly CustomerSegmentation _segmentation = new(
        new AbcScheme(), new ParetoScheme(ParetoOptions.ByAmount), new RfmScheme(), new LifecycleScheme());

    private Purchases? _purchases;
    private DateOnly[] _dates = [];
    private AnalysisPeriod _period = new(_epoch);
    private PopulationSegments? _segments;

    public string Name => "CustomerManagement.Domain";

    public string? InstallWith => null;

    public void Load(Purchases purchases)
    {
        _purchases = purchases;
        _period = new AnalysisPeriod(_epoch.PlusDays(purchases.AsOf));
        _dates = Array.ConvertAll(purchases.Day, day => _epoch.PlusDays(day).ToDateOnly());
    }

    public double Run()
    {
        var purchases = _purchases ?? throw new InvalidOperationException("No purchases are loaded.");
        var watch = Stopwatch.StartNew();
        using var builder = new PopulationBuilder(_period);
        if (purchases.IsSparse)
        {
            builder.AddPurchases<long>(purchases.Keys, _dates, purchases.Cents, decimals: 2);
        }
        else
        {
            builder.AddPurchases<int>(purchases.Customer, _dates, purchases.Cents, decimals: 2);
        }

        var population = builder.Build();
        var boundaries = _segmentation.Calibrate(population);
        _segments = _segmentation.Classify(population, boundaries);
        return watch.Elapsed.TotalSeconds;
    }

    public TierDigest Digest()
    {
        using var segments = _segments ?? throw new InvalidOperationException("There was no run.");
        using var population = segments.Population;
        _segments = null;
        return Columns.Digest(population, segments);
    }

    public void Dispose() => (_purchases, _dates) = (null, []);
}
