using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>What it takes to reach each score of one measure. Immutable, compared by value and serialisable.</summary>
public sealed record RfmCuts
{
    /// <summary>Creates it.</summary>
    /// <param name="comparison">How a value must stand to a boundary to have its score: at least it where more is better, else at most it or below it.</param>
    /// <param name="boundaries">The boundaries of the scores 2, 3, 4 and 5, each as hard to reach as the one before or harder; <c>null</c> where nobody in the population could reach the score.</param>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is another one.</exception>
    /// <exception cref="ArgumentException">There are not four boundaries, or a higher score is easier to reach than a lower one.</exception>
    [JsonConstructor]
    public RfmCuts(Comparison comparison, IReadOnlyList<decimal?> boundaries)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        if (comparison is not (Comparison.AtLeast or Comparison.AtMost or Comparison.LessThan))
        {
            throw new ArgumentOutOfRangeException(nameof(comparison));
        }

        if (boundaries.Count != RfmScore.Best - 1 || boundaries.Zip(boundaries.Skip(1)).Any(pair => IsEasier(comparison, pair.First, pair.Second)))
        {
            throw new ArgumentException("There are boundaries for the scores 2, 3, 4 and 5, and a higher score is not easier to reach.", nameof(boundaries));
        }

        Comparison = comparison;
        Boundaries = new ValueList<decimal?>(boundaries, nameof(boundaries));
    }

    /// <summary>How a value must stand to a boundary to have its score.</summary>
    public Comparison Comparison { get; }

    /// <summary>The boundaries of the scores 2, 3, 4 and 5; <c>null</c> where nobody in the population could reach the score.</summary>
    public IReadOnlyList<decimal?> Boundaries { get; }

    /// <summary>The boundary of a score.</summary>
    /// <param name="score">2 to 5.</param>
    /// <returns>The boundary, or <c>null</c> where nobody in the population could reach the score.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="score"/> is out of range.</exception>
    public decimal? BoundaryOf(int score)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, RfmScore.Best);
        return Boundaries[score - 2];
    }

    /// <summary>The score of a value: the highest whose boundary it reaches.</summary>
    /// <param name="value">The value.</param>
    /// <returns>1 to 5.</returns>
    public int Score(decimal value)
    {
        var score = RfmScore.Best;
        while (score > 1 && !(BoundaryOf(score) is { } boundary && Condition.Test(value, Comparison, boundary)))
        {
            score--;
        }

        return score;
    }

    private static bool IsEasier(Comparison comparison, decimal? lower, decimal? higher) => (lower, higher) switch
    {
        (_, null) => false,
        (null, _) => true,
        _ => comparison == Comparison.AtLeast ? higher < lower : higher > lower,
    };
}
