namespace CustomerManagement.Domain.Customers;

internal static class PersonalText
{
    /// <summary>What <c>ToString</c> says in place of personal data.</summary>
    public const string Withheld = "(withheld)";

    private const int MaximumLength = 200;

    /// <summary>At least one visible character, at most 200, on one line.</summary>
    public static bool IsValid(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= MaximumLength && !text.Any(char.IsControl);
}
