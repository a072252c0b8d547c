namespace CustomerManagement.Domain.Segmentation;

/// <summary>What the F of RFM counts.</summary>
public enum RfmFrequency
{
    /// <summary>Distinct dates with a purchase in the period: several purchases on one day are one occasion.</summary>
    PurchaseDates = 1,

    /// <summary>Purchases in the period.</summary>
    Purchases = 2,
}
