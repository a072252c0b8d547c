using BenchmarkDotNet.Attributes;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.MicroBenchmarks;

/// <summary>The two exact cuts of ABC, against sorting the amounts and walking down.</summary>
[InProcess]
[MemoryDiagnoser]
public class CutBenchmarks
{
    private readonly AbcScheme _scheme = new();
    private PopulationBuilder? _builder;
    private PopulationMetrics? _population;
    private long[] _amounts = [];

    [Params(100_000, 1_000_000)]
    public int Customers { get; set; }

    [GlobalSetup]
    public void Add() => _builder = Population.Builder(Customers);

    // A population knows what was counted of it, and a sorted array is sorted: each call cuts a new one.
    [IterationSetup]
    public void Build()
    {
        _population = _builder!.Build();
        _amounts = _population.Amounts.TryGetUnits(out var units, out _) ? units.ToArray() : [];
    }

    [IterationCleanup]
    public void HandOn() => _population!.Dispose();

    [GlobalCleanup]
    public void End() => _builder!.Dispose();

    [Benchmark]
    public AbcBoundaries Cuts() => _scheme.Calibrate(PopulationSummary.Of(_population!, _scheme.Measures));

    [Benchmark(Baseline = true)]
    public (long A, long B) Sorting()
    {
        Array.Sort(_amounts);
        var total = _amounts.Aggregate((Int128)0, (sum, amount) => sum + Math.Max(amount, 0));
        var (better, a) = ((Int128)0, 0L);
        for (var i = _amounts.Length - 1; ; i--)
        {
            better += _amounts[i];
            a = a == 0 && better * 100 >= total * 80 ? _amounts[i] : a;
            if (better * 100 >= total * 95)
            {
                return (a, _amounts[i]);
            }
        }
    }
}
