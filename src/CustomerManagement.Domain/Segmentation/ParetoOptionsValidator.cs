using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Checks <see cref="ParetoOptions"/>: all errors at once, each with its path.</summary>
public sealed class ParetoOptionsValidator : InputValidator<ParetoOptions>
{
    /// <summary>Creates the validator.</summary>
    public ParetoOptionsValidator()
    {
        RuleFor(options => options.Measure).IsInEnum().WithCode(InputCodes.Choice);
        RuleFor(options => options.Value).NotNull().WithCode(InputCodes.Required).When(options => options.Measure == ParetoMeasure.Value);
        RuleFor(options => options.Measure).Equal(ParetoMeasure.Value).WithCode(InputCodes.Choice).When(options => options.Value is not null);
        RuleFor(options => options.TopShare).MustBeShare();
        RuleFor(options => options.BottomShare).MustBeShare();
        RuleFor(options => options.BottomShare)
            .Must((options, bottom) => options.TopShare + bottom <= 1).WithCode(InputCodes.ShareSum)
            .When(options => options is { TopShare: > 0 and < 1, BottomShare: > 0 and < 1 });
    }
}
