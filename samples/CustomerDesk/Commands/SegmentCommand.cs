using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CustomerDesk.Files;
using CustomerManagement.Domain.Metrics;
using NodaTime;
using NodaTime.Text;

namespace CustomerDesk.Commands;

/// <summary>The arguments of <c>segment</c>.</summary>
internal static class SegmentCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var orders = new Option<string>("--orders")
        {
            Description = "The CSV file with one order a row.", HelpName = "FILE.csv", Required = true,
        };
        orders.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("--orders names no file");
            }
        });
        var asOf = new Option<LocalDate?>("--as-of")
        {
            Description = "The last date that counts; the latest in the file unless said otherwise.", HelpName = "yyyy-MM-dd", CustomParser = Date,
        };
        var months = new Option<int>("--months")
        {
            Description = "The length of the period in months.",
            HelpName = "N",
            CustomParser = Months,
            DefaultValueFactory = _ => AnalysisPeriod.DefaultMonths,
        };
        var json = new Option<bool>("--json") { Description = "Print a JSON array, a line per customer." };
        var customer = Column("--customer-column", OrderColumns.Default.Customer);
        var date = Column("--date-column", OrderColumns.Default.Date);
        var amount = Column("--amount-column", OrderColumns.Default.Amount);
        var skipBadRows = new Option<bool>("--skip-bad-rows") { Description = "Report and count bad rows instead of stopping at the first." };

        var command = new Command("segment", "Tells which customers of an order file are which kind.")
        {
            orders, asOf, months, json, customer, date, amount, skipBadRows,
        };
        command.SetAction((call, cancellation) => SegmentRun.RunAsync(
            new SegmentRequest(
                call.GetRequiredValue(orders),
                new OrderColumns(call.GetRequiredValue(customer), call.GetRequiredValue(date), call.GetRequiredValue(amount)),
                call.GetValue(asOf),
                call.GetRequiredValue(months),
                call.GetValue(json),
                call.GetValue(skipBadRows)),
            output,
            error,
            cancellation));
        return command;
    }

    private static Option<string> Column(string name, string column) => new(name)
    {
        Description = "The name of that column.", HelpName = "NAME", DefaultValueFactory = _ => column,
    };

    private static LocalDate? Date(ArgumentResult argument)
    {
        if (LocalDatePattern.Iso.Parse(argument.Tokens[0].Value) is { Success: true, Value: { Year: >= 1 } date })
        {
            return date;
        }

        argument.AddError("--as-of is not a date such as 2011-12-09");
        return null;
    }

    private static int Months(ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && months is >= 1 and <= AnalysisPeriod.MaximumMonths)
        {
            return months;
        }

        argument.AddError($"--months is not a whole number from 1 to {AnalysisPeriod.MaximumMonths}");
        return default;
    }
}
