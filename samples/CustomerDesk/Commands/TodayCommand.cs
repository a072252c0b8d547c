using System.CommandLine;
using CustomerDesk.Storage;

namespace CustomerDesk.Commands;

/// <summary>The arguments of <c>today</c>.</summary>
internal static class TodayCommand
{
    public static Command Create(Option<string> database, TextWriter output, TextWriter error)
    {
        var date = DateOption.Create("Which day; the last day of the demo data unless said otherwise.");
        var rep = new Option<string?>("--rep") { Description = "Whose day; the one with most to gain unless said otherwise.", HelpName = "NAME" };
        var command = new Command("today", "Shows the day of a salesperson on the demo data: visits, follow-ups, and why.") { date, rep, database };
        command.SetAction((call, cancellation) => TodayRun.RunAsync(new DemoDatabase(call.GetRequiredValue(database)), call.GetValue(date), call.GetValue(rep), output, error, cancellation));
        return command;
    }
}
