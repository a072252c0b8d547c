using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace CustomerDesk.Commands;

/// <summary>The option <c>--date</c> of the commands on demo data.</summary>
internal static class DateOption
{
    private const int FirstYear = 2023;
    private const int LastYear = 2099;

    public static Option<LocalDate?> Create(string description) => new("--date") { Description = description, HelpName = "yyyy-MM-dd", CustomParser = Date };

    private static LocalDate? Date(ArgumentResult argument)
    {
        if (LocalDatePattern.Iso.Parse(argument.Tokens[0].Value) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } date })
        {
            return date;
        }

        argument.AddError($"--date is not a date from {FirstYear} to {LastYear} such as 2025-12-30");
        return null;
    }
}
