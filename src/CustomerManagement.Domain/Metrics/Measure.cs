namespace CustomerManagement.Domain.Metrics;

/// <summary>A named figure by which customers are compared. Immutable; the function must be pure.</summary>
public sealed class Measure
{
    private readonly Func<CustomerMetrics, decimal?> _value;
    private readonly Func<MetricsColumns, ValueDistribution?>? _inColumns;
    private readonly Func<PopulationMetrics, int, decimal?>? _at;

    /// <summary>Creates a measure.</summary>
    /// <param name="name">A name that no other measure in use has; it appears in explanations.</param>
    /// <param name="value">The figure of a customer; <c>null</c> for a customer that is not counted.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public Measure(string name, Func<CustomerMetrics, decimal?> value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        Name = name;
        _value = value;
    }

    /// <summary>A measure that is also found in the columns of a population.</summary>
    /// <param name="name">A name that no other measure in use has.</param>
    /// <param name="value">The figure of a customer; <c>null</c> for a customer that is not counted.</param>
    /// <param name="inColumns">The same figures of a whole population; <c>null</c> where its columns do not have them.</param>
    internal Measure(string name, Func<CustomerMetrics, decimal?> value, Func<MetricsColumns, ValueDistribution?> inColumns)
        : this(name, value)
    {
        _inColumns = inColumns;
    }

    /// <summary>A measure that can be asked of a place in a population without putting all figures of that customer together.</summary>
    /// <param name="name">A name that no other measure in use has.</param>
    /// <param name="value">The figure of a customer; <c>null</c> for a customer that is not counted.</param>
    /// <param name="at">The same figure of the customer at a place.</param>
    internal Measure(string name, Func<CustomerMetrics, decimal?> value, Func<PopulationMetrics, int, decimal?> at)
        : this(name, value)
    {
        _at = at;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The figure of a customer.</summary>
    /// <param name="customer">The customer's metrics.</param>
    /// <returns>The figure, or <c>null</c> for a customer that is not counted.</returns>
    public decimal? Of(CustomerMetrics customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return _value(customer);
    }

    /// <summary>Whether it can be asked of a place in a population without putting all figures of that customer together.</summary>
    internal bool HasPlaces => _at is not null;

    /// <summary>The distribution in a population, which counts no customer twice.</summary>
    internal ValueDistribution Of(PopulationMetrics population)
    {
        // Columns that were counted before are not gone through again, and look at nothing.
        population.MustGoOnAt(0);
        return _inColumns?.Invoke(population.Columns) ?? ValueDistribution.Of(Values(population));
    }

    /// <summary>The figure of the customer at a place of a population.</summary>
    internal decimal? At(PopulationMetrics population, int index) => _at is null ? Of(population[index]) : _at(population, index);

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    private IEnumerable<decimal> Values(PopulationMetrics population)
    {
        for (var index = 0; index < population.Count; index++)
        {
            population.MustGoOnAt(index);
            if (At(population, index) is { } value)
            {
                yield return value;
            }
        }
    }
}
