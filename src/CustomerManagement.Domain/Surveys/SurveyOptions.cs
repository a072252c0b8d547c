namespace CustomerManagement.Domain.Surveys;

/// <summary>Settings of reading a survey. Immutable.</summary>
public sealed record SurveyOptions
{
    /// <summary>Nothing is said of a gap that fewer told: 20.</summary>
    public const int DefaultMinimumAnswers = 20;

    /// <summary>The level of false findings that is put up with: 5 %. Intervals are of 95 %.</summary>
    public const decimal DefaultLevel = 0.05m;

    /// <summary>A gap is negligible up to this share of the scale: an eighth, that is half a point of 1 to 5.</summary>
    public const decimal DefaultNegligible = 0.125m;

    /// <summary>A response rate is low below this: a half.</summary>
    public const decimal DefaultMinimumResponse = 0.5m;

    /// <summary>The settings when nothing else is said.</summary>
    public static SurveyOptions Default { get; } = new();

    /// <summary>Nothing is said of a gap that fewer told, and no topic is ranked of which fewer did, 2 or more; 20 unless said otherwise.</summary>
    public int MinimumAnswers { get; init; } = DefaultMinimumAnswers;

    /// <summary>The level of false findings that is put up with, and the chance of an interval to miss, above 0 and below 1; 0.05 unless said otherwise.</summary>
    public decimal Level { get; init; } = DefaultLevel;

    /// <summary>A gap is negligible up to this share of the scale from its lowest number to its best, above 0 and below 1; 0.125 unless said otherwise.</summary>
    public decimal Negligible { get; init; } = DefaultNegligible;

    /// <summary>A response rate is low below this, above 0 and below 1; 0.5 unless said otherwise.</summary>
    public decimal MinimumResponse { get; init; } = DefaultMinimumResponse;

    /// <summary>
    /// Whether the invited are all customers that the survey is to speak of, and not a sample of more. Then each answer leaves less unknown, and intervals are narrower
    /// (finite population correction). <c>false</c> unless said otherwise.
    /// </summary>
    public bool IsEveryoneInvited { get; init; }
}
