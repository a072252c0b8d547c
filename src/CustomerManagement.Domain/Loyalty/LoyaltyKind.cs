namespace CustomerManagement.Domain.Loyalty;

/// <summary>How loyal a customer is.</summary>
public enum LoyaltyKind
{
    /// <summary>The signs that are known allow more than one answer, or it bought too seldom to show a habit.</summary>
    TooLittleKnown = 1,

    /// <summary>Buys again and again, little elsewhere, at usual prices, and prefers us. Early adopters are among them.</summary>
    Loyal = 2,

    /// <summary>Buys elsewhere too although it prefers us, or says that it would change.</summary>
    Switcher = 3,

    /// <summary>Does not mind which brand it buys, whether or not it buys here.</summary>
    WithoutBrandLoyalty = 4,

    /// <summary>Comes back, but for price cuts and promotions.</summary>
    OnlyToDiscounts = 5,
}
