using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Checks <see cref="FitOptions"/>: all errors at once, each with its path.</summary>
public sealed class FitOptionsValidator : InputValidator<FitOptions>
{
    /// <summary>Creates the validator.</summary>
    public FitOptionsValidator()
    {
        RuleFor(options => options.Weights).NotNull().WithCode(InputCodes.Required);
        RuleForEach(options => options.Weights).ChildRules(weight =>
        {
            weight.RuleFor(pair => pair.Key).IsInEnum().WithCode(InputCodes.Choice);
            weight.RuleFor(pair => pair.Value).GreaterThanOrEqualTo(0).WithCode(InputCodes.Offset);
            weight.RuleFor(pair => pair.Value).LessThanOrEqualTo(FitOptions.MaximumWeight).WithCode(InputCodes.AmountRange);
        });
        RuleFor(options => options.BestFrom).GreaterThan(options => options.WorstTo).WithCode(InputCodes.Order);
        RuleFor(options => options.LeastAmountPerContact).GreaterThanOrEqualTo(0).WithCode(InputCodes.Offset);
    }
}
