using CustomerManagement.Domain.Loyalty;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Settings of learning from complaints. Immutable.</summary>
public sealed record ComplaintLearningOptions
{
    /// <summary>A complaint repeats an earlier one of the same customer for so many days: 90.</summary>
    public const int DefaultRepeatWithinDays = 90;

    /// <summary>Nothing is said of fewer complaints: 10.</summary>
    public const int DefaultMinimumComplaints = 10;

    /// <summary>No trend is looked for in fewer whole periods: 4.</summary>
    public const int DefaultMinimumPeriods = 4;

    /// <summary>The level of false findings that is put up with: 5 %.</summary>
    public const decimal DefaultLevel = 0.05m;

    /// <summary>Two rates are alike while neither is lower than the other by more than this share: 20 %, that is a ratio from 0.8 to 1.25.</summary>
    public const decimal DefaultNegligible = 0.20m;

    /// <summary>The settings when nothing else is said.</summary>
    public static ComplaintLearningOptions Default { get; } = new();

    /// <summary>Up to how many days after an earlier complaint of the same customer another one repeats it, both on one day included; 1 to 100,000, 90 unless said otherwise.</summary>
    public int RepeatWithinDays { get; init; } = DefaultRepeatWithinDays;

    /// <summary>How many complaints a series, or two groups together, must have for anything to be said, 1 or more; 10 unless said otherwise.</summary>
    public int MinimumComplaints { get; init; } = DefaultMinimumComplaints;

    /// <summary>How many whole periods a trend takes, 3 to 1,000; 4 unless said otherwise.</summary>
    public int MinimumPeriods { get; init; } = DefaultMinimumPeriods;

    /// <summary>The level of false findings that is put up with, above 0 and below 1; 0.05 unless said otherwise. Comparisons and trends each have it.</summary>
    public decimal Level { get; init; } = DefaultLevel;

    /// <summary>A ratio of rates from 1 less this share to 1 ÷ (1 less this share) is negligible, above 0 and below 1; 0.20 unless said otherwise.</summary>
    public decimal Negligible { get; init; } = DefaultNegligible;

    /// <summary>How many tries are made up for; <see cref="TraitCorrection.Holm"/> unless said otherwise.</summary>
    public TraitCorrection Correction { get; init; } = TraitCorrection.Holm;
}
