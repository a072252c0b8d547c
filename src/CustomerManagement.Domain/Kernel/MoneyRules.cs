namespace CustomerManagement.Domain.Kernel;

/// <summary>Codes of the business rules on money.</summary>
public static class MoneyRules
{
    /// <summary>An amount in another currency was met on a date for which there is no rate.</summary>
    public const string RateMissing = "money.rate-missing";
}
