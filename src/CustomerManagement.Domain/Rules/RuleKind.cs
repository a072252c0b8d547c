namespace CustomerManagement.Domain.Rules;

/// <summary>The kinds of rules there are.</summary>
public enum RuleKind
{
    /// <summary><see cref="AllOf"/>.</summary>
    All = 1,

    /// <summary><see cref="AnyOf"/>.</summary>
    Any = 2,

    /// <summary><see cref="Rules.Not"/>.</summary>
    Not = 3,

    /// <summary><see cref="FactComparison"/>.</summary>
    Fact = 4,

    /// <summary><see cref="InGroup"/>.</summary>
    Group = 5,

    /// <summary><see cref="OnList"/>.</summary>
    List = 6,
}
