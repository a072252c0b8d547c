using CustomerManagement.Domain.Metrics;
using FluentValidation;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>The lifecycle from target to loyal, and silence. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Silence comes first: a customer whose last purchase is too long ago has lapsed or is lost, however loyal it was. A customer is won back when its last
/// purchase came after a gap in which it had been lost, until its next purchase date. Returns are no purchases.
/// </remarks>
public sealed class LifecycleScheme : ISegmentationScheme<LifecycleStage, LifecycleBoundaries>
{
    private const int DefinitionVersion = 1;

    private readonly LifecycleOptions _options;

    /// <summary>Creates the scheme.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="LifecycleOptions.Default"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public LifecycleScheme(LifecycleOptions? options = null)
    {
        _options = options ?? LifecycleOptions.Default;
        new LifecycleOptionsValidator().ValidateAndThrow(_options);
    }

    /// <inheritdoc/>
    public string Name => "Lifecycle";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measures => [];

    /// <inheritdoc/>
    public LifecycleBoundaries Calibrate(PopulationSummary population) =>
        new(CalibrationBasis.Of(Name, DefinitionVersion, population), _options.LapsedAfterDays, _options.LostAfterDays);

    /// <inheritdoc/>
    public Decision<LifecycleStage> Classify(CustomerMetrics customer, LifecycleBoundaries boundaries)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        boundaries.Basis.MustFit(Name, DefinitionVersion, customer);
        var stage = Stage(customer, boundaries);
        return new Decision<LifecycleStage>(
            customer.Customer,
            customer.Period.AsOf,
            boundaries.Basis,
            stage,
            () => new Reasons<LifecycleStage>(Explain(customer, boundaries), Better(stage, customer), Worse(stage, customer, boundaries)));
    }

    /// <inheritdoc/>
    public void Classify(PopulationMetrics population, int first, LifecycleBoundaries boundaries, Span<LifecycleStage> segments)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        boundaries.Basis.MustFit(Name, DefinitionVersion, population);
        LifecycleColumns.Classify(population.Columns.Counted, first, boundaries, segments);
    }

    private static LifecycleStage Stage(CustomerMetrics customer, LifecycleBoundaries boundaries)
    {
        if (customer.DaysSinceLastPurchase is not { } silence)
        {
            return customer.FactsEver == 0 ? LifecycleStage.Target : LifecycleStage.Potential;
        }

        if (silence > boundaries.LapsedAfterDays)
        {
            return silence > boundaries.LostAfterDays ? LifecycleStage.Lost : LifecycleStage.Lapsed;
        }

        if (customer.DaysBetweenLastPurchases is not { } gap)
        {
            return LifecycleStage.OneTime;
        }

        return gap > boundaries.LostAfterDays ? LifecycleStage.WonBack : LifecycleStage.Loyal;
    }

    private static Explanation Explain(CustomerMetrics customer, LifecycleBoundaries boundaries)
    {
        return new Explanation([new Ladder(
        [
            new(nameof(LifecycleStage.Target), On(CustomerMeasures.FactsEver, Comparison.EqualTo, 0)),
            new(nameof(LifecycleStage.Potential), On(CustomerMeasures.PurchaseDatesEver, Comparison.EqualTo, 0)),
            new(nameof(LifecycleStage.Lost), On(CustomerMeasures.DaysSinceLastPurchase, Comparison.MoreThan, boundaries.LostAfterDays)),
            new(nameof(LifecycleStage.Lapsed), On(CustomerMeasures.DaysSinceLastPurchase, Comparison.MoreThan, boundaries.LapsedAfterDays)),
            new(nameof(LifecycleStage.WonBack), On(CustomerMeasures.DaysBetweenLastPurchases, Comparison.MoreThan, boundaries.LostAfterDays)),
            new(nameof(LifecycleStage.OneTime), On(CustomerMeasures.PurchaseDatesEver, Comparison.EqualTo, 1)),
            new(nameof(LifecycleStage.Loyal)),
        ])]);

        Condition On(Measure measure, Comparison comparison, int boundary) => Condition.On(measure, customer, comparison, boundary);
    }

    /// <summary>What one more fact, or one more purchase on a new date, would make of the customer.</summary>
    private static IReadOnlyList<Neighbour<LifecycleStage>> Better(LifecycleStage stage, CustomerMetrics customer) => stage switch
    {
        LifecycleStage.Target => Neighbours.Beyond(LifecycleStage.Potential, CustomerMeasures.FactsEver, customer, Comparison.AtLeast, 1),
        LifecycleStage.Potential => OneMorePurchase(LifecycleStage.OneTime, customer),
        LifecycleStage.OneTime or LifecycleStage.WonBack or LifecycleStage.Lapsed => OneMorePurchase(LifecycleStage.Loyal, customer),
        LifecycleStage.Lost => OneMorePurchase(LifecycleStage.WonBack, customer),
        LifecycleStage.Loyal => [],
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>What silence would make of the customer.</summary>
    private static IReadOnlyList<Neighbour<LifecycleStage>> Worse(
        LifecycleStage stage, CustomerMetrics customer, LifecycleBoundaries boundaries) => stage switch
    {
        LifecycleStage.Target or LifecycleStage.Potential or LifecycleStage.Lost => [],
        LifecycleStage.OneTime or LifecycleStage.WonBack or LifecycleStage.Loyal => Silence(LifecycleStage.Lapsed, customer, boundaries.LapsedAfterDays),
        LifecycleStage.Lapsed => Silence(LifecycleStage.Lost, customer, boundaries.LostAfterDays),
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    private static IReadOnlyList<Neighbour<LifecycleStage>> OneMorePurchase(LifecycleStage stage, CustomerMetrics customer) =>
        Neighbours.Beyond(stage, CustomerMeasures.PurchaseDatesEver, customer, Comparison.AtLeast, customer.PurchaseDatesEver + 1);

    private static IReadOnlyList<Neighbour<LifecycleStage>> Silence(LifecycleStage stage, CustomerMetrics customer, int days) =>
        Neighbours.Beyond(stage, CustomerMeasures.DaysSinceLastPurchase, customer, Comparison.MoreThan, days);
}
