using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Checks <see cref="ComplaintLearningOptions"/>: all errors at once, each with its path.</summary>
public sealed class ComplaintLearningOptionsValidator : InputValidator<ComplaintLearningOptions>
{
    private const int MaximumDays = 100_000;
    private const int LeastPeriods = 3;

    /// <summary>Creates the validator.</summary>
    public ComplaintLearningOptionsValidator()
    {
        RuleFor(options => options.RepeatWithinDays).InclusiveBetween(1, MaximumDays).WithCode(InputCodes.Days);
        RuleFor(options => options.MinimumComplaints).GreaterThanOrEqualTo(1).WithCode(InputCodes.Count);
        RuleFor(options => options.MinimumPeriods).InclusiveBetween(LeastPeriods, LearningPeriods.MaximumCount).WithCode(InputCodes.Range);
        RuleFor(options => options.Level).MustBeShare();
        RuleFor(options => options.Negligible).MustBeShare();
        RuleFor(options => options.Correction).IsInEnum().WithCode(InputCodes.Choice);
    }
}
