using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace CustomerDesk.Commands;

/// <summary>The arguments of <c>today</c>.</summary>
internal static class TodayCommand
{
    public static Command Create(TextWriter output)
    {
        var date = new Option<LocalDate?>("--date")
        {
            Description = "Which day; the last day of the demo data unless said otherwise.", HelpName = "yyyy-MM-dd", CustomParser = Date,
        };
        var rep = new Option<string?>("--rep") { Description = "Whose day; the one with most to gain unless said otherwise.", HelpName = "NAME" };
        var command = new Command("today", "Shows the day of a salesperson on the demo data: visits, follow-ups, and why.") { date, rep };
        command.SetAction((call, cancellation) => TodayRun.RunAsync(call.GetValue(date), call.GetValue(rep), output, cancellation));
        return command;
    }

    private static LocalDate? Date(ArgumentResult argument)
    {
        if (LocalDatePattern.Iso.Parse(argument.Tokens[0].Value) is { Success: true, Value: { Year: >= 2023 and <= 2099 } date })
        {
            return date;
        }

        argument.AddError("--date is not a date from 2023 to 2099 such as 2025-12-30");
        return null;
    }
}
