namespace CustomerManagement.Domain.Rules;

/// <summary>What the number of a fact counts.</summary>
public enum FactUnit
{
    /// <summary>Money, in the currency of the figures.</summary>
    Money = 1,

    /// <summary>Whole things: purchases, dates, facts.</summary>
    Count = 2,

    /// <summary>Whole days.</summary>
    Days = 3,

    /// <summary>A share or a rate of growth: 0.2 is 20 %.</summary>
    Share = 4,
}
