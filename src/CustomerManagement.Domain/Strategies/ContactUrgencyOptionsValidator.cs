using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Checks <see cref="ContactUrgencyOptions"/>: all errors at once, each with its path.</summary>
public sealed class ContactUrgencyOptionsValidator : InputValidator<ContactUrgencyOptions>
{
    /// <summary>Creates the validator.</summary>
    public ContactUrgencyOptionsValidator()
    {
        RuleFor(options => options.EarlyShare).ExclusiveBetween(0, 1).WithCode(InputCodes.Share);
        RuleFor(options => options.OverdueWeight).GreaterThanOrEqualTo(0).WithCode(InputCodes.Offset);
        RuleFor(options => options.OverdueWeight).LessThanOrEqualTo(ContactUrgencyOptions.MaximumOverdueWeight).WithCode(InputCodes.AmountRange);
        RuleFor(options => options.MostOverdueDays).InclusiveBetween(1, ContactUrgencyOptions.MaximumOverdueDays).WithCode(InputCodes.Days);
    }
}
