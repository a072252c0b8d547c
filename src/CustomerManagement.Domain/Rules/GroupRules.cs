using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>Groups that may overlap and may ask for one another, without going round in a circle. Immutable and safe for use by several threads.</summary>
public sealed class GroupRules
{
    private const int CustomersAtOnce = 1 << 14;

    private readonly GroupOrder _order;

    /// <summary>Creates it.</summary>
    /// <param name="groups">The groups, in the order in which verdicts come.</param>
    /// <exception cref="ArgumentException">A group is missing, two have one id, or a group leads back to itself.</exception>
    public GroupRules(IEnumerable<GroupRule> groups)
    {
        Groups = new ValueList<GroupRule>(groups, nameof(groups));
        if (Groups.DistinctBy(group => group.Id, StringComparer.Ordinal).Count() < Groups.Count)
        {
            throw new ArgumentException("Every group has an id of its own.", nameof(groups));
        }

        _order = new GroupOrder(Groups);
        if (_order.InCircles.Count > 0)
        {
            throw new ArgumentException("No group leads back to itself.", nameof(groups));
        }
    }

    /// <summary>The groups, in the order in which verdicts come.</summary>
    public IReadOnlyList<GroupRule> Groups { get; }

    /// <summary>These without one group. Rules that ask for it then find it unknown, not false.</summary>
    /// <param name="id">The id of the group.</param>
    /// <returns>The others.</returns>
    public GroupRules Without(string id) => new(Groups.Where(group => group.Id != id));

    /// <summary>Tells of each group whether a customer is in it.</summary>
    /// <param name="customer">The customer's figures.</param>
    /// <returns>A verdict for each group, in their order.</returns>
    public IReadOnlyList<GroupVerdict> Evaluate(CustomerMetrics customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var verdicts = new Dictionary<string, GroupVerdict>(StringComparer.Ordinal);
        foreach (var group in _order.Sorted)
        {
            verdicts.Add(group.Id, new GroupVerdict(customer.Customer, customer.Period.AsOf, group.Id, group.Version, Trace(group.When, customer, verdicts)));
        }

        return [.. Groups.Select(group => verdicts[group.Id])];
    }

    /// <summary>Tells of each group which customers of a population are in it, in columns; the traces are put together for whom they are asked.</summary>
    /// <param name="population">Its figures, which must not be disposed of while traces are asked for. As many threads take part as its builder was allowed.</param>
    /// <returns>The same outcomes as <see cref="Evaluate(CustomerMetrics)"/> gives for each.</returns>
    public PopulationGroups Evaluate(PopulationMetrics population)
    {
        ArgumentNullException.ThrowIfNull(population);
        var groups = new PopulationGroups(this, population);
        var blocks = (population.Count + CustomersAtOnce - 1) / CustomersAtOnce;
        var parallel = population.Columns.Parallel;
        try
        {
            Workers.RunEach(blocks, Workers.Count(parallel, population.Count, CustomersAtOnce), parallel, number =>
            {
                var first = number * CustomersAtOnce;
                var count = Math.Min(CustomersAtOnce, population.Count - first);
                var block = new GroupBlock(population, first, count, groups.Outcomes);
                foreach (var group in _order.Sorted)
                {
                    block.Evaluate(group.When, groups.Outcomes[group.Id].AsSpan(first, count));
                }
            });
        }
        catch
        {
            groups.Dispose();
            throw;
        }

        return groups;
    }

    /// <summary>The outcomes of <see cref="Evaluate(CustomerMetrics)"/> by the ids of the groups, without saying why.</summary>
    internal Dictionary<string, Truth> Outcomes(CustomerMetrics customer)
    {
        var outcomes = new Dictionary<string, Truth>(Groups.Count, StringComparer.Ordinal);
        foreach (var group in _order.Sorted)
        {
            outcomes.Add(group.Id, Outcome(group.When, customer, outcomes));
        }

        return outcomes;
    }

    private static Truth Outcome(Rule rule, CustomerMetrics customer, Dictionary<string, Truth> others) => rule switch
    {
        AllOf all => Outcome(all.Parts, deciding: Truth.False, customer, others),
        AnyOf any => Outcome(any.Parts, deciding: Truth.True, customer, others),
        Not not => Truth.True - (byte)Outcome(not.Part, customer, others),
        FactComparison fact => Truths.Of(fact.Fact.Measure.Of(customer), fact.Comparison, fact.Boundary),
        InGroup other => others.GetValueOrDefault(other.Group, Truth.Unknown),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>One part that comes out as the deciding does is enough; else one that is unknown is.</summary>
    private static Truth Outcome(IReadOnlyList<Rule> parts, Truth deciding, CustomerMetrics customer, Dictionary<string, Truth> others)
    {
        var outcome = Truth.True - (byte)deciding;
        for (var i = 0; i < parts.Count && outcome != deciding; i++)
        {
            var part = Outcome(parts[i], customer, others);
            outcome = part == deciding || part == Truth.Unknown ? part : outcome;
        }

        return outcome;
    }

    private static RuleTrace Trace(Rule rule, CustomerMetrics customer, Dictionary<string, GroupVerdict> verdicts) => rule switch
    {
        AllOf all => new RuleTrace(RuleKind.All, [.. all.Parts.Select(part => Trace(part, customer, verdicts))]),
        AnyOf any => new RuleTrace(RuleKind.Any, [.. any.Parts.Select(part => Trace(part, customer, verdicts))]),
        Not not => new RuleTrace(RuleKind.Not, [Trace(not.Part, customer, verdicts)]),
        FactComparison fact => new RuleTrace(RuleKind.Fact, [], Condition.On(fact.Fact.Measure, customer, fact.Comparison, fact.Boundary)),
        InGroup other => new RuleTrace(RuleKind.Group, [], group: other.Group, membership: verdicts.GetValueOrDefault(other.Group)?.Outcome ?? Truth.Unknown),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };
}
