using System.Buffers;
using System.Runtime.InteropServices;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Rules;

/// <summary>Which customers of a population are in which groups, in the population's order. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// A byte for each customer and group. Asking for one customer puts its verdicts together, with their traces. Disposing is not needed; it hands the
/// memory on, and no column may be read afterwards. The population is not disposed of with it.
/// </remarks>
public sealed class PopulationGroups : IDisposable
{
    private readonly Dictionary<string, byte[]> _outcomes;
    private int _isReturned;

    internal PopulationGroups(GroupRules rules, PopulationMetrics population)
    {
        Rules = rules;
        Population = population;
        _outcomes = rules.Groups.ToDictionary(group => group.Id, _ => ArrayPool<byte>.Shared.Rent(population.Count), StringComparer.Ordinal);
    }

    /// <summary>The groups.</summary>
    public GroupRules Rules { get; }

    /// <summary>Whose groups.</summary>
    public PopulationMetrics Population { get; }

    internal IReadOnlyDictionary<string, byte[]> Outcomes => _outcomes;

    /// <summary>The verdicts on the customer at a place, one for each group in their order.</summary>
    /// <param name="index">The place.</param>
    /// <returns>The verdicts with their traces.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    public IReadOnlyList<GroupVerdict> this[int index] => Rules.Evaluate(Population[index]);

    /// <summary>Whether each customer is in a group.</summary>
    /// <param name="group">The id of the group.</param>
    /// <returns>An outcome for each customer.</returns>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public ReadOnlySpan<Truth> Of(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isReturned) != 0, this);
        return _outcomes.TryGetValue(group, out var outcomes)
            ? MemoryMarshal.Cast<byte, Truth>(outcomes.AsSpan(0, Population.Count))
            : throw new ArgumentException("There is no such group.", nameof(group));
    }

    /// <summary>Hands the memory on.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReturned, 1) == 0)
        {
            foreach (var outcomes in _outcomes.Values)
            {
                ArrayPool<byte>.Shared.Return(outcomes);
            }
        }
    }
}
