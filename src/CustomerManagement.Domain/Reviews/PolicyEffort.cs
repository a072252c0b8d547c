using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Reviews;

/// <summary>What policies take of a team, strategy by strategy. Immutable, compared by value and serialisable.</summary>
public sealed record PolicyEffort
{
    /// <summary>Creates it.</summary>
    /// <param name="byStrategy">The strategies that set a contact, and those customers of whom none does.</param>
    /// <exception cref="ArgumentException">A strategy is missing.</exception>
    public PolicyEffort(IReadOnlyList<StrategyEffort> byStrategy)
    {
        ByStrategy = new ValueList<StrategyEffort>(byStrategy, nameof(byStrategy));
    }

    /// <summary>One for each strategy, ordered by key; customers without one come first.</summary>
    public IReadOnlyList<StrategyEffort> ByStrategy { get; }

    /// <summary>Contacts a year, of all strategies.</summary>
    public decimal ContactsAYear => ByStrategy.Sum(effort => effort.ContactsAYear);

    /// <summary>Hours a year, of all strategies.</summary>
    public decimal HoursAYear => ByStrategy.Sum(effort => effort.HoursAYear);
}
