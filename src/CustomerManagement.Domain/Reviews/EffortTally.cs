using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Counts customers and their sales by the strategy that sets the contact.</summary>
internal sealed class EffortTally
{
    // By reference: a strategy is a few words to compare, and there are millions of customers. Equal ones are put together at the end.
    private readonly Dictionary<ValueStrategy, Sales> _byStrategy = new(ReferenceEqualityComparer.Instance);
    private readonly Sales _withoutStrategy = new();

    public EffortTally(PopulationSegments segments, StrategyChoices strategies)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            var sales = strategies[i].SetsContact is { } strategy ? Of(strategy) : _withoutStrategy;
            sales.Customers++;
            sales.Amount.Add(segments.Population.Amounts[i]);
        }
    }

    /// <summary>What it takes, by the hours of a contact.</summary>
    public PolicyEffort ToEffort(Func<ValueStrategy, decimal> hoursPerContact)
    {
        var efforts = _byStrategy.GroupBy(counted => counted.Key, counted => counted.Value)
            .Select(equal => Effort(equal.Key, [.. equal], hoursPerContact))
            .OrderBy(effort => effort.Strategy, StringComparer.Ordinal);
        return new PolicyEffort(
            _withoutStrategy.Customers == 0 ? [.. efforts] : [new StrategyEffort(null, _withoutStrategy.Customers, 0, 0, _withoutStrategy.Amount.ToDecimal()), .. efforts]);
    }

    private Sales Of(ValueStrategy strategy)
    {
        if (!_byStrategy.TryGetValue(strategy, out var sales))
        {
            sales = new Sales();
            _byStrategy.Add(strategy, sales);
        }

        return sales;
    }

    private static StrategyEffort Effort(ValueStrategy strategy, Sales[] counted, Func<ValueStrategy, decimal> hoursPerContact)
    {
        var hours = hoursPerContact(strategy);
        ArgumentOutOfRangeException.ThrowIfNegative(hours, nameof(hoursPerContact));
        var customers = counted.Sum(sales => sales.Customers);
        var contacts = 12m * customers / strategy.ContactEveryMonths!.Value;
        var total = ExactSum.Of(counted.Select(sales => sales.Amount.ToDecimal()));
        return new StrategyEffort(strategy.Key, customers, contacts, contacts * hours, total.ToDecimal());
    }

    private sealed class Sales
    {
        public long Customers { get; set; }

        public ExactSum Amount;
    }
}
