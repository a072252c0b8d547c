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
        Present = new EffortTally(_now, new StrategyChoices(_now, present.Strategies)).ToEffort(hoursPerContact);
        Proposed = new EffortTally(_then, new StrategyChoices(_then, proposed.Strategies)).ToEffort(hoursPerContact);
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
            var (choices, proposedChoices) = (new StrategyChoices(_now, _present.Strategies), new StrategyChoices(_then, _proposed.Strategies));
            for (var i = 0; i < _now.Count; i++)
            {
                var (strategy, proposed) = (choices[i], proposedChoices[i]);
                if (_now.Abc[i] != _then.Abc[i] || _now.Pareto[i] != _then.Pareto[i] || _now.Rfm[i] != _then.Rfm[i]
                    || _now.Lifecycle[i] != _then.Lifecycle[i] || strategy != proposed)
                {
                    yield return new PolicyMove(_now[i], strategy, _then[i], proposed, _now.Population.Amounts[i]);
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
    /// <exception cref="OverflowException">The sales of a strategy do not fit a decimal without rounding.</exception>
    public static PolicyComparison Of(
        PopulationMetrics population, CustomerPolicies present, CustomerPolicies proposed, Func<ValueStrategy, decimal> hoursPerContact)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(proposed);
        ArgumentNullException.ThrowIfNull(hoursPerContact);
        return new PolicyComparison(population, present, proposed, hoursPerContact);
    }
}
