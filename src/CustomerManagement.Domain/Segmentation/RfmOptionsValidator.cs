using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Checks <see cref="RfmOptions"/>: all errors at once, each with its path.</summary>
public sealed class RfmOptionsValidator : InputValidator<RfmOptions>
{
    /// <summary>Creates the validator.</summary>
    public RfmOptionsValidator()
    {
        RuleFor(options => options.Method).IsInEnum().WithCode(InputCodes.Choice);
        RuleFor(options => options.Frequency).IsInEnum().WithCode(InputCodes.Choice);
        RuleFor(options => options.CutOffset).GreaterThanOrEqualTo(0).WithCode(InputCodes.Offset);
    }
}
