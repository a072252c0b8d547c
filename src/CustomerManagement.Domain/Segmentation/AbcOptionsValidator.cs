using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Checks <see cref="AbcOptions"/>: all errors at once, each with its path.</summary>
public sealed class AbcOptionsValidator : InputValidator<AbcOptions>
{
    /// <summary>Creates the validator.</summary>
    public AbcOptionsValidator()
    {
        RuleFor(options => options.Value).NotNull().WithCode(InputCodes.Required);
        RuleFor(options => options.Basis).IsInEnum().WithCode(InputCodes.Choice);
        RuleFor(options => options.AShare).MustBeShare();
        RuleFor(options => options.BShare).MustBeShare();
        RuleFor(options => options.BShare).GreaterThan(options => options.AShare).WithCode(InputCodes.Order);
    }
}
