using Spectre.Console;

namespace CustomerDesk.Views;

/// <summary>The console on which tables and bars are drawn.</summary>
internal static class Screen
{
    private const int WidthOfFiles = 120;

    public static IAnsiConsole On(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        if (!isTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }

    public static void Heading(this IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{text.EscapeMarkup()}[/]") { Justification = Justify.Left });
    }
}
