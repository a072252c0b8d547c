using System.Globalization;

namespace CustomerManagement.Domain.Testing.Checks;

/// <summary>Conditions under which pure code gives the same answer.</summary>
internal static class Conditions
{
    /// <summary>A culture with every sign another one, the same on every machine; and Turkish, where the platform knows it.</summary>
    public static IReadOnlyList<CultureInfo> Cultures { get; } = [.. Odd(), .. Turkish()];

    /// <summary>Does something in a culture, and goes back to the one before.</summary>
    public static void In(CultureInfo culture, Action action)
    {
        var (before, beforeOfTexts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeOfTexts;
        }
    }

    /// <summary>Does several things on threads of the pool; the first that was wrong is thrown.</summary>
    public static void AtOnce(params Action[] actions)
    {
        var running = Array.ConvertAll(actions, action => Task.Run(() =>
        {
            action();
            return true;
        }));
        foreach (var task in running)
        {
            _ = task.GetAwaiter().GetResult();
        }
    }

    private static IEnumerable<CultureInfo> Odd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        culture.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Saturday;
        yield return culture;
    }

    private static IEnumerable<CultureInfo> Turkish()
    {
        CultureInfo culture;
        try
        {
            culture = CultureInfo.GetCultureInfo("tr-TR");
        }
        catch (CultureNotFoundException)
        {
            yield break;
        }

        yield return culture;
    }
}
