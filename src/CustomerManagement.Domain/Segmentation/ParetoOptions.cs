using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Settings of 20/60/20. Immutable.</summary>
public sealed record ParetoOptions
{
    /// <summary>The share of the head count in the top and in the bottom: 20 %.</summary>
    public const decimal DefaultShare = 0.20m;

    /// <summary>By profit, else by amount; 20/60/20: the default.</summary>
    public static ParetoOptions ByProfitElseAmount { get; } = new();

    /// <summary>By net amount; 20/60/20.</summary>
    public static ParetoOptions ByAmount { get; } = new() { Measure = ParetoMeasure.Amount };

    /// <summary>By what customers are ranked; profit, else amount, unless said otherwise.</summary>
    public ParetoMeasure Measure { get; init; } = ParetoMeasure.ProfitElseAmount;

    /// <summary>By what customers are ranked with <see cref="ParetoMeasure.Value"/>, which it needs, as a <see cref="HostFigure"/>: margin earned, products held; else <c>null</c>.</summary>
    public Measure? Value { get; init; }

    /// <summary>The share of the vital few, above 0 and below 1; 0.20 unless said otherwise.</summary>
    public decimal TopShare { get; init; } = DefaultShare;

    /// <summary>The share of the drains, above 0 and below 1, with <see cref="TopShare"/> at most 1; 0.20 unless said otherwise.</summary>
    public decimal BottomShare { get; init; } = DefaultShare;
}
