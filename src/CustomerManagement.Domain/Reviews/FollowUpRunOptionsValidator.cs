using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Checks <see cref="FollowUpRunOptions"/>: all errors at once, each with its path.</summary>
public sealed class FollowUpRunOptionsValidator : InputValidator<FollowUpRunOptions>
{
    /// <summary>Creates the validator.</summary>
    public FollowUpRunOptionsValidator()
    {
        RuleFor(options => options.DaysAhead).InclusiveBetween(0, FollowUpTiming.Furthest).WithCode(InputCodes.Days);
        RuleFor(options => options.OverlapDays).InclusiveBetween(0, FollowUpTiming.Furthest).WithCode(InputCodes.Days);
    }
}
