using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Surveys;

/// <summary>Checks <see cref="SurveyOptions"/>: all errors at once, each with its path.</summary>
public sealed class SurveyOptionsValidator : InputValidator<SurveyOptions>
{
    /// <summary>Creates the validator.</summary>
    public SurveyOptionsValidator()
    {
        RuleFor(options => options.MinimumAnswers).GreaterThanOrEqualTo(2).WithCode(InputCodes.Range);
        RuleFor(options => options.Level).MustBeShare();
        RuleFor(options => options.Negligible).MustBeShare();
        RuleFor(options => options.MinimumResponse).MustBeShare();
    }
}
