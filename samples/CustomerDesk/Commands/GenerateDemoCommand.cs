using System.CommandLine;
using CustomerDesk.DemoData;

namespace CustomerDesk.Commands;

/// <summary>Makes the bundled demo data anew; for the maintainers.</summary>
internal static class GenerateDemoCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--output") { Description = "The folder to write to.", Required = true };
        var seed = new Option<int>("--seed") { Description = "The seed.", DefaultValueFactory = _ => DemoDataGenerator.DefaultSeed };
        var command = new Command("generate-demo", "Makes the bundled demo data anew.") { folder, seed };
        command.SetAction(async (call, cancellation) =>
        {
            var files = DemoDataGenerator.Generate(call.GetRequiredValue(seed));
            var target = call.GetRequiredValue(folder);
            target.Create();
            await File.WriteAllTextAsync(Path.Combine(target.FullName, "customers.csv"), files.Customers, cancellation).ConfigureAwait(false);
            await File.WriteAllTextAsync(Path.Combine(target.FullName, "orders.csv"), files.Orders, cancellation).ConfigureAwait(false);
            await File.WriteAllTextAsync(Path.Combine(target.FullName, "contacts.csv"), files.Contacts, cancellation).ConfigureAwait(false);
            return Desk.Success;
        });
        return command;
    }
}
