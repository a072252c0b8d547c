using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Customers;

/// <summary>Checks a <see cref="ContactPersonDraft"/>: all errors at once, each with its path.</summary>
public sealed class ContactPersonDraftValidator : InputValidator<ContactPersonDraft>
{
    /// <summary>Creates the validator.</summary>
    public ContactPersonDraftValidator()
    {
        RuleFor(draft => draft.Id).NotEmpty().WithCode(InputCodes.Required);
        RuleFor(draft => draft.Name).Must(CustomerName.IsValid).WithCode(InputCodes.Name);
        RuleFor(draft => draft.Position).Must(PersonalText.IsValid).WithCode(InputCodes.Line).When(draft => draft.Position is not null);
        RuleFor(draft => draft.Birthday).Must(text => Birthday.Parse(text) is not null).WithCode(InputCodes.Birthday)
            .When(draft => draft.Birthday is not null);
        RuleFor(draft => draft.Language).Must(LanguageTag.IsValid).WithCode(InputCodes.Language).When(draft => draft.Language is not null);
        RuleFor(draft => draft.Phones).NotNull().WithCode(InputCodes.Required);
        RuleForEach(draft => draft.Phones).NotNull().WithCode(InputCodes.Required).SetValidator(new PhoneNumberDraftValidator());
        RuleFor(draft => draft.Emails).NotNull().WithCode(InputCodes.Required);
        RuleForEach(draft => draft.Emails).Must(EmailAddress.IsValid).WithCode(InputCodes.Email);
    }
}
