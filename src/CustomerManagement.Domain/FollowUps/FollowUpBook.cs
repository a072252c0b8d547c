using System.Diagnostics.CodeAnalysis;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>The rules of a host, each with an id of its own. Immutable and safe for use by several threads.</summary>
public sealed class FollowUpBook
{
    private readonly Dictionary<string, FollowUpRule> _rules;

    /// <summary>Creates a book.</summary>
    /// <param name="rules">The rules; may be empty.</param>
    /// <exception cref="ArgumentException">A rule is missing, or two have one id.</exception>
    public FollowUpBook(IEnumerable<FollowUpRule> rules)
    {
        Rules = new ValueList<FollowUpRule>(rules, nameof(rules));
        _rules = new Dictionary<string, FollowUpRule>(StringComparer.Ordinal);
        if (!Rules.All(rule => _rules.TryAdd(rule.Id, rule)))
        {
            throw new ArgumentException("Every rule has an id of its own.", nameof(rules));
        }
    }

    /// <summary>The rules in the order given.</summary>
    public IReadOnlyList<FollowUpRule> Rules { get; }

    /// <summary>The built-in rules; the documentation names the source of each.</summary>
    /// <param name="largePurchase">From which amount on the purchases of a day are large, so that thanks are due; above zero.</param>
    /// <returns>A book, to be changed by <see cref="With"/> and <see cref="Without"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public static FollowUpBook BuiltIn(Money largePurchase) => new(DefaultFollowUps.All(largePurchase));

    /// <summary>This book with rules added, or put in place of those with the same id.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>A new book; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A rule is missing, or two have one id.</exception>
    public FollowUpBook With(params IEnumerable<FollowUpRule> rules)
    {
        var added = new FollowUpBook(rules);
        return new FollowUpBook([.. Rules.Where(rule => !added._rules.ContainsKey(rule.Id)), .. added.Rules]);
    }

    /// <summary>This book without some rules. What they had planned stays planned.</summary>
    /// <param name="ids">Their ids; those that are not there are passed over.</param>
    /// <returns>A new book; this one stays as it is.</returns>
    public FollowUpBook Without(params IEnumerable<string> ids)
    {
        var gone = ids.ToHashSet(StringComparer.Ordinal);
        return new FollowUpBook(Rules.Where(rule => !gone.Contains(rule.Id)));
    }

    /// <summary>Finds a rule.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="rule">The rule; <c>null</c> when there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(string id, [NotNullWhen(true)] out FollowUpRule? rule) => _rules.TryGetValue(id, out rule);
}
