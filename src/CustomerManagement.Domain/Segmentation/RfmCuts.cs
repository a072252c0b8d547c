using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>What it takes to reach each score of one measure. Immutable and serialisable.</summary>
public sealed class RfmCuts
{
    /// <summary>Creates it.</summary>
    /// <param name="comparison">How a value must stand to a boundary to have its score.</param>
    /// <param name="boundaries">The boundaries of the scores 2, 3, 4 and 5; <c>null</c> where nobody in the population could reach the score.</param>
    /// <exception cref="ArgumentException">There are not four boundaries.</exception>
    [JsonConstructor]
    public RfmCuts(Comparison comparison, IReadOnlyList<decimal?> boundaries)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        if (boundaries.Count != RfmScore.Best - 1)
        {
            throw new ArgumentException("There are boundaries for the scores 2, 3, 4 and 5.", nameof(boundaries));
        }

        Comparison = comparison;
        Boundaries = [.. boundaries];
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
}
