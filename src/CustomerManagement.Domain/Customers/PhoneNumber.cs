using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Customers;

/// <summary>A telephone number as the customer gave it. Immutable; <c>ToString</c> and serialisers withhold it.</summary>
[JsonConverter(typeof(WithheldJsonConverter<PhoneNumber>))]
public sealed record PhoneNumber
{
    private const int MinimumDigits = 3;
    private const int MaximumLength = 40;

    /// <summary>Creates a number.</summary>
    /// <param name="kind">What it reaches.</param>
    /// <param name="value">Digits (at least 3), and <c>+ - ( ) . /</c>, spaces, <c>x</c> or <c>#</c> between them; at most 40 characters. Space around it is removed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined one.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not a telephone number.</exception>
    public PhoneNumber(PhoneKind kind, string value)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind));
        }

        if (!IsValid(value))
        {
            throw new ArgumentException("A telephone number has at least 3 digits, and only + - ( ) . / x # and spaces between them.", nameof(value));
        }

        Kind = kind;
        Value = value.Trim();
    }

    /// <summary>What it reaches.</summary>
    public PhoneKind Kind { get; }

    /// <summary>The number. Personal data: do not log.</summary>
    public string Value { get; }

    /// <summary>Tells whether a text is a telephone number.</summary>
    /// <param name="value">The text; <c>null</c> is not.</param>
    /// <returns><c>true</c> for a text that the constructor takes.</returns>
    public static bool IsValid(string? value)
    {
        var text = value?.Trim() ?? "";
        return text.Length <= MaximumLength
            && text.Count(char.IsAsciiDigit) >= MinimumDigits
            && text.All(c => char.IsAsciiDigit(c) || "+-()./ x#".Contains(c, StringComparison.Ordinal));
    }

    /// <summary>The kind; withholds the number.</summary>
    /// <returns>The text, as in <c>Mobile (withheld)</c>.</returns>
    public override string ToString() => $"{Kind} {PersonalText.Withheld}";
}
