namespace CustomerManagement.Domain.Surveys;

/// <summary>What one customer says of one topic. What it does not say is unknown, never zero. Immutable and compared by value.</summary>
public sealed record SurveyRating
{
    /// <summary>Creates a rating.</summary>
    /// <param name="topic">The code of the topic.</param>
    /// <param name="importance">How important it is; <c>null</c> when it was not said.</param>
    /// <param name="satisfaction">How satisfied the customer is with us; <c>null</c> when it was not said.</param>
    /// <param name="competitor">How satisfied it is with the best competitor; <c>null</c> when it was not said, or it knows none.</param>
    /// <exception cref="ArgumentException">The topic is blank, or nothing is said.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not from 1 to <see cref="SurveyScale.MaximumBest"/>.</exception>
    public SurveyRating(string topic, int? importance = null, int? satisfaction = null, int? competitor = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(topic);
        if ((importance ?? satisfaction ?? competitor) is null)
        {
            throw new ArgumentException("A rating says something.", nameof(importance));
        }

        Topic = topic;
        Importance = Checked(importance, nameof(importance));
        Satisfaction = Checked(satisfaction, nameof(satisfaction));
        Competitor = Checked(competitor, nameof(competitor));
    }

    /// <summary>The code of the topic.</summary>
    public string Topic { get; }

    /// <summary>How important it is; <c>null</c> when it was not said.</summary>
    public int? Importance { get; }

    /// <summary>How satisfied the customer is with us; <c>null</c> when it was not said.</summary>
    public int? Satisfaction { get; }

    /// <summary>How satisfied it is with the best competitor; <c>null</c> when it was not said.</summary>
    public int? Competitor { get; }

    /// <summary>The code of the topic; withholds what was said.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Topic;

    private static int? Checked(int? figure, string parameter) =>
        figure is null or (>= SurveyScale.Lowest and <= SurveyScale.MaximumBest) ? figure : throw new ArgumentOutOfRangeException(parameter);
}
