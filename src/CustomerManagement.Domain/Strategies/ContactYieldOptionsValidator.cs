using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Checks <see cref="ContactYieldOptions"/>: all errors at once, each with its path.</summary>
public sealed class ContactYieldOptionsValidator : InputValidator<ContactYieldOptions>
{
    /// <summary>Creates the validator.</summary>
    public ContactYieldOptionsValidator()
    {
        RuleFor(options => options.Greeting).NotNull().WithCode(InputCodes.Required);
        RuleFor(options => options.Call).NotNull().WithCode(InputCodes.Required);
        RuleFor(options => options.Visit).NotNull().WithCode(InputCodes.Required);
        RuleFor(options => options.VisitWithGift).NotNull().WithCode(InputCodes.Required);
        RuleFor(options => options.Hospitality).NotNull().WithCode(InputCodes.Required);
        RuleFor(options => options.NewCustomerSales).InclusiveBetween(0, SalesContactValue.MostSales).WithCode(InputCodes.AmountRange);
    }
}
