namespace CustomerManagement.Domain.Loyalty;

/// <summary>Where what a customer does and what it says do not agree.</summary>
/// <remarks>
/// Spurious and latent loyalty are the two mixed cells of repeat patronage by relative attitude in
/// Dick and Basu (1994), Customer Loyalty: Toward an Integrated Conceptual Framework.
/// </remarks>
public enum LoyaltyContradiction
{
    /// <summary>Spurious loyalty: buys as the loyal do, and does not say that it prefers us. Habit or want of choice may hold it.</summary>
    SpuriousLoyalty = 1,

    /// <summary>Latent loyalty: says that it prefers us, and buys seldom or elsewhere. Something keeps it away.</summary>
    LatentLoyalty = 2,

    /// <summary>Buys at discounts only, and says that they do not decide.</summary>
    DeniesDiscounts = 3,

    /// <summary>Says that promotions decide, and pays usual prices.</summary>
    PaysUsualPricesAfterAll = 4,
}
