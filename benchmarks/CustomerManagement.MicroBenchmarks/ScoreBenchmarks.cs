using BenchmarkDotNet.Attributes;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.MicroBenchmarks;

/// <summary>The scores of a population in columns, against a decision on each customer.</summary>
[InProcess]
[MemoryDiagnoser]
public class ScoreBenchmarks
{
    private const int Customers = 1_000_000;

    private readonly RfmScheme _scheme = new();
    private readonly RfmScore[] _scores = new RfmScore[Customers];
    private PopulationMetrics? _population;
    private RfmBoundaries? _boundaries;

    [GlobalSetup]
    public void Build()
    {
        using var builder = Population.Builder(Customers);
        _population = builder.Build();
        _boundaries = _scheme.Calibrate(PopulationSummary.Of(_population, _scheme.Measures));
    }

    [GlobalCleanup]
    public void End() => _population!.Dispose();

    [Benchmark]
    public void Columns() => _scheme.Classify(_population!, 0, _boundaries!, _scores.AsSpan(0, _population!.Count));

    [Benchmark(Baseline = true)]
    public void OneByOne()
    {
        for (var i = 0; i < _population!.Count; i++)
        {
            _scores[i] = _scheme.Classify(_population[i], _boundaries!).Segment;
        }
    }
}
