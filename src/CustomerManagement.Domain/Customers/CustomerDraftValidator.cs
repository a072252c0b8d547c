using CustomerManagement.Domain.Validation;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Customers;

/// <summary>Checks a <see cref="CustomerDraft"/>: all errors at once, each with its path.</summary>
public sealed class CustomerDraftValidator : InputValidator<CustomerDraft>
{
    /// <summary>Creates the validator.</summary>
    public CustomerDraftValidator()
    {
        RuleFor(draft => draft.Id).NotEmpty().WithCode(InputCodes.Required);
        RuleFor(draft => draft.Kind).MustBeDefined();
        RuleFor(draft => draft.Role).MustBeDefined();
        RuleFor(draft => draft.Name).Must(CustomerName.IsValid).WithCode(InputCodes.Name)
            .Unless(draft => draft.Kind == CustomerKind.Unknown && draft.Name is null);
        RuleFor(draft => draft.Gender).MustBeDefined().When(draft => draft.Gender is not null);
        RuleFor(draft => draft.Gender).Null().WithCode(InputCodes.PersonOnly).When(draft => draft.Kind != CustomerKind.Person);
        RuleFor(draft => draft.Birthday).Must(text => Birthday.Parse(text) is not null).WithCode(InputCodes.Birthday)
            .When(draft => draft.Birthday is not null);
        RuleFor(draft => draft.Birthday).Null().WithCode(InputCodes.PersonOnly).When(draft => draft.Kind != CustomerKind.Person);
        RuleFor(draft => draft.Language).Must(LanguageTag.IsValid).WithCode(InputCodes.Language).When(draft => draft.Language is not null);
        RuleFor(draft => draft.Zone).Must(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone!) is not null).WithCode(InputCodes.Zone)
            .When(draft => draft.Zone is not null);
        RuleFor(draft => draft.Addresses).NotNull().WithCode(InputCodes.Required);
        RuleForEach(draft => draft.Addresses).NotNull().WithCode(InputCodes.Required).SetValidator(new PostalAddressDraftValidator());
        RuleFor(draft => draft.Phones).NotNull().WithCode(InputCodes.Required);
        RuleForEach(draft => draft.Phones).NotNull().WithCode(InputCodes.Required).SetValidator(new PhoneNumberDraftValidator());
        RuleFor(draft => draft.Emails).NotNull().WithCode(InputCodes.Required);
        RuleForEach(draft => draft.Emails).Must(EmailAddress.IsValid).WithCode(InputCodes.Email);
        RuleFor(draft => draft.Contacts).NotNull().WithCode(InputCodes.Required);
        RuleForEach(draft => draft.Contacts).NotNull().WithCode(InputCodes.Required).SetValidator(new ContactPersonDraftValidator());
        RuleFor(draft => draft.Contacts)
            .Must(contacts => contacts.DistinctBy(contact => contact?.Id, StringComparer.Ordinal).Count() == contacts.Count).WithCode(InputCodes.Unique)
            .When(draft => draft.Contacts is not null);
    }

    internal static CustomerDraftValidator Instance { get; } = new();
}
