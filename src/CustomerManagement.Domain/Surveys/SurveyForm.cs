using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Surveys;

/// <summary>What a survey asks: for each topic how important it is, how satisfied one is with us, and how satisfied with the best competitor. Immutable and compared by value.</summary>
/// <remarks>
/// Source: what do customers need and expect, and what of it matters most to them? How well do we satisfy it, and how well does the competitor?
/// Opinion surveys of customers are part of the service rules.
/// </remarks>
public sealed record SurveyForm
{
    /// <summary>Creates a form.</summary>
    /// <param name="topics">The topics in the order in which they are asked, at least one.</param>
    /// <param name="scale">In which numbers they are answered.</param>
    /// <exception cref="ArgumentException">There is no topic, one is missing, or two have one code.</exception>
    [JsonConstructor]
    public SurveyForm(IReadOnlyList<SurveyTopic> topics, SurveyScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        Topics = new ValueList<SurveyTopic>(topics, nameof(topics));
        Scale = scale;
        if (Topics.Count == 0 || Topics.DistinctBy(topic => topic.Code, StringComparer.Ordinal).Count() != Topics.Count)
        {
            throw new ArgumentException("A form has topics, each of a code of its own.", nameof(topics));
        }
    }

    /// <summary>The topics in the order in which they are asked.</summary>
    public IReadOnlyList<SurveyTopic> Topics { get; }

    /// <summary>In which numbers they are answered.</summary>
    public SurveyScale Scale { get; }

    /// <summary>Whether an answer is one to this form.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns><c>false</c> when it rates another topic, or has a number that is not of the scale.</returns>
    public bool Fits(SurveyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Ratings.All(rating => Asks(rating.Topic) && FitsScale(rating.Importance) && FitsScale(rating.Satisfaction) && FitsScale(rating.Competitor));
    }

    internal bool Asks(string? topic) => Topics.Any(asked => asked.Code == topic);

    /// <summary>Whether a figure is of the scale, or not known.</summary>
    internal bool FitsScale(int? figure) => figure is not { } number || Scale.Contains(number);
}
