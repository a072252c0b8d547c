using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Surveys;

/// <summary>What one customer answered. Immutable and compared by value.</summary>
public sealed record SurveyAnswer
{
    /// <summary>Creates an answer. <see cref="SurveyAnswerDraft"/> makes one of what comes from outside.</summary>
    /// <param name="ratings">What is said of topics, each at most once; of the others nothing is known.</param>
    /// <param name="comment">What else the customer says, or <c>null</c>.</param>
    /// <exception cref="ArgumentException">A rating is missing, a topic is rated twice, or there is neither a rating nor a comment.</exception>
    [JsonConstructor]
    public SurveyAnswer(IReadOnlyList<SurveyRating> ratings, PrivateNote? comment = null)
    {
        var given = new ValueList<SurveyRating>(ratings, nameof(ratings));
        Ratings = new ValueList<SurveyRating>(given.OrderBy(rating => rating.Topic, StringComparer.Ordinal), nameof(ratings));
        Comment = comment;
        if (given.DistinctBy(rating => rating.Topic, StringComparer.Ordinal).Count() != given.Count || (given.Count == 0 && comment is null))
        {
            throw new ArgumentException("An answer says something, and each topic is rated once.", nameof(ratings));
        }
    }

    /// <summary>What is said of topics, in the order of their codes; may be nothing when there is a comment.</summary>
    public IReadOnlyList<SurveyRating> Ratings { get; }

    /// <summary>What else the customer says, or <c>null</c>.</summary>
    public PrivateNote? Comment { get; }

    // Who said nothing else has answered all the same.
    internal SurveyAnswer WithoutComment() => new(Ratings, Ratings.Count == 0 ? PrivateNote.Erased : null);

    /// <summary>Withholds everything.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "answer to a survey";
}
