using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Surveys;

/// <summary>What the invited customers say, all of them or those of one segment. Immutable, compared by value and serialisable.</summary>
public sealed record SurveyGroupFindings
{
    /// <summary>Creates findings, as when they come back from a store.</summary>
    /// <param name="segment">See <see cref="Segment"/>.</param>
    /// <param name="response">See <see cref="Response"/>.</param>
    /// <param name="topics">See <see cref="Topics"/>.</param>
    /// <param name="needs">See <see cref="Needs"/>.</param>
    /// <param name="priorities">See <see cref="Priorities"/>.</param>
    /// <exception cref="ArgumentException">An item of a list is missing.</exception>
    public SurveyGroupFindings(
        string? segment,
        SurveyResponse response,
        IReadOnlyList<TopicFinding> topics,
        IReadOnlyList<RankedTopic> needs,
        IReadOnlyList<RankedTopic> priorities)
    {
        ArgumentNullException.ThrowIfNull(response);
        (Segment, Response) = (segment, response);
        Topics = new ValueList<TopicFinding>(topics, nameof(topics));
        Needs = new ValueList<RankedTopic>(needs, nameof(needs));
        Priorities = new ValueList<RankedTopic>(priorities, nameof(priorities));
    }

    /// <summary>The code of the segment they were in when they were invited; <c>null</c> for all.</summary>
    public string? Segment { get; }

    /// <summary>How many of them answered.</summary>
    public SurveyResponse Response { get; }

    /// <summary>What they say of each topic, in the order of the form.</summary>
    public IReadOnlyList<TopicFinding> Topics { get; }

    /// <summary>The topics by importance, the most important first; those that are not ranked come last, by their codes.</summary>
    public IReadOnlyList<RankedTopic> Needs { get; }

    /// <summary>
    /// The topics by what is to be mended first: the mean of importance × (importance − satisfaction) ÷ the best number of the scale, over those who told both. That is
    /// the shortfall in points, weighted by its importance to the same customer. Those that are not ranked come last, by their codes.
    /// </summary>
    public IReadOnlyList<RankedTopic> Priorities { get; }
}
