using System.Globalization;

namespace CustomerManagement.Domain.Kernel;

/// <summary>What a fact, a measure or a segment is called, where people see it. Immutable and compared by value.</summary>
/// <param name="English">In English.</param>
/// <param name="SimplifiedChinese">In Simplified Chinese.</param>
/// <param name="TraditionalChinese">In Traditional Chinese.</param>
/// <param name="Korean">In Korean.</param>
public sealed record Labels(string English, string SimplifiedChinese, string TraditionalChinese, string Korean)
{
    private const string Hans = "zh-Hans";
    private const string Hant = "zh-Hant";
    private const string Hangul = "ko";

    /// <summary>The label in a language.</summary>
    /// <param name="culture">The language: Chinese in the script of the culture or of its parents, and in the simplified one where none is named; Korean; English for all others.</param>
    /// <returns>The label.</returns>
    public string In(CultureInfo culture) => LanguageOf(culture).Name switch
    {
        Hans => SimplifiedChinese,
        Hant => TraditionalChinese,
        Hangul => Korean,
        _ => English,
    };

    /// <summary>Which of the four languages a culture speaks; the invariant culture stands for English.</summary>
    internal static CultureInfo LanguageOf(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        for (var language = culture; language.Name.Length > 0; language = language.Parent)
        {
            if (language.Name is Hans or Hant or Hangul)
            {
                return language;
            }

            if (language.Name == "zh")
            {
                return CultureInfo.GetCultureInfo(Hans);
            }
        }

        return CultureInfo.InvariantCulture;
    }
}
