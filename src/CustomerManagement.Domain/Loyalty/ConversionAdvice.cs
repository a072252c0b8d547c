namespace CustomerManagement.Domain.Loyalty;

/// <summary>Whether it is worth trying to make a customer loyal, or why not, or what is not known.</summary>
public enum ConversionAdvice
{
    /// <summary>Worth it: what it is expected to bring is above what it costs.</summary>
    Convert = 1,

    /// <summary>Loyal already.</summary>
    AlreadyLoyal = 2,

    /// <summary>Not worth it: it comes back for discounts only, and the profit on what it buys is zero or below.</summary>
    LoyalToDiscountsOnly = 3,

    /// <summary>Not worth it: there is no profit on what it buys, or on what it would buy.</summary>
    NoProfit = 4,

    /// <summary>Not worth it: what it could still buy does not bring back what converting it costs.</summary>
    PotentialTooSmall = 5,

    /// <summary>Cannot be told: it may be loyal already.</summary>
    LoyaltyUnknown = 6,

    /// <summary>Cannot be told: nobody had estimated by then what it needs.</summary>
    DemandUnknown = 7,

    /// <summary>Cannot be told: it bought more than the estimate says that it needs, so the estimate is older than the sales.</summary>
    DemandOutdated = 8,

    /// <summary>Cannot be told: the profit on what it would buy is unknown and none was assumed, or the one assumed does not hold if it comes for discounts only, which it may.</summary>
    MarginUnknown = 9,

    /// <summary>Cannot be told: nobody said what converting it costs.</summary>
    CostUnknown = 10,
}
