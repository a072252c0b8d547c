using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Checks <see cref="ContactGuardOptions"/>: all errors at once, each with its path.</summary>
public sealed class ContactGuardOptionsValidator : InputValidator<ContactGuardOptions>
{
    /// <summary>Creates the validator.</summary>
    public ContactGuardOptionsValidator()
    {
        RuleFor(options => options.Limits).NotNull().WithCode(InputCodes.Required);
        RuleForEach(options => options.Limits).NotNull().WithCode(InputCodes.Required);
        RuleFor(options => options.Unlimited).NotNull().WithCode(InputCodes.Required);
        RuleForEach(options => options.Unlimited).IsInEnum().WithCode(InputCodes.Choice);
        RuleFor(options => options.NeedConsent).NotNull().WithCode(InputCodes.Required);
        RuleForEach(options => options.NeedConsent).IsInEnum().WithCode(InputCodes.Choice);
    }
}
