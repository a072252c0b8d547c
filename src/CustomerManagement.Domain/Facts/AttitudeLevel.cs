namespace CustomerManagement.Domain.Facts;

/// <summary>An attitude on five levels, as answers of surveys are usually taken. The numbers are the scale.</summary>
public enum AttitudeLevel
{
    /// <summary>Towards the brand: would rather have another today. Towards promotions: they put it off.</summary>
    VeryNegative = 1,

    /// <summary>Towards the brand: would change for another. Towards promotions: they play no part.</summary>
    Negative = 2,

    /// <summary>Towards the brand: does not mind which. Towards promotions: nice to have.</summary>
    Neutral = 3,

    /// <summary>Towards the brand: prefers it. Towards promotions: they usually decide whether it buys.</summary>
    Positive = 4,

    /// <summary>Towards the brand: wants no other. Towards promotions: buys because of them only.</summary>
    VeryPositive = 5,
}
