using CustomerManagement.Domain.Facts;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Settings of loyalty. Immutable.</summary>
public sealed record LoyaltyOptions
{
    /// <summary>A customer comes back when it bought on so many dates in the period: 3, the first purchase and two repetitions.</summary>
    public const int DefaultRepeatPurchaseDates = 3;

    /// <summary>A customer buys little elsewhere when that is less than this share of what it needs: 30 %.</summary>
    public const decimal DefaultElsewhereShare = 0.30m;

    /// <summary>A customer buys at discounts only when they are this share of its purchases or more: 80 %.</summary>
    public const decimal DefaultDiscountedShare = 0.80m;

    /// <summary>A customer prefers us from this attitude to the brand on: positive.</summary>
    public const AttitudeLevel DefaultPrefersFrom = AttitudeLevel.Positive;

    /// <summary>A customer would change up to this attitude to the brand: negative.</summary>
    public const AttitudeLevel DefaultWouldChangeTo = AttitudeLevel.Negative;

    /// <summary>Promotions decide from this attitude to them on: positive.</summary>
    public const AttitudeLevel DefaultPromotionsDecideFrom = AttitudeLevel.Positive;

    /// <summary>An early adopter buys a product line at most so many days after its launch: 90.</summary>
    public const int DefaultEarlyAdopterDays = 90;

    /// <summary>From behaviour and attitude: the default.</summary>
    public static LoyaltyOptions Default { get; } = new();

    /// <summary>From behaviour alone, for hosts that ask nobody.</summary>
    public static LoyaltyOptions ByBehaviour { get; } = new() { Basis = LoyaltyBasis.Behaviour };

    /// <summary>From what loyalty is made out; from behaviour and attitude unless said otherwise.</summary>
    public LoyaltyBasis Basis { get; init; } = LoyaltyBasis.BehaviourAndAttitude;

    /// <summary>On so many purchase dates in the period, or more, a customer comes back; 0 or above.</summary>
    public int RepeatPurchaseDates { get; init; } = DefaultRepeatPurchaseDates;

    /// <summary>Below this share bought elsewhere a customer buys little elsewhere; above 0 and below 1.</summary>
    public decimal ElsewhereShare { get; init; } = DefaultElsewhereShare;

    /// <summary>At this share of discounted purchases, or more, a customer buys at discounts only; above 0 and below 1.</summary>
    public decimal DiscountedShare { get; init; } = DefaultDiscountedShare;

    /// <summary>From this attitude to the brand on a customer prefers us; above <see cref="WouldChangeTo"/>.</summary>
    public AttitudeLevel PrefersFrom { get; init; } = DefaultPrefersFrom;

    /// <summary>Up to this attitude to the brand a customer would change.</summary>
    public AttitudeLevel WouldChangeTo { get; init; } = DefaultWouldChangeTo;

    /// <summary>From this attitude to promotions on they decide whether a customer buys.</summary>
    public AttitudeLevel PromotionsDecideFrom { get; init; } = DefaultPromotionsDecideFrom;

    /// <summary>So many days after the launch of a product line its first buyers are early adopters, the last day included; 1 to 100,000.</summary>
    public int EarlyAdopterDays { get; init; } = DefaultEarlyAdopterDays;
}
