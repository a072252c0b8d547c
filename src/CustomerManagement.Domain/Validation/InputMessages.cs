using System.Globalization;
using System.Resources;

namespace CustomerManagement.Domain.Validation;

/// <summary>The text of input errors in English, Simplified and Traditional Chinese and Korean. Safe for use by several threads.</summary>
public static class InputMessages
{
    private static readonly ResourceManager _catalogue = new(typeof(InputMessages));

    /// <summary>The message for a code.</summary>
    /// <param name="code">A code of <see cref="InputCodes"/>.</param>
    /// <param name="culture">The language; <c>null</c> for the current UI culture. English where there is no translation.</param>
    /// <returns>The message: one clause without the value and without a full stop.</returns>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public static string For(string code, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        var language = culture ?? CultureInfo.CurrentUICulture;

        // Chinese without a script is taken as simplified, as the platform does where it names a default.
        language = language.Name == "zh" ? CultureInfo.GetCultureInfo("zh-Hans") : language;
        return _catalogue.GetString(code, language) ?? throw new ArgumentException("There is no such code.", nameof(code));
    }
}
