using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Rules;

/// <summary>Groups of which a customer is in one at most: the first that holds, in the order of their priority. Immutable and safe for use by several threads.</summary>
public sealed class ExclusiveGroups
{
    private readonly GroupRules _rules;

    internal ExclusiveGroups(GroupRules rules, IEnumerable<string> exclusive)
    {
        _rules = rules;
        var known = rules.Groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal);
        Priority = new ValueList<string>(exclusive, nameof(exclusive));
        if (Priority.Count == 0 || !Priority.All(known.Remove))
        {
            throw new ArgumentException("Exclusive groups are groups of these, each once.", nameof(exclusive));
        }
    }

    /// <summary>The ids of the groups, the one that goes before all others first. Groups that are not named here overlap as ever.</summary>
    public IReadOnlyList<string> Priority { get; }

    /// <summary>Chooses the group of a customer.</summary>
    /// <param name="customer">The customer's figures.</param>
    /// <returns>The group, or that there is none, and what might have gone before it.</returns>
    public ExclusiveVerdict Choose(CustomerMetrics customer)
    {
        var verdicts = _rules.Evaluate(customer).ToDictionary(verdict => verdict.Group, StringComparer.Ordinal);
        return new ExclusiveVerdict(customer.Customer, customer.Period.AsOf, [.. Priority.Select(group => verdicts[group])]);
    }

    /// <summary>The group that <see cref="Choose(CustomerMetrics)"/> gives, without saying why.</summary>
    internal string? Chosen(CustomerMetrics customer)
    {
        var outcomes = _rules.Outcomes(customer);
        return Priority.FirstOrDefault(group => outcomes[group] == Truth.True);
    }

    /// <summary>Chooses the group of each customer of a population.</summary>
    /// <param name="groups">The population's outcomes by these rules.</param>
    /// <param name="places">Takes for each customer the place of its group in <see cref="Priority"/>; −1 for none.</param>
    /// <exception cref="ArgumentException">The outcomes are by other rules, or there is not one place for each customer.</exception>
    public void Choose(PopulationGroups groups, Span<int> places)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Rules != _rules)
        {
            throw new ArgumentException("The outcomes are by these rules.", nameof(groups));
        }

        if (places.Length != groups.Population.Count)
        {
            throw new ArgumentException("There is one place for each customer.", nameof(places));
        }

        places.Fill(-1);
        for (var place = Priority.Count - 1; place >= 0; place--)
        {
            var outcomes = groups.Of(Priority[place]);
            for (var i = 0; i < places.Length; i++)
            {
                places[i] = outcomes[i] == Truth.True ? place : places[i];
            }
        }
    }
}
