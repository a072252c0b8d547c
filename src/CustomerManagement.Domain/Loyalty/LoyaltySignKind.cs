namespace CustomerManagement.Domain.Loyalty;

/// <summary>The signs of loyalty, each put so that it speaks for loyalty when it holds.</summary>
public enum LoyaltySignKind
{
    /// <summary>Behaviour: purchases on enough dates in the period.</summary>
    ComesBack = 1,

    /// <summary>Behaviour: only a small share of what it needs is bought elsewhere.</summary>
    BuysLittleElsewhere = 2,

    /// <summary>Behaviour: not nearly all purchases were at a discount.</summary>
    PaysUsualPrices = 3,

    /// <summary>Attitude: says that it prefers us.</summary>
    PrefersUs = 4,

    /// <summary>Attitude: does not say that it would change for another.</summary>
    WouldStay = 5,

    /// <summary>Attitude: does not say that promotions decide whether it buys.</summary>
    BuysWithoutPromotions = 6,
}
