namespace CustomerManagement.Domain.Services;

/// <summary>Codes of the business rules on service duties.</summary>
public static class ServiceRules
{
    /// <summary>What a contract covers names the contract.</summary>
    public const string ContractMissing = "services.contract-missing";

    /// <summary>The duty is not open: it was done or cancelled.</summary>
    public const string NotOpen = "services.not-open";

    /// <summary>A free or internal service is not charged.</summary>
    public const string NotCharged = "services.not-charged";
}
