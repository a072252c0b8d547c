using System.Buffers;
using System.Collections;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Which kind each customer of a population is, by the four schemes, in the population's order. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// The columns hold segments only, a byte each. Asking for one customer puts its decisions together, with their reasons.
/// Disposing is not needed; it hands the memory on, and no column may be read afterwards. The population is not disposed of with it.
/// </remarks>
public sealed class PopulationSegments : IReadOnlyList<CustomerSegments>, IDisposable
{
    private readonly CustomerSegmentation _segmentation;
    private bool _isReturned;

    internal PopulationSegments(CustomerSegmentation segmentation, PopulationMetrics population, SegmentBoundaries boundaries)
    {
        _segmentation = segmentation;
        Population = population;
        Boundaries = boundaries;
        Count = population.Count;
        AbcTiers = ArrayPool<AbcTier>.Shared.Rent(population.Count);
        ParetoGroups = ArrayPool<ParetoGroup>.Shared.Rent(population.Count);
        RfmScores = ArrayPool<RfmScore>.Shared.Rent(population.Count);
        LifecycleStages = ArrayPool<LifecycleStage>.Shared.Rent(population.Count);
    }

    /// <summary>Whose segments.</summary>
    public PopulationMetrics Population { get; }

    /// <summary>The boundaries that decided.</summary>
    public SegmentBoundaries Boundaries { get; }

    /// <summary>How many customers there are.</summary>
    public int Count { get; }

    /// <summary>Tiers by amount.</summary>
    public ReadOnlySpan<AbcTier> Abc => Present(AbcTiers);

    /// <summary>Groups by profit or amount, as a head count.</summary>
    public ReadOnlySpan<ParetoGroup> Pareto => Present(ParetoGroups);

    /// <summary>Scores of recency, frequency and monetary value.</summary>
    /// <remarks>Each is one byte, which <c>MemoryMarshal.AsBytes</c> shows: see <see cref="RfmScore"/>.</remarks>
    public ReadOnlySpan<RfmScore> Rfm => Present(RfmScores);

    /// <summary>Stages of the lifecycle.</summary>
    public ReadOnlySpan<LifecycleStage> Lifecycle => Present(LifecycleStages);

    internal AbcTier[] AbcTiers { get; }

    internal ParetoGroup[] ParetoGroups { get; }

    internal RfmScore[] RfmScores { get; }

    internal LifecycleStage[] LifecycleStages { get; }

    /// <summary>The decisions on the customer at a place, with their reasons.</summary>
    /// <param name="index">The place, from 0 to <see cref="Count"/> less 1.</param>
    /// <returns>The four decisions.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    public CustomerSegments this[int index] => _segmentation.Classify(Population[index], Boundaries);

    /// <summary>The segments alone of the customer at a place.</summary>
    /// <param name="index">The place, from 0 to <see cref="Count"/> less 1.</param>
    /// <returns>The four segments.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <exception cref="ObjectDisposedException">The memory was handed on.</exception>
    public CustomerStanding StandingAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return new CustomerStanding(Abc[index], Pareto[index], Rfm[index], Lifecycle[index]);
    }

    /// <summary>The decisions on all customers, in the population's order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<CustomerSegments> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Hands the memory on.</summary>
    public void Dispose()
    {
        if (!_isReturned)
        {
            _isReturned = true;
            ArrayPool<AbcTier>.Shared.Return(AbcTiers);
            ArrayPool<ParetoGroup>.Shared.Return(ParetoGroups);
            ArrayPool<RfmScore>.Shared.Return(RfmScores);
            ArrayPool<LifecycleStage>.Shared.Return(LifecycleStages);
        }
    }

    private Span<T> Present<T>(T[] column)
    {
        ObjectDisposedException.ThrowIf(_isReturned, this);
        return column.AsSpan(0, Count);
    }
}
