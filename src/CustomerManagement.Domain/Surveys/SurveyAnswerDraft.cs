using CustomerManagement.Domain.Customers;
using FluentValidation;

namespace CustomerManagement.Domain.Surveys;

/// <summary>An answer as it comes from outside: a form, a file, a call that was noted. Validate it with <see cref="SurveyAnswerDraftValidator"/>.</summary>
/// <remarks><c>ToString</c> withholds what is personal; a serialiser does not, since drafts are read from what comes from outside: log none.</remarks>
public sealed record SurveyAnswerDraft
{
    /// <summary>The ratings, each of another topic; those that say nothing are left out. Some rating says something unless there is a comment.</summary>
    public IReadOnlyList<SurveyRatingDraft> Ratings { get; init; } = [];

    /// <summary>What else the customer says; <c>null</c> or blank for nothing.</summary>
    public string? Comment { get; init; }

    internal bool SaysNothing => string.IsNullOrWhiteSpace(Comment) && Ratings.All(rating => rating is null || rating.SaysNothing);

    /// <summary>Makes the answer.</summary>
    /// <param name="form">What was asked.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ValidationException">The draft is wrong; all errors, each with its path.</exception>
    public SurveyAnswer ToAnswer(SurveyForm form)
    {
        new SurveyAnswerDraftValidator(form).ValidateAndThrow(this);
        return new SurveyAnswer(
            [
                .. Ratings.Where(rating => !rating.SaysNothing)
                    .Select(rating => new SurveyRating(rating.Topic!, rating.Importance, rating.Satisfaction, rating.Competitor)),
            ],
            string.IsNullOrWhiteSpace(Comment) ? null : new PrivateNote(Comment));
    }

    /// <summary>Withholds everything.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "draft of an answer";
}
