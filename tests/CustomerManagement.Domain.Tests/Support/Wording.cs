using System.Globalization;

namespace CustomerManagement.Domain.Tests.Support;

/// <summary>What the tests of printed texts share.</summary>
internal static class Wording
{
    private static readonly CultureInfo[] _threads = [.. new[] { "tr-TR", "fa-IR", "de-DE", "th-TH", "ar-SA" }.Select(CultureInfo.GetCultureInfo)];

    public static IReadOnlyList<CultureInfo> Languages { get; } = [.. new[] { "en-US", "zh-CN", "zh-TW", "ko-KR" }.Select(CultureInfo.GetCultureInfo)];

    /// <summary>Groups of three digits and a decimal point, as the four languages write numbers, put together by hand.</summary>
    public static string Grouped(string number)
    {
        var parts = number.TrimStart('-').Split('.');
        for (var place = parts[0].Length - 3; place > 0; place -= 3)
        {
            parts[0] = parts[0].Insert(place, ",");
        }

        return (number.StartsWith('-') && number.Any(digit => digit is >= '1' and <= '9') ? "-" : "") + string.Join('.', parts);
    }

    public static string Amount(decimal value) => Grouped(value.ToString(CultureInfo.InvariantCulture));

    public static string Count(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return Grouped(text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text);
    }

    /// <summary>The same lines of the same thing, printed twice: whichever culture the thread has by then.</summary>
    public static IReadOnlyList<string> InEveryThread(int pick, Func<IReadOnlyList<string>> print, Func<IReadOnlyList<string>> printAgain)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            var lines = print();
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = _threads[(pick & int.MaxValue) % _threads.Length];
            Assert.Equal(lines, printAgain());
            return lines;
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }
}
