using System.Globalization;
using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Recency, frequency and monetary value, each scored 1 (worst) to 5 (best).</summary>
/// <remarks>
/// The default value is <see cref="None"/>: no score, of a customer that never bought. A score is one byte, also in the spans of <see cref="PopulationSegments"/> and of
/// schemes: its three digits to the base of six, 36 × recency + 6 × frequency + monetary value, so that 111 is 43 and 555 is 215; <see cref="None"/> is 0. Other bytes than
/// these 126 do not occur. Bytes are ordered by recency, then frequency, then monetary value.
/// </remarks>
[JsonConverter(typeof(RfmScoreJsonConverter))]
public readonly record struct RfmScore
{
    /// <summary>What a step of recency adds to the one byte that a score is.</summary>
    internal const byte RecencyDigit = Base * Base;

    /// <summary>What a step of frequency adds.</summary>
    internal const byte FrequencyDigit = Base;

    /// <summary>What a step of monetary value adds.</summary>
    internal const byte MonetaryDigit = 1;

    private const int Base = Best + 1;

    // One byte, since populations are scored in columns: the three digits to the base of six; 0 for no score.
    private readonly byte _digits;

    /// <summary>The best score.</summary>
    public const int Best = 5;

    /// <summary>Creates a score.</summary>
    /// <param name="recency">1 to 5.</param>
    /// <param name="frequency">1 to 5.</param>
    /// <param name="monetary">1 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is out of range.</exception>
    public RfmScore(int recency, int frequency, int monetary)
    {
        var (r, f, m) = (InRange(recency, nameof(recency)), InRange(frequency, nameof(frequency)), InRange(monetary, nameof(monetary)));
        _digits = (byte)((((r * Base) + f) * Base) + m);
    }

    private RfmScore(byte digits) => _digits = digits;

    /// <summary>111.</summary>
    internal static RfmScore Lowest => new(RecencyDigit + FrequencyDigit + MonetaryDigit);

    /// <summary>No score: the customer never bought.</summary>
    public static RfmScore None => default;

    /// <summary>How recently it bought; 0 only in <see cref="None"/>.</summary>
    public int Recency => _digits / (Base * Base);

    /// <summary>How often it bought; 0 only in <see cref="None"/>.</summary>
    public int Frequency => _digits / Base % Base;

    /// <summary>For how much it bought; 0 only in <see cref="None"/>.</summary>
    public int Monetary => _digits % Base;

    /// <summary>Whether there is a score.</summary>
    public bool IsNone => _digits == 0;

    /// <summary>The three digits, as in <c>545</c>, or <c>None</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        IsNone ? nameof(None) : string.Create(CultureInfo.InvariantCulture, $"{Recency}{Frequency}{Monetary}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">Three digits from 1 to 5, or <c>None</c>.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentException">The text is neither.</exception>
    public static RfmScore Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == nameof(None))
        {
            return None;
        }

        return text.Length == 3 && text.All(char.IsAsciiDigit)
            ? new RfmScore(text[0] - '0', text[1] - '0', text[2] - '0')
            : throw new ArgumentException("A score has three digits from 1 to 5, or is None.", nameof(text));
    }

    private static int InRange(int score, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, 1, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, Best, parameter);
        return score;
    }
}
