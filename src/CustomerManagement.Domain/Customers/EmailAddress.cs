using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Customers;

/// <summary>An e-mail address. Immutable; <c>ToString</c> and serialisers withhold it.</summary>
/// <remarks>Only the shape is checked (something, one @, something, at most 254 characters): whether it reaches someone only sending tells.</remarks>
[JsonConverter(typeof(WithheldJsonConverter<EmailAddress>))]
public sealed record EmailAddress
{
    private const int MaximumLength = 254;

    /// <summary>Creates an address.</summary>
    /// <param name="value">The address, as in <c>name@example.org</c>; space around it is removed.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> does not have that shape.</exception>
    public EmailAddress(string value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException("An e-mail address has the shape name@domain.", nameof(value));
        }

        Value = value.Trim();
    }

    /// <summary>The address. Personal data: do not log.</summary>
    public string Value { get; }

    /// <summary>Tells whether a text has the shape of an e-mail address.</summary>
    /// <param name="value">The text; <c>null</c> has not.</param>
    /// <returns><c>true</c> for a text that the constructor takes.</returns>
    public static bool IsValid(string? value)
    {
        var text = value?.Trim() ?? "";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@') && text.Length <= MaximumLength
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }

    /// <summary>Withholds the address.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => PersonalText.Withheld;
}
