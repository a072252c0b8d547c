using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Checks <see cref="LoyaltyOptions"/>: all errors at once, each with its path.</summary>
public sealed class LoyaltyOptionsValidator : InputValidator<LoyaltyOptions>
{
    private const int MaximumDays = 100_000;

    /// <summary>Creates the validator.</summary>
    public LoyaltyOptionsValidator()
    {
        RuleFor(options => options.Basis).IsInEnum().WithCode(InputCodes.Choice);
        RuleFor(options => options.RepeatPurchaseDates).GreaterThanOrEqualTo(0).WithCode(InputCodes.Offset);
        RuleFor(options => options.ElsewhereShare).MustBeShare();
        RuleFor(options => options.DiscountedShare).MustBeShare();
        RuleFor(options => options.PrefersFrom).IsInEnum().WithCode(InputCodes.Choice);
        RuleFor(options => options.WouldChangeTo).IsInEnum().WithCode(InputCodes.Choice);
        RuleFor(options => options.PromotionsDecideFrom).IsInEnum().WithCode(InputCodes.Choice);
        RuleFor(options => options.PrefersFrom).Must((options, from) => from > options.WouldChangeTo).WithCode(InputCodes.Order);
        RuleFor(options => options.EarlyAdopterDays).InclusiveBetween(1, MaximumDays).WithCode(InputCodes.Days);
    }
}
