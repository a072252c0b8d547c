using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>What calibrating needs of a population: the distribution of each measure. Immutable and serialisable; summaries of parts merge to exactly that of the whole.</summary>
/// <remarks>
/// <c>System.Text.Json</c> writes it, and what is read back gives the same boundaries: so summaries of parts travel. All parts must be there; what
/// lacks one, holds <c>null</c> in its place or contradicts itself is a <see cref="System.Text.Json.JsonException"/>. A summary that is read, or was serialised once,
/// needs its population no more; else see <see cref="ValueDistribution"/>. Safe for use by several threads.
/// </remarks>
[JsonConverter(typeof(PopulationSummaryJsonConverter))]
public sealed class PopulationSummary
{
    private readonly Dictionary<string, ValueDistribution> _distributions;

    /// <summary>Creates a summary from its parts, as when it comes back from another machine.</summary>
    /// <param name="period">The period of all figures.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="customers">How many customers were looked at, counted by a measure or not.</param>
    /// <param name="distributions">The distribution of each measure, by its name.</param>
    /// <exception cref="ArgumentException">A distribution is missing, or counts more customers than were looked at: no measure counts a customer twice. The measure is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="customers"/> is below zero.</exception>
    public PopulationSummary(AnalysisPeriod period, Currency currency, long customers, IReadOnlyDictionary<string, ValueDistribution> distributions)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(distributions);
        ArgumentOutOfRangeException.ThrowIfNegative(customers);
        foreach (var (measure, distribution) in distributions)
        {
            if (distribution is null)
            {
                throw new ArgumentException($"The distribution of the measure '{measure}' is missing.", nameof(distributions));
            }

            if (distribution.Count > customers)
            {
                throw new ArgumentException($"The measure '{measure}' counts more customers than were looked at.", nameof(customers));
            }
        }

        Period = period;
        Currency = currency;
        Customers = customers;
        _distributions = new Dictionary<string, ValueDistribution>(distributions, StringComparer.Ordinal);
    }

    /// <summary>The period of all figures.</summary>
    public AnalysisPeriod Period { get; }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>How many customers were looked at, counted by a measure or not.</summary>
    public long Customers { get; }

    /// <summary>The distribution of each measure, by its name.</summary>
    public IReadOnlyDictionary<string, ValueDistribution> Distributions => _distributions;

    /// <summary>Summarises a population.</summary>
    /// <param name="population">The population, or a part of it.</param>
    /// <param name="measures">The measures to count; one that is given twice is counted once.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentException">A measure is missing, or two different ones have one name.</exception>
    /// <exception cref="OperationCanceledException"><see cref="PopulationMetrics.Cancellation"/> ended it.</exception>
    public static PopulationSummary Of(PopulationMetrics population, IEnumerable<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(population);
        var wanted = new ValueList<Measure>(measures, nameof(measures)).Distinct().ToList();
        if (wanted.DistinctBy(measure => measure.Name, StringComparer.Ordinal).Count() < wanted.Count)
        {
            throw new ArgumentException("Different measures have different names.", nameof(measures));
        }

        var distributions = wanted.ToDictionary(measure => measure.Name, measure => measure.Of(population), StringComparer.Ordinal);
        return new PopulationSummary(population.Period, population.Currency, population.Count, distributions);
    }

    /// <summary>The distribution of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>Its distribution.</returns>
    /// <exception cref="ArgumentException">This summary was made without that measure.</exception>
    public ValueDistribution Distribution(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return _distributions.TryGetValue(measure.Name, out var distribution)
            ? distribution
            : throw new ArgumentException($"The summary was made without the measure '{measure.Name}'.", nameof(measure));
    }

    /// <summary>Puts the summaries of two parts of a population together.</summary>
    /// <param name="other">The summary of the customers that are not in this one. A customer that is in both parts counts twice: a summary does not know who is in it, so this cannot be seen.</param>
    /// <returns>The summary of both.</returns>
    /// <exception cref="ArgumentException">The parts differ in period, currency or measures.</exception>
    /// <exception cref="OverflowException">Both have more than 9,223,372,036,854,775,807 customers together.</exception>
    /// <exception cref="ObjectDisposedException">A population was disposed of before its summary had read it: see <see cref="ValueDistribution"/>.</exception>
    public PopulationSummary Merge(PopulationSummary other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Period != other.Period || Currency != other.Currency
            || !_distributions.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(other._distributions.Keys))
        {
            throw new ArgumentException("Parts of one population have the same period, currency and measures.", nameof(other));
        }

        var customers = HeadCount.Add(Customers, other.Customers);
        var merged = _distributions.ToDictionary(
            pair => pair.Key, pair => pair.Value.Merge(other._distributions[pair.Key]), StringComparer.Ordinal);
        return new PopulationSummary(Period, Currency, customers, merged);
    }
}
