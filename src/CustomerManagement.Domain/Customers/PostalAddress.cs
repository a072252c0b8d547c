using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Customers;

/// <summary>A postal address. Immutable; <c>ToString</c> withholds all but kind and country, a serialiser all of it.</summary>
[JsonConverter(typeof(WithheldJsonConverter<PostalAddress>))]
public sealed record PostalAddress
{
    /// <summary>Creates an address.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="street">Street and number, or what stands in their place: 1 to 200 characters on one line.</param>
    /// <param name="locality">Town or village: 1 to 200 characters on one line.</param>
    /// <param name="country">ISO 3166-1 code of two capital letters, as in <c>KR</c>.</param>
    /// <param name="postalCode">The postal code; <c>null</c> where there is none.</param>
    /// <param name="region">Province, state, prefecture; <c>null</c> where it is not used.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined one.</exception>
    /// <exception cref="ArgumentException">A text is blank, too long or has control characters, or the country is not a code.</exception>
    public PostalAddress(AddressKind kind, string street, string locality, string country, string? postalCode = null, string? region = null)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind));
        }

        Kind = kind;
        Street = Line(street, nameof(street));
        Locality = Line(locality, nameof(locality));
        Country = IsCountry(country) ? country : throw new ArgumentException("A country is a code of two capital letters.", nameof(country));
        PostalCode = postalCode is null ? null : Line(postalCode, nameof(postalCode));
        Region = region is null ? null : Line(region, nameof(region));
    }

    /// <summary>What it is for.</summary>
    public AddressKind Kind { get; }

    /// <summary>Street and number. Personal data: do not log.</summary>
    public string Street { get; }

    /// <summary>Town or village. Personal data: do not log.</summary>
    public string Locality { get; }

    /// <summary>ISO 3166-1 code of two capital letters.</summary>
    public string Country { get; }

    /// <summary>The postal code, or <c>null</c>. Personal data: do not log.</summary>
    public string? PostalCode { get; }

    /// <summary>Province, state, prefecture, or <c>null</c>.</summary>
    public string? Region { get; }

    /// <summary>Tells whether a text has the shape of a country code: two capital letters A to Z.</summary>
    /// <param name="code">The text; <c>null</c> has not.</param>
    /// <returns><c>true</c> for a text that the constructor takes.</returns>
    public static bool IsCountry(string? code) => code is { Length: 2 } && code.All(char.IsAsciiLetterUpper);

    /// <summary>Kind and country; withholds the rest.</summary>
    /// <returns>The text, as in <c>Billing (withheld) KR</c>.</returns>
    public override string ToString() => $"{Kind} {PersonalText.Withheld} {Country}";

    private static string Line(string text, string parameter) => PersonalText.IsValid(text)
        ? text.Trim()
        : throw new ArgumentException("A line of an address has 1 to 200 characters.", parameter);
}
