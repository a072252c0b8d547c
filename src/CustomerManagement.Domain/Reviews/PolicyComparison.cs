using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;

namespace CustomerManagement.Domain.Reviews;

/// <summary>What would change were customers treated by proposed policies instead of the present ones, on the same facts. Immutable; nothing is touched.</summary>
/// <remarks>The sales are those of the period: what customers were worth, no forecast of how they answer to another treatment.</remarks>
public sealed class PolicyComparison
{
    private readonly PopulationSegments _now;
    private readonly PopulationSegments _then;
    private readonly CustomerPolicies _present;
    private readonly CustomerPolicies _proposed;

    private PolicyComparison(PopulationMetrics population, CustomerPolicies present, CustomerPolicies proposed, Func<ValueStrategy, decimal> hoursPerContact)
    {
        (_present, _proposed) = (present, proposed);
        _now = present.Segmentation.Classify(population, present.Segmentation.Calibrate(population));
        _then = proposed.Segmentation.Classify(population, proposed.Segmentation.Calibrate(population));
        Abc = Movements.Between(population, _now.Abc, population, _then.Abc);
        Pareto = Movements.Between(population, _now.Pareto, population, _then.Pareto);
        Rfm = Movements.Between(population, _now.Rfm, population, _then.Rfm);
        Lifecycle = Movements.Between(population, _now.Lifecycle, population, _then.Lifecycle);
        Present = Effort(_now, present.Strategies, hoursPerContact);
        Proposed = Effort(_then, proposed.Strategies, hoursPerContact);
    }

    /// <summary>Who would move between the tiers of ABC.</summary>
    public MovementMatrix<AbcTier> Abc { get; }

    /// <summary>Who would move between the groups of 20/60/20.</summary>
    public MovementMatrix<ParetoGroup> Pareto { get; }

    /// <summary>Who would move between RFM scores.</summary>
    public MovementMatrix<RfmScore> Rfm { get; }

    /// <summary>Who would move between the stages of the lifecycle.</summary>
    public MovementMatrix<LifecycleStage> Lifecycle { get; }

    /// <summary>What the present policies take of a team.</summary>
    public PolicyEffort Present { get; }

    /// <summary>What the proposed policies would take.</summary>
    public PolicyEffort Proposed { get; }

    /// <summary>The customers that would be of another kind or treated otherwise, in the population's order, put together as they are asked for.</summary>
    public IEnumerable<PolicyMove> Moves
    {
        get
        {
            for (var i = 0; i < _now.Count; i++)
            {
                var (now, then) = (_now[i], _then[i]);
                var (strategy, proposed) = (_present.Strategies.Choose(now), _proposed.Strategies.Choose(then));
                if (_now.Abc[i] != _then.Abc[i] || _now.Pareto[i] != _then.Pareto[i] || _now.Rfm[i] != _then.Rfm[i]
                    || _now.Lifecycle[i] != _then.Lifecycle[i] || strategy != proposed)
                {
                    yield return new PolicyMove(now, strategy, then, proposed, _now.Population.Amounts[i]);
                }
            }
        }
    }

    /// <summary>Compares policies.</summary>
    /// <param name="population">The figures of everyone, which must not be disposed of while moves are asked for.</param>
    /// <param name="present">How customers are treated now.</param>
    /// <param name="proposed">How they would be treated.</param>
    /// <param name="hoursPerContact">How many hours a contact takes, by the strategy that sets it; zero or above.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A contact takes less than no time.</exception>
    public static PolicyComparison Of(
        PopulationMetrics population, CustomerPolicies present, CustomerPolicies proposed, Func<ValueStrategy, decimal> hoursPerContact)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(proposed);
        ArgumentNullException.ThrowIfNull(hoursPerContact);
        return new PolicyComparison(population, present, proposed, hoursPerContact);
    }

    private static PolicyEffort Effort(PopulationSegments segments, IStrategyPolicy strategies, Func<ValueStrategy, decimal> hoursPerContact)
    {
        var none = (Customers: 0L, Sales: default(ExactSum));

        // By reference: a strategy is a few words, and there are millions of customers. Equal ones are put together at the end.
        var tallies = new Dictionary<ValueStrategy, (long Customers, ExactSum Sales)>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < segments.Count; i++)
        {
            var strategy = strategies.Choose(segments[i]).SetsContact;
            var tally = strategy is null ? none : tallies.GetValueOrDefault(strategy);
            tally.Customers++;
            tally.Sales.Add(segments.Population.Amounts[i]);
            if (strategy is null)
            {
                none = tally;
            }
            else
            {
                tallies[strategy] = tally;
            }
        }

        var efforts = tallies.GroupBy(tally => tally.Key, tally => tally.Value)
            .Select(equal => Effort(equal.Key, equal.Sum(tally => tally.Customers), equal.Sum(tally => tally.Sales.ToDecimal()), hoursPerContact))
            .OrderBy(effort => effort.Strategy, StringComparer.Ordinal);
        return new PolicyEffort(none.Customers == 0 ? [.. efforts] : [new StrategyEffort(null, none.Customers, 0, 0, none.Sales.ToDecimal()), .. efforts]);
    }

    private static StrategyEffort Effort(ValueStrategy strategy, long customers, decimal sales, Func<ValueStrategy, decimal> hoursPerContact)
    {
        var hours = hoursPerContact(strategy);
        ArgumentOutOfRangeException.ThrowIfNegative(hours, nameof(hoursPerContact));
        var contacts = 12m * customers / strategy.ContactEveryMonths!.Value;
        return new StrategyEffort(strategy.Key, customers, contacts, contacts * hours, sales);
    }
}
