using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Surveys;

/// <summary>Checks a <see cref="SurveyAnswerDraft"/> against the form that was asked: all errors at once, each with its path.</summary>
public sealed class SurveyAnswerDraftValidator : InputValidator<SurveyAnswerDraft>
{
    /// <summary>Creates the validator.</summary>
    /// <param name="form">What was asked.</param>
    public SurveyAnswerDraftValidator(SurveyForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        RuleFor(draft => draft.Ratings).NotNull().WithCode(InputCodes.Required);
        RuleForEach(draft => draft.Ratings).NotNull().WithCode(InputCodes.Required).ChildRules(rating =>
        {
            rating.RuleFor(draft => draft.Topic).NotEmpty().WithCode(InputCodes.Required);
            rating.RuleFor(draft => draft.Topic).Must(form.Asks).WithCode(InputCodes.Choice).Unless(draft => string.IsNullOrWhiteSpace(draft.Topic));
            rating.RuleFor(draft => draft.Importance).Must(form.FitsScale).WithCode(InputCodes.Range);
            rating.RuleFor(draft => draft.Satisfaction).Must(form.FitsScale).WithCode(InputCodes.Range);
            rating.RuleFor(draft => draft.Competitor).Must(form.FitsScale).WithCode(InputCodes.Range);
        });
        When(draft => draft.Ratings is not null, () =>
        {
            RuleFor(draft => draft.Ratings).Must(AreOfDifferentTopics).WithCode(InputCodes.Unique);
            RuleFor(draft => draft.Ratings).Must((draft, _) => !draft.SaysNothing).WithCode(InputCodes.List);
        });
        RuleFor(draft => draft.Comment).Must(PrivateNote.IsValid).WithCode(InputCodes.Note).Unless(draft => string.IsNullOrWhiteSpace(draft.Comment));
    }

    private static bool AreOfDifferentTopics(IReadOnlyList<SurveyRatingDraft> ratings)
    {
        var topics = ratings.Select(rating => rating?.Topic).Where(topic => !string.IsNullOrWhiteSpace(topic)).ToList();
        return topics.Distinct(StringComparer.Ordinal).Count() == topics.Count;
    }
}
