using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Settings of ABC. Immutable.</summary>
public sealed record AbcOptions
{
    /// <summary>A group is in A while those strictly better hold less than this share of the amount: 80 %.</summary>
    public const decimal DefaultAShareOfAmount = 0.80m;

    /// <summary>A group is in B while those strictly better hold less than this share of the amount: 95 %.</summary>
    public const decimal DefaultBShareOfAmount = 0.95m;

    /// <summary>A group is in A while fewer than this share of the buyers are strictly better: 20 %.</summary>
    public const decimal DefaultAShareOfCustomers = 0.20m;

    /// <summary>A group is in B while fewer than this share of the buyers are strictly better: 50 %.</summary>
    public const decimal DefaultBShareOfCustomers = 0.50m;

    /// <summary>By amount, cut at 80 % and 95 % of it: the default.</summary>
    public static AbcOptions ByAmount { get; } = new();

    /// <summary>By head count, cut at the best 20 % and the best 50 % of the buyers.</summary>
    public static AbcOptions ByCount { get; } = new()
    {
        Basis = AbcBasis.ShareOfCustomers,
        AShare = DefaultAShareOfCustomers,
        BShare = DefaultBShareOfCustomers,
    };

    /// <summary>
    /// By what customers are valued; the net amount in the period unless said otherwise. Those with a value above zero are ranked, all others are in none.
    /// A bank may count products held, with a <see cref="HostFigure"/>, or profit.
    /// </summary>
    public Measure Value { get; init; } = CustomerMeasures.Amount;

    /// <summary>Of what the cuts are shares; the amount (or other value) unless said otherwise.</summary>
    public AbcBasis Basis { get; init; } = AbcBasis.ShareOfAmount;

    /// <summary>Where A ends, above 0 and below <see cref="BShare"/>; 0.80 unless said otherwise.</summary>
    public decimal AShare { get; init; } = DefaultAShareOfAmount;

    /// <summary>Where B ends, above <see cref="AShare"/> and below 1; 0.95 unless said otherwise.</summary>
    public decimal BShare { get; init; } = DefaultBShareOfAmount;
}
