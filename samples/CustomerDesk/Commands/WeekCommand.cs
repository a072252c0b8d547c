using System.CommandLine;

namespace CustomerDesk.Commands;

/// <summary>The arguments of <c>week</c>.</summary>
internal static class WeekCommand
{
    public static Command Create(TextWriter output)
    {
        var date = DateOption.Create("Looks back on the last week that was over on this day; the last day of the demo data unless said otherwise.");
        var command = new Command("week", "Shows the weekly progress of the team on the demo data.") { date };
        command.SetAction((call, cancellation) => WeekRun.RunAsync(call.GetValue(date), output, cancellation));
        return command;
    }
}
