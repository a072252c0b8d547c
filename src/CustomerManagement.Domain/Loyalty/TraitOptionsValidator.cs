using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Checks <see cref="TraitOptions"/>: all errors at once, each with its path.</summary>
public sealed class TraitOptionsValidator : InputValidator<TraitOptions>
{
    /// <summary>Creates the validator.</summary>
    public TraitOptionsValidator()
    {
        RuleFor(options => options.Correction).IsInEnum().WithCode(InputCodes.Choice);
        RuleFor(options => options.Level).MustBeShare();
        RuleFor(options => options.Negligible).MustBeShare();
        RuleFor(options => options.MinimumGroup).GreaterThanOrEqualTo(1).WithCode(InputCodes.Count);
        RuleFor(options => options.MinimumCases).GreaterThanOrEqualTo(1).WithCode(InputCodes.Count);
    }
}
