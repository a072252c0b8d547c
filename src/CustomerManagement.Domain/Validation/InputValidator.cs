using FluentValidation;
using FluentValidation.Results;

namespace CustomerManagement.Domain.Validation;

/// <summary>Base of the validators of outside input: all errors at once, each with its path, its code and a message, none with the value.</summary>
/// <typeparam name="T">What is validated.</typeparam>
/// <remarks>
/// Values are removed from every failure, since they may be personal data and failures end up in logs.
/// A built validator is immutable and safe for use by several threads.
/// </remarks>
public abstract class InputValidator<T> : AbstractValidator<T>
{
    /// <summary>Creates the validator. Whatever the host set globally, one error does not hide another.</summary>
    protected InputValidator()
    {
        ClassLevelCascadeMode = CascadeMode.Continue;
        RuleLevelCascadeMode = CascadeMode.Continue;
    }

    /// <inheritdoc/>
    public override ValidationResult Validate(ValidationContext<T> context) => WithoutValues(base.Validate(context));

    /// <inheritdoc/>
    public override async Task<ValidationResult> ValidateAsync(ValidationContext<T> context, CancellationToken cancellation = default) =>
        WithoutValues(await base.ValidateAsync(context, cancellation).ConfigureAwait(false));

    /// <inheritdoc/>
    protected override void RaiseValidationException(ValidationContext<T> context, ValidationResult result) =>
        base.RaiseValidationException(context, WithoutValues(result));

    private static ValidationResult WithoutValues(ValidationResult result)
    {
        foreach (var failure in result.Errors)
        {
            failure.AttemptedValue = null;
            failure.CustomState = null;
            failure.FormattedMessagePlaceholderValues = null;
        }

        return result;
    }
}
