using System.CommandLine;
using CustomerDesk.Storage;

namespace CustomerDesk.Commands;

/// <summary>The arguments of <c>week</c>.</summary>
internal static class WeekCommand
{
    public static Command Create(Option<string> database, TextWriter output, TextWriter error)
    {
        var date = DateOption.Create("Looks back on the last week that was over on this day; the last day of the demo data unless said otherwise.");
        var command = new Command("week", "Shows the weekly progress of the team on the demo data.") { date, database };
        command.SetAction((call, cancellation) => WeekRun.RunAsync(new DemoDatabase(call.GetRequiredValue(database)), call.GetValue(date), output, error, cancellation));
        return command;
    }
}
