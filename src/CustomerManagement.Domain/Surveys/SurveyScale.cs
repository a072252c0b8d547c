using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Surveys;

/// <summary>The whole numbers in which a survey is answered, from 1 (not important, not satisfied) to the best. Immutable and compared by value.</summary>
public sealed record SurveyScale
{
    /// <summary>The lowest number of every scale: 1.</summary>
    public const int Lowest = 1;

    /// <summary>The most that a scale may have: 100.</summary>
    public const int MaximumBest = 100;

    /// <summary>Creates a scale.</summary>
    /// <param name="best">Its best number, 2 to <see cref="MaximumBest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public SurveyScale(int best)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(best, Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(best, MaximumBest);
        Best = best;
    }

    /// <summary>1 to 5.</summary>
    public static SurveyScale OneToFive { get; } = new(5);

    /// <summary>1 to 10.</summary>
    public static SurveyScale OneToTen { get; } = new(10);

    /// <summary>Its best number.</summary>
    public int Best { get; }

    /// <summary>From the lowest number to the best.</summary>
    [JsonIgnore]
    public int Span => Best - Lowest;

    /// <summary>Whether a number is of the scale.</summary>
    /// <param name="number">The number.</param>
    /// <returns><c>true</c> from 1 to the best.</returns>
    public bool Contains(int number) => number >= Lowest && number <= Best;
}
