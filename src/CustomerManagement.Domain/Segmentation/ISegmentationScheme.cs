using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>A way to tell which kind a customer is, in two steps: calibrate on a population once, then classify each customer.</summary>
/// <typeparam name="TSegment">The type of the segments; its <c>ToString</c> is what <see cref="Explanation.Reevaluate"/> gives.</typeparam>
/// <typeparam name="TBoundaries">What calibrating gives: small, immutable and serialisable, so that whoever has it can classify anywhere.</typeparam>
/// <remarks>
/// An implementer guarantees: both methods are pure and safe for use by several threads; every customer gets exactly one segment;
/// equal values get equal segments; the order of customers does not matter.
/// </remarks>
public interface ISegmentationScheme<TSegment, TBoundaries>
{
    /// <summary>The name, as it appears in explanations.</summary>
    string Name { get; }

    /// <summary>The measures whose distributions calibrating needs; empty when the scheme looks at one customer only.</summary>
    IReadOnlyList<Measure> Measures { get; }

    /// <summary>Looks at a population once.</summary>
    /// <param name="population">The summary of the population, made with <see cref="Measures"/>; an empty population is fine.</param>
    /// <returns>The boundaries between the segments.</returns>
    /// <exception cref="ArgumentException">The summary lacks a measure.</exception>
    TBoundaries Calibrate(PopulationSummary population);

    /// <summary>Tells which segment a customer is in, whether or not it was part of the population.</summary>
    /// <param name="customer">The customer's figures.</param>
    /// <param name="boundaries">The boundaries.</param>
    /// <returns>The segment and why.</returns>
    /// <exception cref="ArgumentException">The boundaries are of another scheme or version, or of another currency or length of period than the figures.</exception>
    Decision<TSegment> Classify(CustomerMetrics customer, TBoundaries boundaries);

    /// <summary>Tells the segments of customers that stand one after another in a population, without reasons.</summary>
    /// <param name="population">The population.</param>
    /// <param name="first">The place of the first customer.</param>
    /// <param name="boundaries">The boundaries.</param>
    /// <param name="segments">Takes the segments, as many as it is long, which may be none so that the boundaries alone are looked at: for each customer the one that <see cref="Classify(CustomerMetrics, TBoundaries)"/> gives.</param>
    /// <exception cref="ArgumentException">The boundaries are of another scheme or version, or of another currency or length of period than the figures.</exception>
    /// <remarks>An implementer may leave this as it is; a scheme that reads the population's columns here classifies millions in the time of thousands.</remarks>
    void Classify(PopulationMetrics population, int first, TBoundaries boundaries, Span<TSegment> segments)
    {
        ArgumentNullException.ThrowIfNull(population);
        for (var i = 0; i < segments.Length; i++)
        {
            population.MustGoOnAt(i);
            segments[i] = Classify(population[first + i], boundaries).Segment;
        }
    }
}
