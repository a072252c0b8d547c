using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Checks <see cref="ReviewOptions"/>: all errors at once, each with its path.</summary>
public sealed class ReviewOptionsValidator : InputValidator<ReviewOptions>
{
    /// <summary>Creates the validator.</summary>
    public ReviewOptionsValidator()
    {
        RuleFor(options => options.Months).InclusiveBetween(1, AnalysisPeriod.MaximumMonths).WithCode(InputCodes.Months);
        RuleFor(options => options.MaxDegreeOfParallelism).Must(threads => threads is -1 or > 0).WithCode(InputCodes.Threads);
        RuleFor(options => options.Zone).NotNull().WithCode(InputCodes.Required);
    }
}
