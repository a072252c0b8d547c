using System.Globalization;
using Spectre.Console;

namespace CustomerDesk.Views;

/// <summary>Bars and numbers as text.</summary>
internal static class Bars
{
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>A bar of a share of the whole width, exact to an eighth of a character.</summary>
    public static string Of(decimal share, int width = 30)
    {
        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8);
        var rest = eighths % 8;
        return new string('█', eighths / 8) + (rest > 0 ? Eighths[rest] : "");
    }

    public static string Percent(decimal share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Amount(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);

    public static decimal Share(decimal part, decimal whole) => whole == 0 ? 0 : part / whole;

    /// <summary>A text cut to a number of columns on the screen, on which many letters of East Asia take two.</summary>
    public static string Cut(string text, int width)
    {
        while (text.GetCellWidth() > width)
        {
            text = text[..^1];
        }

        return text;
    }

    public static Table Table(params (string Title, Column Kind)[] columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (title, kind) in columns)
        {
            table.AddColumn(new TableColumn(title)
            {
                Alignment = kind == Column.Number ? Justify.Right : Justify.Left,
                NoWrap = kind != Column.Text,
                Padding = new Padding(1, 0),
            });
        }

        return table;
    }
}
