using System.Diagnostics;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>The job as this library does it, whatever the purchases are handed over as.</summary>
internal abstract class LibraryRuns : ITierPeer
{
    private readonly CustomerSegmentation _segmentation = new(
        new AbcScheme(), new ParetoScheme(ParetoOptions.ByAmount), new RfmScheme(), new LifecycleScheme());

    private AnalysisPeriod _period = new(Epoch);
    private PopulationSegments? _segments;
    private IdKind _kind;

    public abstract string Name { get; }

    public string? InstallWith => null;

    protected static LocalDate Epoch { get; } = new(1970, 1, 1);

    public void Load(Purchases purchases)
    {
        _period = new AnalysisPeriod(Epoch.PlusDays(purchases.AsOf));
        _kind = purchases.Kind;
        Keep(purchases);
    }

    public double Run()
    {
        var watch = Stopwatch.StartNew();
        using var builder = new PopulationBuilder(_period);
        AddTo(builder);
        var population = builder.Build();
        var boundaries = _segmentation.Calibrate(population);
        _segments = _segmentation.Classify(population, boundaries);
        return watch.Elapsed.TotalSeconds;
    }

    public RowDigest Digest()
    {
        using var segments = _segments ?? throw new InvalidOperationException("There was no run.");
        using var population = segments.Population;
        _segments = null;
        return Columns.Digest(population, segments, _kind);
    }

    public abstract void Dispose();

    /// <summary>Takes the input in the form that a host has.</summary>
    protected abstract void Keep(Purchases purchases);

    /// <summary>Hands it over.</summary>
    protected abstract void AddTo(PopulationBuilder builder);
}
