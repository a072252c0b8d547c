using System.Globalization;
using System.Resources;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Sentences of a catalogue in one language, with exact numbers and dates. Immutable and safe for use by several threads.</summary>
/// <remarks>What is put into a sentence is never read as a template, and is kept on one line.</remarks>
internal sealed class Phrases
{
    private const double SmallestInFull = 0.0001;

    private static readonly ResourceManager _common = new(typeof(DecisionPrinter));

    private readonly ResourceSet _texts;
    private readonly ResourceSet _commonTexts;
    private readonly NumberFormatInfo _numbers;

    public Phrases(CultureInfo culture, ResourceManager? catalogue = null)
    {
        // One set of texts instead of a walk through languages for each: every language has every text.
        var language = Labels.LanguageOf(culture);
        _commonTexts = _common.GetResourceSet(language, createIfNotExists: true, tryParents: true)!;
        _texts = catalogue?.GetResourceSet(language, createIfNotExists: true, tryParents: true) ?? _commonTexts;

        // In an English sentence 1.204 is a little more than one, whoever reads it: a culture that does not speak the language does not write its numbers.
        var speaks = language != CultureInfo.InvariantCulture || culture.TwoLetterISOLanguageName == "en";
        _numbers = NumberFormatInfo.ReadOnly((NumberFormatInfo)(speaks ? culture : CultureInfo.InvariantCulture).NumberFormat.Clone());
    }

    /// <summary>The text of a key; <c>null</c> when there is none.</summary>
    public string? Find(string key) => _texts.GetString(key);

    /// <summary>A sentence with parts in its places.</summary>
    public string Say(string key, params string[] parts) => Fill(
        Find(key) ?? throw new ArgumentException("There is no such text.", nameof(key)), [.. parts.Select(OneLine)]);

    /// <summary>Clauses all of which are so, one after another.</summary>
    public string Join(IEnumerable<string> clauses) => string.Join(Common("and"), clauses);

    /// <summary>The year first, as the language writes it.</summary>
    public string Date(LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return Fill(Common("date"), iso.Year, iso.Month, iso.Day);
    }

    /// <summary>A number with all the decimals that it came with.</summary>
    public string Amount(decimal value) => PlainZero(value).ToString($"N{value.Scale}", _numbers);

    /// <summary>A number without zeros at the end of its decimals.</summary>
    public string Number(decimal value) => Amount(Short(value));

    /// <summary>A share in per cent, without zeros at the end of its decimals.</summary>
    public string Share(decimal value)
    {
        var share = PlainZero(Short(value));
        return share.ToString($"P{Math.Max(0, share.Scale - 2)}", _numbers);
    }

    /// <summary>A figure that is rounded anyway, to three digits; of the smallest and the largest with their power of ten, as in <c>3.2E-12</c>.</summary>
    public string Rounded(double value)
    {
        var digits = value.ToString("G3", CultureInfo.InvariantCulture);
        return (value == 0 || Math.Abs(value) >= SmallestInFull) && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var known)
            ? Number(known)
            : value.ToString("G3", _numbers);
    }

    /// <summary>A written amount with its currency, where it has one.</summary>
    public static string In(Currency currency, string amount) => currency == Currency.None ? amount : $"{amount} {currency}";

    private string Common(string key) => _commonTexts.GetString(key)!;

    private static decimal Short(decimal value)
    {
        while (value.Scale > 0 && decimal.Round(value, value.Scale - 1) is var shorter && shorter == value)
        {
            value = shorter;
        }

        return value;
    }

    // A zero may come with a sign, out of a document.
    private static decimal PlainZero(decimal value) => value == 0 ? Math.Abs(value) : value;

    private static string Fill(string template, params object[] parts) => string.Format(CultureInfo.InvariantCulture, template, parts);

    private static string OneLine(string text) => text.Any(IsBreak) ? string.Concat(text.Select(letter => IsBreak(letter) ? ' ' : letter)) : text;

    private static bool IsBreak(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';
}
