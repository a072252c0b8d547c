using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Checks <see cref="RetentionOptions"/>: all errors at once, each with its path.</summary>
public sealed class RetentionOptionsValidator : InputValidator<RetentionOptions>
{
    /// <summary>Creates the validator.</summary>
    public RetentionOptionsValidator()
    {
        RuleFor(options => options.CustomerMonths).InclusiveBetween(1, AnalysisPeriod.MaximumMonths).WithCode(InputCodes.Months);
        RuleFor(options => options.TextMonths).InclusiveBetween(1, AnalysisPeriod.MaximumMonths).WithCode(InputCodes.Months);
        RuleFor(options => options.CommandDays).InclusiveBetween(1, FollowUpTiming.Furthest).WithCode(InputCodes.Days);
        RuleFor(options => options.SentDays).InclusiveBetween(1, FollowUpTiming.Furthest).WithCode(InputCodes.Days);
    }
}
