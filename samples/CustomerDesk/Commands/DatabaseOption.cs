using System.CommandLine;
using CustomerDesk.Storage;

namespace CustomerDesk.Commands;

/// <summary>Where the demo keeps everything.</summary>
internal static class DatabaseOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--database")
        {
            Description = "Where everything is kept: a file of SQLite, or the connection string of a PostgreSQL database, as in Host=localhost;Database=desk. A second run continues from the first.",
            HelpName = "FILE|CONNECTION",
            DefaultValueFactory = _ => DemoDatabase.Usual,
        };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("--database names no file");
            }
        });
        return option;
    }
}
