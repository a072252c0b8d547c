using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Surveys;

/// <summary>What a survey found. Immutable, compared by value and serialisable.</summary>
public sealed record SurveyReport
{
    /// <summary>Creates a report, as when it comes back from a store.</summary>
    /// <param name="survey">Which survey.</param>
    /// <param name="isFinal">See <see cref="IsFinal"/>.</param>
    /// <param name="uninvited">See <see cref="Uninvited"/>; zero or above.</param>
    /// <param name="whole">See <see cref="Whole"/>.</param>
    /// <param name="segments">See <see cref="Segments"/>.</param>
    /// <exception cref="ArgumentException">The id is the default value, or an item is missing.</exception>
    [JsonConstructor]
    public SurveyReport(SurveyId survey, bool isFinal, int uninvited, SurveyGroupFindings whole, IReadOnlyList<SurveyGroupFindings> segments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(survey.Value, nameof(survey));
        ArgumentOutOfRangeException.ThrowIfNegative(uninvited);
        ArgumentNullException.ThrowIfNull(whole);
        (Survey, IsFinal, Uninvited, Whole) = (survey, isFinal, uninvited, whole);
        Segments = new ValueList<SurveyGroupFindings>(segments, nameof(segments));
    }

    /// <summary>Which survey.</summary>
    public SurveyId Survey { get; }

    /// <summary>Whether the survey was closed. Who looks again and again while answers come in, and stops when something is found, finds too much.</summary>
    public bool IsFinal { get; }

    /// <summary>How many answered without having been invited. Their answers are in none of the figures.</summary>
    public int Uninvited { get; }

    /// <summary>What all invited customers say.</summary>
    public SurveyGroupFindings Whole { get; }

    /// <summary>What those of each segment say, in the order of the codes; who was in none is only in <see cref="Whole"/>.</summary>
    public IReadOnlyList<SurveyGroupFindings> Segments { get; }
}
