using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

/// <summary>What cancels the work on a population ends calibrating and classifying, by one worker and by several, also in the middle.</summary>
public sealed class CancelledSegmentationTests
{
    private const int CustomerCount = 300_000;
    private const int AtOnce = 1 << 14;

    private static readonly AnalysisPeriod _period = new(Fixtures.Date("2024-12-31"));

    private static readonly Measure _slow = new("amount, one by one", customer => customer.Amount);

    public static TheoryData<string, int> Works
    {
        get
        {
            var works = new TheoryData<string, int>();
            foreach (var work in Ways.Keys)
            {
                works.Add(work, 1);
                works.Add(work, 4);
            }

            return works;
        }
    }

    private static Dictionary<string, Action<PopulationMetrics>> Ways => new()
    {
        ["calibrate"] = population => CustomerSegmentation.Default.Calibrate(population),
        ["calibrate by hosts' values"] = population => PopulationSummary.Of(population, [_slow]),
        ["classify"] = population => Classify(CustomerSegmentation.Default, population),
        ["classify one by one"] = population => Classify(OneByOne(_ => { }), population),
        ["a scheme by itself, ABC"] = population => Alone(new AbcScheme(new AbcOptions { Value = _slow }), population),
        ["a scheme by itself, 20/60/20"] = population => Alone(new ParetoScheme(new ParetoOptions { Measure = ParetoMeasure.Value, Value = _slow }), population),
        ["a scheme by itself, a host's"] = population => Alone(new OneByOneScheme(_ => { }), population),
    };

    [Theory]
    [MemberData(nameof(Works))]
    public void Work_that_is_cancelled_does_not_begin(string work, int threads)
    {
        using var population = Population(threads);
        using var source = new CancellationTokenSource();
        population.Cancellation = source.Token;
        Ways[work](population);
        source.Cancel();
        var error = Assert.ThrowsAny<OperationCanceledException>(() => Ways[work](population));
        Assert.Equal(source.Token, error.CancellationToken);
        population.Cancellation = CancellationToken.None;
        Ways[work](population);
    }

    [Fact]
    public void A_summary_that_was_made_before_is_not_calibrated()
    {
        using var population = Population(threads: 1);
        var segmentation = CustomerSegmentation.Default;
        var summary = PopulationSummary.Of(population, segmentation.Measures);
        Cancel(population);
        Assert.ThrowsAny<OperationCanceledException>(() => segmentation.Calibrate(summary));
    }

    /// <summary>No customer after the next look is asked for: a look comes every few thousand customers of each worker.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Classifying_that_is_cancelled_in_the_middle_ends_soon(int threads)
    {
        using var population = Population(threads);
        using var source = new CancellationTokenSource();
        population.Cancellation = source.Token;
        var asked = 0;
        var segmentation = OneByOne(_ => CancelAtTen(source, ref asked));
        var boundaries = Boundaries(segmentation);
        Assert.ThrowsAny<OperationCanceledException>(() => segmentation.Classify(population, boundaries));
        Assert.InRange(asked, 10, threads * AtOnce);
    }

    [Fact]
    public void Calibrating_that_is_cancelled_in_the_middle_ends_soon()
    {
        using var population = Population(threads: 1);
        using var source = new CancellationTokenSource();
        population.Cancellation = source.Token;
        var asked = 0;
        var measure = new Measure("asked", customer =>
        {
            CancelAtTen(source, ref asked);
            return customer.Amount;
        });
        Assert.ThrowsAny<OperationCanceledException>(() => PopulationSummary.Of(population, [measure]));
        Assert.InRange(asked, 10, AtOnce);
    }

    /// <summary>Amounts of more decimals than columns of units hold are scored one by one, and that ends too.</summary>
    [Fact]
    public void Amounts_that_are_not_in_units()
    {
        using var builder = new PopulationBuilder(_period);
        builder.Add(Fixtures.Buys("1", "2024-06-01", 1e-28m));
        builder.Add(Fixtures.Buys("2", "2024-06-01", 10_000_000_000_000_000_000m));
        using var population = builder.Build();
        Assert.False(population.Amounts.TryGetUnits(out _, out _));
        var boundaries = CustomerSegmentation.Default.Calibrate(population);
        Cancel(population);
        Assert.ThrowsAny<OperationCanceledException>(() => new AbcScheme().Classify(population, 0, boundaries.Abc, new AbcTier[2]));
        Assert.ThrowsAny<OperationCanceledException>(() => new ParetoScheme().Classify(population, 0, boundaries.Pareto, new ParetoGroup[2]));
        Assert.ThrowsAny<OperationCanceledException>(() => new RfmScheme().Classify(population, 0, boundaries.Rfm, new RfmScore[2]));
        Assert.ThrowsAny<OperationCanceledException>(() => CustomerSegmentation.Default.Calibrate(population));
    }

    private static void Cancel(PopulationMetrics population) => population.Cancellation = new CancellationToken(canceled: true);

    private static void CancelAtTen(CancellationTokenSource source, ref int asked)
    {
        if (Interlocked.Increment(ref asked) == 10)
        {
            source.Cancel();
        }
    }

    // Of other customers, whose work nobody cancels.
    private static SegmentBoundaries Boundaries(CustomerSegmentation segmentation)
    {
        using var few = Fixtures.Measured(_period, Fixtures.Buys("1", "2024-06-01", 5));
        return segmentation.Calibrate(few);
    }

    private static void Classify(CustomerSegmentation segmentation, PopulationMetrics population)
    {
        using var segments = segmentation.Classify(population, Boundaries(segmentation));
        Assert.Equal(population.Count, segments.Count);
    }

    private static void Alone<TSegment, TBoundaries>(ISegmentationScheme<TSegment, TBoundaries> scheme, PopulationMetrics population)
    {
        using var few = Fixtures.Measured(_period, Fixtures.Buys("1", "2024-06-01", 5));
        scheme.Classify(population, 0, scheme.Calibrate(PopulationSummary.Of(few, scheme.Measures)), new TSegment[population.Count]);
    }

    private static CustomerSegmentation OneByOne(Action<CustomerMetrics> asked) =>
        new(new AbcScheme(), new ParetoScheme(), new RfmScheme(), new OneByOneScheme(asked));

    private static PopulationMetrics Population(int threads)
    {
        int[] ids = [.. Enumerable.Range(0, CustomerCount)];
        using var builder = new PopulationBuilder(_period, parallel: new ParallelOptions { MaxDegreeOfParallelism = threads });
        builder.AddPurchases<int>(
            ids, Array.ConvertAll(ids, id => new DateOnly(2024, 12, 31).AddDays(-(id % 700))), Array.ConvertAll(ids, id => 1L + (id * 7919L % 1_000_003)), decimals: 2);
        return builder.Build();
    }

    /// <summary>The lifecycle as a host would write it: by customers alone.</summary>
    private sealed class OneByOneScheme(Action<CustomerMetrics> asked) : ISegmentationScheme<LifecycleStage, LifecycleBoundaries>
    {
        private readonly LifecycleScheme _scheme = new();

        public string Name => _scheme.Name;

        public IReadOnlyList<Measure> Measures => _scheme.Measures;

        public LifecycleBoundaries Calibrate(PopulationSummary population) => _scheme.Calibrate(population);

        public Decision<LifecycleStage> Classify(CustomerMetrics customer, LifecycleBoundaries boundaries)
        {
            asked(customer);
            return _scheme.Classify(customer, boundaries);
        }
    }
}
