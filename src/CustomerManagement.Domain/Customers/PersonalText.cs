using System.Globalization;
using System.Text;

namespace CustomerManagement.Domain.Customers;

internal static class PersonalText
{
    /// <summary>What <c>ToString</c> says in place of personal data.</summary>
    public const string Withheld = "(withheld)";

    private const int MaximumLength = 200;

    /// <summary>Well-formed text of at most 200 characters on one line, at least one of them visible.</summary>
    public static bool IsValid(string? text)
    {
        if (text is null || text.Length > MaximumLength)
        {
            return false;
        }

        var isVisible = false;
        for (var place = 0; place < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, place, out var letter))
            {
                return false;
            }

            switch (Rune.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    return false;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.Format:
                    break;
                default:
                    isVisible = true;
                    break;
            }

            place += letter.Utf16SequenceLength;
        }

        return isVisible;
    }
}
