using System.Text.RegularExpressions;

namespace CustomerManagement.Domain.Customers;

/// <summary>A language by its BCP 47 tag, as in <c>en</c>, <c>ko</c>, <c>zh-Hant-TW</c>. Immutable.</summary>
public sealed partial record LanguageTag
{
    /// <summary>Creates a tag.</summary>
    /// <param name="value">The tag: a language of 2 or 3 letters, then script, region, variants and extensions where needed, joined by hyphens.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> does not have that shape.</exception>
    public LanguageTag(string value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException("A language is a BCP 47 tag, as in en or zh-Hant.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The tag.</summary>
    public string Value { get; }

    /// <summary>Tells whether a text has the shape of a language tag.</summary>
    /// <param name="value">The text; <c>null</c> has not.</param>
    /// <returns><c>true</c> for a text that the constructor takes.</returns>
    public static bool IsValid(string? value) => value is not null && Shape().IsMatch(value);

    /// <summary>The tag.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>Compares tags; capital letters make no difference.</summary>
    /// <param name="other">The other tag.</param>
    /// <returns>Whether both name one language.</returns>
    public bool Equals(LanguageTag? other) => string.Equals(Value, other?.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    [GeneratedRegex(
        """
        \A[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}                     # language, with extended language
        (?:-[A-Za-z]{4})?                                        # script
        (?:-(?:[A-Za-z]{2}|[0-9]{3}))?                           # region
        (?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*           # variants
        (?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*            # extensions
        (?:-[xX](?:-[A-Za-z0-9]{1,8})+)?\z                       # private use
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
