using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Kernel;

/// <summary>A currency, named by its ISO 4217 code of three letters.</summary>
/// <remarks>
/// Immutable and safe for use by several threads. The default value is <see cref="None"/>.
/// Codes that ISO 4217 does not list are accepted, since hosts also count in points or miles.
/// </remarks>
[JsonConverter(typeof(CurrencyJsonConverter))]
public readonly record struct Currency
{
    private const string NoCode = "XXX";

    // null stands for NoCode, so that the default value is legal.
    private readonly string? _code;

    /// <summary>Creates a currency from its code.</summary>
    /// <param name="code">Three capital letters A to Z, as in <c>EUR</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not three capital letters.</exception>
    public Currency(string code)
    {
        if (!IsValid(code))
        {
            throw new ArgumentException("A currency code has three capital letters A to Z.", nameof(code));
        }

        _code = code == NoCode ? null : code;
    }

    /// <summary>No currency (<c>XXX</c>): for figures whose currency nobody stated.</summary>
    public static Currency None => default;

    /// <summary>The ISO 4217 code; <c>XXX</c> for <see cref="None"/>.</summary>
    public string Code => _code ?? NoCode;

    /// <summary>Decimal places of the smallest unit by ISO 4217: 0 for <c>JPY</c>, 2 for <c>EUR</c>, 3 for <c>KWD</c>; 2 for codes not listed there.</summary>
    public int MinorDigits => Code switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "UYI"
            or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };

    /// <summary>Tells whether a text is a currency code: three capital letters A to Z.</summary>
    /// <param name="code">The text; <c>null</c> is not a code.</param>
    /// <returns><c>true</c> for a code that the constructor takes.</returns>
    public static bool IsValid(string? code) => code is { Length: 3 } && code.All(char.IsAsciiLetterUpper);

    /// <summary>The code.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;
}
