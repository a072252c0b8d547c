namespace CustomerManagement.Domain.Delivery;

/// <summary>Codes of the business rules on delivery.</summary>
public static class DeliveryRules
{
    /// <summary>Somebody is to be told, and the directory knows nobody.</summary>
    public const string NobodyToTell = "delivery.nobody-to-tell";
}
