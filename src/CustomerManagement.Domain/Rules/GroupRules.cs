using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>Groups that may overlap and may ask for one another, without going round in a circle. Immutable and safe for use by several threads.</summary>
public sealed class GroupRules
{
    private const int CustomersAtOnce = 1 << 12;

    private readonly GroupOrder _order;

    /// <summary>Creates it.</summary>
    /// <param name="groups">The groups, in the order in which verdicts come.</param>
    /// <param name="exclusive">The ids of the groups of which a customer is in one at most, the one that goes before all others first; <c>null</c> when all may overlap.</param>
    /// <exception cref="ArgumentException">A group is missing, two have one id, a group leads back to itself, or an exclusive group is not there or named twice.</exception>
    public GroupRules(IEnumerable<GroupRule> groups, IEnumerable<string>? exclusive = null)
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

        Exclusive = exclusive is null ? null : new ExclusiveGroups(this, exclusive);
    }

    /// <summary>The groups, in the order in which verdicts come.</summary>
    public IReadOnlyList<GroupRule> Groups { get; }

    /// <summary>Those of which a customer is in one at most; <c>null</c> when all may overlap.</summary>
    public ExclusiveGroups? Exclusive { get; }

    /// <summary>These without one group. Rules that ask for it then find it unknown, not false.</summary>
    /// <param name="id">The id of the group.</param>
    /// <returns>The others.</returns>
    public GroupRules Without(string id)
    {
        var exclusive = Exclusive?.Priority.Where(group => group != id).ToList();
        return new GroupRules(Groups.Where(group => group.Id != id), exclusive is { Count: > 0 } ? exclusive : null);
    }

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
    /// <exception cref="OperationCanceledException"><see cref="PopulationMetrics.Cancellation"/> ended it.</exception>
    public PopulationGroups Evaluate(PopulationMetrics population)
    {
        ArgumentNullException.ThrowIfNull(population);
        var groups = new PopulationGroups(this, population);
        var compiler = new RuleCompiler(population, groups.Outcomes, new PickedPlaces(Groups, population));
        var rules = _order.Sorted.Select(group => (When: compiler.Compile(group.When), Outcomes: groups.Outcomes[group.Id])).ToArray();
        var blocks = (population.Count + CustomersAtOnce - 1) / CustomersAtOnce;
        var parallel = population.Columns.Parallel;
        try
        {
            Workers.RunEach(blocks, Workers.Count(parallel, population.Count, CustomersAtOnce), parallel, number =>
            {
                var first = number * CustomersAtOnce;
                var count = Math.Min(CustomersAtOnce, population.Count - first);
                var block = new GroupBlock(population, first, count);
                foreach (var (when, outcomes) in rules)
                {
                    when(block, outcomes.AsSpan(first, count));
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
        OnList on => on.List.Find(customer.Customer, customer.Period.AsOf) is null ? Truth.False : Truth.True,
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
        FactComparison fact => new RuleTrace(RuleKind.Fact, [], Compared(fact, customer)),
        OnList picked => new RuleTrace(RuleKind.List, [], list: picked.List.Id, pick: picked.List.Find(customer.Customer, customer.Period.AsOf)),
        InGroup other => new RuleTrace(RuleKind.Group, [], group: other.Group, membership: verdicts.GetValueOrDefault(other.Group)?.Outcome ?? Truth.Unknown),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static Condition Compared(FactComparison rule, CustomerMetrics customer)
    {
        var condition = Condition.On(rule.Fact.Measure, customer, rule.Comparison, rule.Boundary);
        return condition with { ValueText = rule.Fact.Text(condition.Value), BoundaryText = rule.BoundaryText };
    }
}
