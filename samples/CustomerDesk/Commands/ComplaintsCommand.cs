using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CustomerDesk.Storage;
using NodaTime;
using NodaTime.Text;

namespace CustomerDesk.Commands;

/// <summary>The arguments of <c>complaints</c>.</summary>
internal static class ComplaintsCommand
{
    private const int FirstYear = 2023;
    private const int LastYear = 2099;
    private const int MostRows = 1_000;
    private const int UsualRows = 12;

    private static readonly LocalDateTimePattern[] _local = [.. Patterns("").Select(LocalDateTimePattern.CreateWithInvariantCulture)];
    private static readonly OffsetDateTimePattern[] _withOffset = [.. Patterns("o<G>").Select(OffsetDateTimePattern.CreateWithInvariantCulture)];

    public static Command Create(Option<string> database, TextWriter output, TextWriter error)
    {
        var now = new Option<Instant?>("--now")
        {
            Description = "Which moment, on the clock of Europe/Berlin or with an offset; a working afternoon at the end of the demo data unless said otherwise.",
            HelpName = "yyyy-MM-ddTHH:mm",
            CustomParser = Moment,
        };
        var top = new Option<int?>("--top") { Description = $"How many rows of the queue; {UsualRows} unless said otherwise.", HelpName = "N", CustomParser = Rows };
        var file = new Option<string?>("--file") { Description = "Instead of the demo data: the CSV file with one complaint a row.", HelpName = "FILE.csv" };
        var skipBadRows = new Option<bool>("--skip-bad-rows") { Description = "Report and count bad rows of the file instead of stopping at the first." };
        var command = new Command("complaints", "Shows the queue of complaints on the demo data, and what is owed until when and why; or what is to be learned from a file of complaints.") { now, top, file, skipBadRows, database };
        command.Validators.Add(call =>
        {
            var hasFile = call.GetResult(file) is not null;
            if (hasFile && string.IsNullOrWhiteSpace(call.GetValue(file)))
            {
                call.AddError("--file names no file");
            }
            else if (hasFile && (call.GetResult(now) is not null || call.GetResult(top) is not null))
            {
                call.AddError("--now and --top are for the demo data and do not go with --file");
            }
            else if (!hasFile && call.GetResult(skipBadRows) is { Implicit: false })
            {
                call.AddError("--skip-bad-rows goes with --file");
            }
        });
        command.SetAction((call, cancellation) => call.GetValue(file) is { } path
            ? ComplaintFileRun.RunAsync(path, call.GetValue(skipBadRows), output, error, cancellation)
            : ComplaintsRun.RunAsync(
                new DemoDatabase(call.GetRequiredValue(database)), call.GetValue(now), call.GetValue(top) ?? UsualRows, output, error, cancellation));
        return command;
    }

    private static IEnumerable<string> Patterns(string end) => [$"uuuu'-'MM'-'dd'T'HH':'mm{end}", $"uuuu'-'MM'-'dd'T'HH':'mm':'ss{end}"];

    private static Instant? Moment(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (_local.Select(pattern => pattern.Parse(text)).FirstOrDefault(read => read.Success) is { Value: { Year: >= FirstYear and <= LastYear } local })
        {
            return DeskServices.DemoZone.AtLeniently(local).ToInstant();
        }

        if (_withOffset.Select(pattern => pattern.Parse(text)).FirstOrDefault(read => read.Success) is { Value: { Year: >= FirstYear and <= LastYear } moment })
        {
            return moment.ToInstant();
        }

        argument.AddError($"--now is not a date and time from {FirstYear} to {LastYear} such as 2025-12-30T15:00 or 2025-12-30T14:00Z");
        return null;
    }

    private static int? Rows(ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 1 and <= MostRows)
        {
            return rows;
        }

        argument.AddError($"--top is not a whole number from 1 to {MostRows}");
        return null;
    }
}
