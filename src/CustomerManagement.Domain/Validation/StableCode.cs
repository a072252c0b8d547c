namespace CustomerManagement.Domain.Validation;

/// <summary>What hosts name things by for good: rules, points, topics.</summary>
internal static class StableCode
{
    /// <summary>Whether a text is a code: 1 to 100 letters a to z, digits, dots and hyphens.</summary>
    public static bool Is(string? text) =>
        text is { Length: >= 1 and <= 100 } && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-');
}
