namespace CustomerManagement.Domain.Metrics;

/// <summary>The measures that the built-in schemes speak of.</summary>
public static class CustomerMeasures
{
    /// <summary>Net amount in the period.</summary>
    public static Measure Amount { get; } = new("net amount in the period", customer => customer.Amount);

    /// <summary>Profit in the period, cost to serve included; not counted where it is unknown.</summary>
    public static Measure Profit { get; } = new("profit in the period", customer => customer.Profit);

    /// <summary>Purchases in the period, returns not counted.</summary>
    public static Measure Purchases { get; } = new("purchases in the period", customer => customer.Purchases);

    /// <summary>Distinct dates with a purchase in the period.</summary>
    public static Measure PurchaseDates { get; } = new("purchase dates in the period", customer => customer.PurchaseDates);

    /// <summary>Distinct dates with a purchase ever.</summary>
    public static Measure PurchaseDatesEver { get; } = new("purchase dates ever", customer => customer.PurchaseDatesEver);

    /// <summary>Days since the last purchase, fewer is better; not counted where there is none.</summary>
    public static Measure DaysSinceLastPurchase { get; } = new("days since the last purchase", customer => customer.DaysSinceLastPurchase);

    /// <summary>Days between the last two purchase dates; not counted where there are fewer.</summary>
    public static Measure DaysBetweenLastPurchases { get; } =
        new("days between the last two purchase dates", customer => customer.DaysBetweenLastPurchases);

    /// <summary>Facts of any kind in the period.</summary>
    public static Measure FactsInPeriod { get; } = new("facts in the period", customer => customer.FactsInPeriod);

    /// <summary>Facts of any kind ever.</summary>
    public static Measure FactsEver { get; } = new("facts ever", customer => customer.FactsEver);
}
