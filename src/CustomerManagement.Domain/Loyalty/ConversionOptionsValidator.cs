using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Checks <see cref="ConversionOptions"/>: all errors at once, each with its path.</summary>
public sealed class ConversionOptionsValidator : InputValidator<ConversionOptions>
{
    /// <summary>Creates the validator.</summary>
    public ConversionOptionsValidator()
    {
        RuleFor(options => options.TargetShare).MustBeShare();
        RuleFor(options => options.HorizonMonths).InclusiveBetween(1, AnalysisPeriod.MaximumMonths).WithCode(InputCodes.Months);
    }
}
