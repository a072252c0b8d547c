namespace CustomerManagement.Domain.Surveys;

/// <summary>The place of a topic among the others, and whether it is clearly before the next. Immutable, compared by value and serialisable.</summary>
public sealed record RankedTopic
{
    /// <summary>Creates a place, as when it comes back from a store.</summary>
    /// <param name="topic">The code of the topic.</param>
    /// <param name="rank">See <see cref="Rank"/>; 1 or more.</param>
    /// <param name="figure">See <see cref="Figure"/>.</param>
    /// <param name="shareTold">See <see cref="ShareTold"/>; 0 to 1.</param>
    /// <param name="isAboveNext">See <see cref="IsAboveNext"/>.</param>
    /// <param name="adjustedPValue">See <see cref="AdjustedPValue"/>; 0 to 1.</param>
    /// <exception cref="ArgumentException">The topic is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public RankedTopic(string topic, int? rank, SurveyFigure figure, double? shareTold, bool? isAboveNext, double? adjustedPValue)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(topic);
        ArgumentNullException.ThrowIfNull(figure);
        Rank = rank is null or >= 1 ? rank : throw new ArgumentOutOfRangeException(nameof(rank));
        ShareTold = shareTold is null or (>= 0 and <= 1) ? shareTold : throw new ArgumentOutOfRangeException(nameof(shareTold));
        AdjustedPValue = adjustedPValue is null or (>= 0 and <= 1) ? adjustedPValue : throw new ArgumentOutOfRangeException(nameof(adjustedPValue));
        (Topic, Figure, IsAboveNext) = (topic, figure, isAboveNext);
    }

    /// <summary>The code of the topic.</summary>
    public string Topic { get; }

    /// <summary>Its place, 1 for the first; means that are exactly equal share one. <c>null</c> when too few told it to be ranked.</summary>
    public int? Rank { get; }

    /// <summary>What it is ranked by.</summary>
    public SurveyFigure Figure { get; }

    /// <summary>The share of the answers that told it, 0 to 1; <c>null</c> when there are no answers. Rounded.</summary>
    public double? ShareTold { get; }

    /// <summary>
    /// Whether it is above the next by more than chance explains; <c>false</c> for a tie, or when it cannot be told. <c>null</c> for the last, and for one that is not ranked.
    /// That neighbours cannot be told apart does not mean that the first and the last cannot.
    /// </summary>
    public bool? IsAboveNext { get; }

    /// <summary>
    /// Student's paired t-test of the difference to the next over those who told both, two-sided, made up for the number of neighbours that were compared, by Holm's
    /// procedure; <c>null</c> when there is no next or too few told both.
    /// </summary>
    public double? AdjustedPValue { get; }
}
