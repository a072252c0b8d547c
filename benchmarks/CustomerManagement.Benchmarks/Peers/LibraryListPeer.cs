using System.Diagnostics;
using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>This library, from a list of purchases with text ids: what a host has that knows nothing of columns.</summary>
internal sealed class LibraryListPeer : IPeer
{
    private static readonly LocalDate _epoch = new(1970, 1, 1);

    private readonly CustomerSegmentation _segmentation = new(
        new AbcScheme(), new ParetoScheme(ParetoOptions.ByAmount), new RfmScheme(), new LifecycleScheme());

    private List<Purchase> _sales = [];
    private AnalysisPeriod _period = new(_epoch);
    private PopulationSegments? _segments;

    public string Name => "… from a List<Purchase>";

    public string? InstallWith => null;

    public void Load(Purchases purchases)
    {
        _period = new AnalysisPeriod(_epoch.PlusDays(purchases.AsOf));
        _sales = new List<Purchase>(purchases.Count);
        for (var i = 0; i < purchases.Count; i++)
        {
            // A text of its own for each purchase, as rows from a store have.
            var id = purchases.CustomerOf(i).ToString(CultureInfo.InvariantCulture);
            _sales.Add(new Purchase(new CustomerId(id), _epoch.PlusDays(purchases.Day[i]), new Money(purchases.Cents[i] * 0.01m, Currency.None)));
        }
    }

    public double Run()
    {
        var watch = Stopwatch.StartNew();
        using var builder = new PopulationBuilder(_period);
        builder.Add(_sales);
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

    public void Dispose() => _sales = [];
}
