using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Customers;

/// <summary>Checks a <see cref="PostalAddressDraft"/>: all errors at once, each with its path.</summary>
public sealed class PostalAddressDraftValidator : InputValidator<PostalAddressDraft>
{
    /// <summary>Creates the validator.</summary>
    public PostalAddressDraftValidator()
    {
        RuleFor(draft => draft.Kind).MustBeDefined();
        RuleFor(draft => draft.Street).Must(PersonalText.IsValid).WithCode(InputCodes.Line);
        RuleFor(draft => draft.Locality).Must(PersonalText.IsValid).WithCode(InputCodes.Line);
        RuleFor(draft => draft.Country).Must(PostalAddress.IsCountry).WithCode(InputCodes.Country);
        RuleFor(draft => draft.PostalCode).Must(PersonalText.IsValid).WithCode(InputCodes.Line).When(draft => draft.PostalCode is not null);
        RuleFor(draft => draft.Region).Must(PersonalText.IsValid).WithCode(InputCodes.Line).When(draft => draft.Region is not null);
    }
}
