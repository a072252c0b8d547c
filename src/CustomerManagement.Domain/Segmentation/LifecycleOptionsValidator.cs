using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Checks <see cref="LifecycleOptions"/>: all errors at once, each with its path.</summary>
public sealed class LifecycleOptionsValidator : InputValidator<LifecycleOptions>
{
    private const int MaximumDays = 100_000;

    /// <summary>Creates the validator.</summary>
    public LifecycleOptionsValidator()
    {
        RuleFor(options => options.LapsedAfterDays).InclusiveBetween(1, MaximumDays).WithCode(InputCodes.Days);
        RuleFor(options => options.LostAfterDays).InclusiveBetween(1, MaximumDays).WithCode(InputCodes.Days);
        RuleFor(options => options.LostAfterDays).GreaterThan(options => options.LapsedAfterDays).WithCode(InputCodes.Order);
    }
}
