namespace CustomerManagement.Domain.Metrics;

/// <summary>The measures that the built-in schemes speak of.</summary>
public static class CustomerMeasures
{
    /// <summary>A customer is too new for <see cref="AmountPerYear"/> until its first purchase is so many days ago: 90.</summary>
    public const int DaysTooNew = 90;

    private const int DaysOfYear = 365;

    /// <summary>Net amount in the period.</summary>
    public static Measure Amount { get; } = new("net amount in the period", customer => customer.Amount, (population, index) => population.Amounts[index]);

    /// <summary>Profit in the period, cost to serve included; not counted where it is unknown.</summary>
    public static Measure Profit { get; } = new("profit in the period", customer => customer.Profit, (population, index) => population.Columns.Profit(index));

    /// <summary>
    /// Net amount for a year, so that who came in the middle of the period is held against the others fairly: that of the period by its months, or by the days since
    /// the first purchase (that day included; a year has 365) where that was in the period. Not counted where there is no purchase, or the first one is less
    /// than <see cref="DaysTooNew"/> days ago: too new to say. Rounded only where a decimal has no further digits.
    /// </summary>
    public static Measure AmountPerYear { get; } = new("net amount for a year", customer => customer.DaysSinceFirstPurchase switch
    {
        null or < DaysTooNew => null,
        { } days when customer.Period.Contains(customer.FirstPurchase!.Value) => ExactAmounts.Rate(customer.Amount, DaysOfYear, days + 1, customer.Customer),
        _ => ExactAmounts.PerYear(customer.Amount, customer),
    });

    /// <summary>Purchases in the period, returns not counted.</summary>
    public static Measure Purchases { get; } = new("purchases in the period", customer => customer.Purchases);

    /// <summary>Distinct dates with a purchase in the period.</summary>
    public static Measure PurchaseDates { get; } = new("purchase dates in the period", customer => customer.PurchaseDates);

    /// <summary>Distinct dates with a purchase ever.</summary>
    public static Measure PurchaseDatesEver { get; } = new("purchase dates ever", customer => customer.PurchaseDatesEver);

    /// <summary>Days since the last purchase, fewer is better; not counted where there is none.</summary>
    public static Measure DaysSinceLastPurchase { get; } = new("days since the last purchase", customer => customer.DaysSinceLastPurchase);

    /// <summary>Days since the first purchase; not counted where there is none.</summary>
    public static Measure DaysSinceFirstPurchase { get; } = new("days since the first purchase", customer => customer.DaysSinceFirstPurchase);

    /// <summary>Days since the last contact, fewer is better; not counted where there is none.</summary>
    public static Measure DaysSinceLastContact { get; } = new("days since the last contact", customer => customer.DaysSinceLastContact);

    /// <summary>Days between the last two purchase dates; not counted where there are fewer.</summary>
    public static Measure DaysBetweenLastPurchases { get; } =
        new("days between the last two purchase dates", customer => customer.DaysBetweenLastPurchases);

    /// <summary>Facts of any kind in the period.</summary>
    public static Measure FactsInPeriod { get; } = new("facts in the period", customer => customer.FactsInPeriod);

    /// <summary>Facts of any kind ever.</summary>
    public static Measure FactsEver { get; } = new("facts ever", customer => customer.FactsEver);

    /// <summary>All of these.</summary>
    internal static IReadOnlyList<Measure> All { get; } =
    [
        Amount, Profit, AmountPerYear, Purchases, PurchaseDates, PurchaseDatesEver, DaysSinceLastPurchase, DaysSinceFirstPurchase, DaysSinceLastContact,
        DaysBetweenLastPurchases, FactsInPeriod, FactsEver,
    ];
}
