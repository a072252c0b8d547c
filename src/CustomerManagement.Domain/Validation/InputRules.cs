using FluentValidation;

namespace CustomerManagement.Domain.Validation;

internal static class InputRules
{
    /// <summary>Names the error: its code, and the message of the catalogue in the language of the current UI culture.</summary>
    public static IRuleBuilderOptions<T, TProperty> WithCode<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string code) =>
        rule.WithErrorCode(code).WithMessage(_ => InputMessages.For(code));

    /// <summary>The value is there and, for an enumeration, one of those defined.</summary>
    public static IRuleBuilderOptions<T, TEnum?> MustBeDefined<T, TEnum>(this IRuleBuilder<T, TEnum?> rule)
        where TEnum : struct, Enum =>
        rule.Must(value => value is { } given && Enum.IsDefined(given)).WithCode(InputCodes.Choice);

    /// <summary>A share of a whole: above 0 and below 1.</summary>
    public static IRuleBuilderOptions<T, decimal> MustBeShare<T>(this IRuleBuilder<T, decimal> rule) =>
        rule.ExclusiveBetween(0, 1).WithCode(InputCodes.Share);
}
