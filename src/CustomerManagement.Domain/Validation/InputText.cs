using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Validation;

/// <summary>How text from outside is read: the same in every culture, and never by guessing.</summary>
internal static partial class InputText
{
    private static readonly OffsetDateTimePattern _minutes = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>");

    /// <summary>Reads <c>yyyy-MM-dd</c>, or that with a time after a space or <c>T</c>, of which the date part counts.</summary>
    public static bool TryDate(string? text, out LocalDate date)
    {
        const int DateLength = 10;
        date = default;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length < DateLength || trimmed[4] != '-' || trimmed[7] != '-'
            || !TryNumber(trimmed[..4], out var year) || !TryNumber(trimmed[5..7], out var month) || !TryNumber(trimmed[8..DateLength], out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)
            || (trimmed.Length > DateLength && !TimeOfDay().IsMatch(trimmed[DateLength..])))
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>Reads a date and time with an offset, as in <c>2026-03-02T09:00:00+01:00</c> or with <c>Z</c>; seconds and their decimals may be left out. Of the years 2 to 9998.</summary>
    public static bool TryMoment(string? text, out Instant moment)
    {
        moment = default;
        var trimmed = text?.Trim() ?? "";
        var read = _minutes.Parse(trimmed) is { Success: true } minutes ? minutes : OffsetDateTimePattern.ExtendedIso.Parse(trimmed);
        if (!read.Success || read.Value.Year is < 2 or > 9998)
        {
            return false;
        }

        moment = read.Value.ToInstant();
        return true;
    }

    /// <summary>Reads an amount with a decimal point; <c>false</c> also when a decimal cannot keep every digit.</summary>
    public static bool TryAmount(string? text, out decimal amount)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        amount = 0;

        // The platform reads past NUL characters at the end of a number.
        return text?.Contains('\0', StringComparison.Ordinal) is false && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out amount) && amount.Scale == FractionDigits(text!);
    }

    /// <summary>Tells whether the text would be an amount, were it not for its many digits.</summary>
    public static bool IsAmountBeyondRange(string? text) => text is not null && PlainNumber().IsMatch(text) && !TryAmount(text, out _);

    private static int FractionDigits(string text)
    {
        var number = text.AsSpan().Trim();
        var point = number.IndexOf('.');
        return point < 0 ? 0 : number.Length - point - 1;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(
        """
        \A[T\ ]
        (?:[01]?[0-9]|2[0-4]):[0-5][0-9]
        (?::[0-5][0-9](?:[.,][0-9]+)?)?
        \ ?(?:Z|UTC|[+-][0-9]{2}(?::?[0-9]{2})?)?\z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();
}
