using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;

namespace CustomerManagement.Domain.Reviews;

/// <summary>The strategies of a population's customers, chosen once for each kind there is: there are millions of customers and hundreds of kinds.</summary>
internal sealed class StrategyChoices(PopulationSegments segments, IStrategyPolicy strategies)
{
    private readonly Dictionary<(AbcTier, ParetoGroup, RfmScore, LifecycleStage), CustomerStrategy> _chosen = [];

    public CustomerStrategy this[int index]
    {
        get
        {
            var kind = (segments.Abc[index], segments.Pareto[index], segments.Rfm[index], segments.Lifecycle[index]);
            if (!_chosen.TryGetValue(kind, out var strategy))
            {
                strategy = strategies.Choose(segments.StandingAt(index));
                _chosen.Add(kind, strategy);
            }

            return strategy;
        }
    }
}
