using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Rules;

/// <summary>Customers that stand one after another in a population.</summary>
/// <param name="population">The population.</param>
/// <param name="first">The place of the first customer.</param>
/// <param name="count">How many.</param>
internal sealed class GroupBlock(PopulationMetrics population, int first, int count)
{
    private readonly Dictionary<CustomerFact, decimal?[]> _collected = [];
    private CustomerMetrics[]? _customers;

    /// <summary>The place of the first customer.</summary>
    public int First => first;

    /// <summary>A fact that no column has, asked of each customer once, however many rules compare it.</summary>
    public decimal?[] Collected(CustomerFact fact)
    {
        if (!_collected.TryGetValue(fact, out var values))
        {
            values = fact.Measure.HasPlaces
                ? [.. Enumerable.Range(first, count).Select(place => fact.Measure.At(population, place))]
                : Array.ConvertAll(_customers ??= [.. Enumerable.Range(first, count).Select(place => population[place])], fact.Measure.Of);
            _collected.Add(fact, values);
        }

        return values;
    }
}
