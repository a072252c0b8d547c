namespace CustomerManagement.Domain.Loyalty;

/// <summary>Settings of comparing traits. Immutable.</summary>
public sealed record TraitOptions
{
    /// <summary>The level of false findings that is put up with: 5 %.</summary>
    public const decimal DefaultLevel = 0.05m;

    /// <summary>A lift is negligible while the trait is not rarer on one side by more than this share: 20 %, that is a lift from 0.8 to 1.25.</summary>
    public const decimal DefaultNegligible = 0.20m;

    /// <summary>Nothing is said unless a trait is known of so many of the top group, and of so many others: 20.</summary>
    public const int DefaultMinimumGroup = 20;

    /// <summary>Nothing is said unless so many customers have a trait, and so many have it not: 10.</summary>
    public const int DefaultMinimumCases = 10;

    /// <summary>The settings when nothing else is said.</summary>
    public static TraitOptions Default { get; } = new();

    /// <summary>How many tries are made up for; <see cref="TraitCorrection.Holm"/> unless said otherwise.</summary>
    public TraitCorrection Correction { get; init; } = TraitCorrection.Holm;

    /// <summary>The level of false findings that is put up with, above 0 and below 1; 0.05 unless said otherwise.</summary>
    public decimal Level { get; init; } = DefaultLevel;

    /// <summary>A lift from 1 less this share to 1 ÷ (1 less this share) is negligible, above 0 and below 1; 0.20 unless said otherwise.</summary>
    public decimal Negligible { get; init; } = DefaultNegligible;

    /// <summary>Nothing is said unless a trait is known of so many of the top group, and of so many others, 1 or more; 20 unless said otherwise.</summary>
    public int MinimumGroup { get; init; } = DefaultMinimumGroup;

    /// <summary>Nothing is said unless so many customers have a trait, and so many have it not, 1 or more; 10 unless said otherwise.</summary>
    public int MinimumCases { get; init; } = DefaultMinimumCases;
}
