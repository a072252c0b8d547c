namespace CustomerManagement.Domain.Metrics;

/// <summary>Codes of the business rules on figures.</summary>
public static class MetricsRules
{
    /// <summary>The amounts of a customer add up to more digits than a decimal can hold without rounding.</summary>
    public const string AmountOverflow = "metrics.amount-overflow";

    /// <summary>A customer has more than 2,147,483,647 facts.</summary>
    public const string CountOverflow = "metrics.count-overflow";
}
