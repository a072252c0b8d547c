namespace CustomerManagement.Domain.Rules;

/// <summary>What a fact says: which unit its number has, or which other kind of value it is.</summary>
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

    /// <summary>Yes or no.</summary>
    YesNo = 5,

    /// <summary>A date of the ISO calendar.</summary>
    Date = 6,

    /// <summary>One of a few words, such as a region or a tier.</summary>
    Choice = 7,
}
