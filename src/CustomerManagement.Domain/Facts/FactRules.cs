namespace CustomerManagement.Domain.Facts;

/// <summary>Codes of the business rules on facts.</summary>
public static class FactRules
{
    /// <summary>Another purchase has that id already.</summary>
    public const string PurchaseIdTaken = "facts.purchase-id-taken";
}
