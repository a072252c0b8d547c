using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>The four built-in schemes together: one look at the population, then each customer. Immutable and safe for use by several threads.</summary>
public sealed class CustomerSegmentation
{
    private const int CustomersAtOnce = 1 << 14;

    private readonly ISegmentationScheme<AbcTier, AbcBoundaries> _abc;
    private readonly ISegmentationScheme<ParetoGroup, ParetoBoundaries> _pareto;
    private readonly ISegmentationScheme<RfmScore, RfmBoundaries> _rfm;
    private readonly ISegmentationScheme<LifecycleStage, LifecycleBoundaries> _lifecycle;

    /// <summary>Creates it from four schemes, each of which may be a host's own.</summary>
    /// <param name="abc">ABC.</param>
    /// <param name="pareto">20/60/20.</param>
    /// <param name="rfm">RFM.</param>
    /// <param name="lifecycle">The lifecycle.</param>
    public CustomerSegmentation(
        ISegmentationScheme<AbcTier, AbcBoundaries> abc,
        ISegmentationScheme<ParetoGroup, ParetoBoundaries> pareto,
        ISegmentationScheme<RfmScore, RfmBoundaries> rfm,
        ISegmentationScheme<LifecycleStage, LifecycleBoundaries> lifecycle)
    {
        ArgumentNullException.ThrowIfNull(abc);
        ArgumentNullException.ThrowIfNull(pareto);
        ArgumentNullException.ThrowIfNull(rfm);
        ArgumentNullException.ThrowIfNull(lifecycle);
        _abc = abc;
        _pareto = pareto;
        _rfm = rfm;
        _lifecycle = lifecycle;
    }

    /// <summary>The four schemes with their default settings.</summary>
    public static CustomerSegmentation Default { get; } = new(new AbcScheme(), new ParetoScheme(), new RfmScheme(), new LifecycleScheme());

    /// <summary>The measures whose distributions calibrating needs; a summary of a population is made with them.</summary>
    public IReadOnlyList<Measure> Measures => [.. _abc.Measures, .. _pareto.Measures, .. _rfm.Measures, .. _lifecycle.Measures];

    /// <summary>Looks at a population once.</summary>
    /// <param name="population">Its figures. As many threads take part as its builder was allowed.</param>
    /// <returns>The boundaries of all schemes.</returns>
    /// <exception cref="OperationCanceledException"><see cref="PopulationMetrics.Cancellation"/> ended it.</exception>
    public SegmentBoundaries Calibrate(PopulationMetrics population) => Calibrate(PopulationSummary.Of(population, Measures));

    /// <summary>Looks at the summary of a population once; summaries of parts merge to that of the whole.</summary>
    /// <param name="population">Its summary, made with <see cref="Measures"/>.</param>
    /// <returns>The boundaries of all schemes.</returns>
    /// <exception cref="ArgumentException">The summary lacks a measure.</exception>
    public SegmentBoundaries Calibrate(PopulationSummary population) => new(
        _abc.Calibrate(population), _pareto.Calibrate(population), _rfm.Calibrate(population), _lifecycle.Calibrate(population));

    /// <summary>Tells which kind a customer is.</summary>
    /// <param name="customer">Its figures.</param>
    /// <param name="boundaries">The boundaries.</param>
    /// <returns>The four decisions, each with its reasons.</returns>
    /// <exception cref="ArgumentException">The boundaries are of another scheme or version, or of another currency or length of period than the figures.</exception>
    public CustomerSegments Classify(CustomerMetrics customer, SegmentBoundaries boundaries)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        return new CustomerSegments(
            _abc.Classify(customer, boundaries.Abc),
            _pareto.Classify(customer, boundaries.Pareto),
            _rfm.Classify(customer, boundaries.Rfm),
            _lifecycle.Classify(customer, boundaries.Lifecycle));
    }

    /// <summary>Tells which kind each customer of a population is, in columns; the reasons are put together for whom they are asked.</summary>
    /// <param name="population">Its figures, which must not be disposed of while reasons are asked for. As many threads take part as its builder was allowed.</param>
    /// <param name="boundaries">The boundaries.</param>
    /// <returns>The segments of all customers, the same as <see cref="Classify(CustomerMetrics, SegmentBoundaries)"/> gives for each.</returns>
    /// <exception cref="ArgumentException">
    /// The boundaries are of another scheme or version, or of another currency or length of period than the figures; also where the population has no customers.
    /// </exception>
    /// <exception cref="OperationCanceledException"><see cref="PopulationMetrics.Cancellation"/> ended it.</exception>
    public PopulationSegments Classify(PopulationMetrics population, SegmentBoundaries boundaries)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(boundaries);
        var segments = new PopulationSegments(this, population, boundaries);

        // Nobody is one batch too: boundaries that are not meant for these figures are refused whoever is there.
        var batches = Math.Max(1, (population.Count + CustomersAtOnce - 1) / CustomersAtOnce);
        var parallel = population.Columns.Parallel;
        try
        {
            Workers.RunEach(batches, Workers.Count(parallel, population.Count, CustomersAtOnce), parallel, batch =>
            {
                var first = batch * CustomersAtOnce;
                var count = Math.Min(CustomersAtOnce, population.Count - first);
                _abc.Classify(population, first, boundaries.Abc, segments.AbcTiers.AsSpan(first, count));
                _pareto.Classify(population, first, boundaries.Pareto, segments.ParetoGroups.AsSpan(first, count));
                _rfm.Classify(population, first, boundaries.Rfm, segments.RfmScores.AsSpan(first, count));
                _lifecycle.Classify(population, first, boundaries.Lifecycle, segments.LifecycleStages.AsSpan(first, count));
            });
        }
        catch
        {
            segments.Dispose();
            throw;
        }

        return segments;
    }
}
