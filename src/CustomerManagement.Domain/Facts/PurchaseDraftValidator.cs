using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Facts;

/// <summary>Checks a <see cref="PurchaseDraft"/>: all errors at once, each with its path.</summary>
public sealed class PurchaseDraftValidator : InputValidator<PurchaseDraft>
{
    /// <summary>Creates the validator.</summary>
    public PurchaseDraftValidator()
    {
        RuleFor(draft => draft.Customer).NotEmpty().WithCode(InputCodes.Required).When(draft => string.IsNullOrWhiteSpace(draft.Id));
        RuleFor(draft => draft.Date).Must(text => InputText.TryDate(text, out _)).WithCode(InputCodes.Date);
        MustBeAmount(RuleFor(draft => draft.Amount));
        When(draft => !string.IsNullOrWhiteSpace(draft.Profit), () => MustBeAmount(RuleFor(draft => draft.Profit)));
        RuleFor(draft => draft.IsDiscounted).Must(text => bool.TryParse(text, out _)).WithCode(InputCodes.Choice).When(draft => !string.IsNullOrWhiteSpace(draft.IsDiscounted));
        RuleFor(draft => draft.Currency).Must(Currency.IsValid).WithCode(InputCodes.Currency).When(draft => !string.IsNullOrWhiteSpace(draft.Currency));
    }

    internal static PurchaseDraftValidator Instance { get; } = new();

    private static void MustBeAmount(IRuleBuilder<PurchaseDraft, string?> rule) => rule
        .Must(text => !InputText.IsAmountBeyondRange(text)).WithCode(InputCodes.AmountRange)
        .Must(text => InputText.TryAmount(text, out _) || InputText.IsAmountBeyondRange(text)).WithCode(InputCodes.Amount);
}
