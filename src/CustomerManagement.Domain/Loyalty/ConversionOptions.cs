namespace CustomerManagement.Domain.Loyalty;

/// <summary>Settings of upward candidates. Immutable.</summary>
public sealed record ConversionOptions
{
    /// <summary>A customer that became loyal is expected to buy this share of its demand here: 70 %.</summary>
    public const decimal DefaultTargetShare = 0.70m;

    /// <summary>The cost of converting must come back within so many months: 12.</summary>
    public const int DefaultHorizonMonths = 12;

    /// <summary>The settings when nothing else is said.</summary>
    public static ConversionOptions Default { get; } = new();

    /// <summary>The share of its demand that a customer is expected to buy here once it is loyal; above 0 and below 1.</summary>
    public decimal TargetShare { get; init; } = DefaultTargetShare;

    /// <summary>Within so many months the cost of converting must come back; 1 to 12,000.</summary>
    public int HorizonMonths { get; init; } = DefaultHorizonMonths;
}
