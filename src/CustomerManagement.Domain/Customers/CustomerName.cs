using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Customers;

/// <summary>The name of a person or an organisation, in full, as its bearer writes it.</summary>
/// <remarks>One text and not parts: the order of family and given name differs between languages. Immutable; <c>ToString</c> and serialisers withhold it.</remarks>
[JsonConverter(typeof(WithheldJsonConverter<CustomerName>))]
public sealed record CustomerName
{
    /// <summary>Creates a name.</summary>
    /// <param name="value">The name: 1 to 200 characters on one line; space around it is removed.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is blank, longer than 200 characters or has control characters.</exception>
    public CustomerName(string value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException("A name has 1 to 200 characters on one line.", nameof(value));
        }

        Value = value.Trim();
    }

    /// <summary>The name. Personal data: do not log.</summary>
    public string Value { get; }

    /// <summary>Tells whether a text can be a name.</summary>
    /// <param name="value">The text; <c>null</c> cannot.</param>
    /// <returns><c>true</c> for a text that the constructor takes.</returns>
    public static bool IsValid(string? value) => PersonalText.IsValid(value);

    /// <summary>Withholds the name.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => PersonalText.Withheld;
}
