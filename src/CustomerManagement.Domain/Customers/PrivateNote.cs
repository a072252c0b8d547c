using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Customers;

/// <summary>Free text about a customer, a visit, the market or a complaint, which may run over several lines. Personal data: <c>ToString</c> and serialisers withhold it. Immutable and compared by value.</summary>
[JsonConverter(typeof(WithheldJsonConverter<PrivateNote>))]
public sealed record PrivateNote
{
    /// <summary>The longest text: 4,000 UTF-16 code units.</summary>
    public const int MaximumLength = 4_000;

    /// <summary>What stands where a note was erased and a text must be: <c>(erased)</c>.</summary>
    public static PrivateNote Erased { get; } = new("(erased)");

    /// <summary>Creates a note.</summary>
    /// <param name="text">Well-formed text with something visible in it, at most <see cref="MaximumLength"/> long, white space at its ends included; of control characters only tabs and line breaks. It is trimmed.</param>
    /// <exception cref="ArgumentException">The text is none of that kind.</exception>
    public PrivateNote(string text)
    {
        if (!IsValid(text))
        {
            throw new ArgumentException("A note has 1 to 4000 characters, at least one of them visible.", nameof(text));
        }

        Text = text.Trim();
    }

    /// <summary>The text. Personal data: do not log.</summary>
    public string Text { get; }

    /// <summary>Tells whether a text can be a note.</summary>
    /// <param name="text">The text; <c>null</c> cannot.</param>
    /// <returns><c>true</c> when it can.</returns>
    public static bool IsValid(string? text)
    {
        if (text is null || text.Length > MaximumLength)
        {
            return false;
        }

        var isVisible = false;
        for (var place = 0; place < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, place, out var letter) || (Rune.IsControl(letter) && letter.Value is not ('\n' or '\r' or '\t')))
            {
                return false;
            }

            isVisible |= !Rune.IsWhiteSpace(letter) && Rune.GetUnicodeCategory(letter) != UnicodeCategory.Format;
            place += letter.Utf16SequenceLength;
        }

        return isVisible;
    }

    /// <summary>Withholds the text.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => PersonalText.Withheld;
}
