namespace CustomerManagement.Domain.Metrics;

/// <summary>What kind of fact something was.</summary>
public enum FactKind
{
    /// <summary>A purchase, of zero or more.</summary>
    Purchase = 1,

    /// <summary>A return: a purchase with an amount below zero.</summary>
    Return = 2,

    /// <summary>A contact made.</summary>
    Contact = 3,

    /// <summary>A cost to serve.</summary>
    ServingCost = 4,

    /// <summary>What somebody said of us, or of promotions.</summary>
    AttitudeStated = 5,

    /// <summary>A purchase from a competitor.</summary>
    CompetitorPurchase = 6,
}
