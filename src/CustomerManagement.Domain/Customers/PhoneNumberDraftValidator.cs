using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Customers;

/// <summary>Checks a <see cref="PhoneNumberDraft"/>: all errors at once, each with its path.</summary>
public sealed class PhoneNumberDraftValidator : InputValidator<PhoneNumberDraft>
{
    /// <summary>Creates the validator.</summary>
    public PhoneNumberDraftValidator()
    {
        RuleFor(draft => draft.Kind).MustBeDefined();
        RuleFor(draft => draft.Value).Must(PhoneNumber.IsValid).WithCode(InputCodes.Phone);
    }
}
