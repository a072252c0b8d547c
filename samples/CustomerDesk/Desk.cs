using System.CommandLine;
using CustomerDesk.Commands;
using CustomerDesk.Files;
using CustomerDesk.Storage;
using CustomerManagement.Domain.Kernel;

namespace CustomerDesk;

/// <summary>The command line of the sample host.</summary>
internal static class Desk
{
    public const int Success = 0;
    public const int WrongInput = 2;
    public const int Cancelled = 130;

    /// <summary>Runs one command.</summary>
    /// <returns>0; 2 when the input or the call is wrong, with one message on the error output; 130 when it was interrupted.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var database = DatabaseOption.Create();
        var root = new RootCommand("Customer Desk shows CustomerManagement.Domain at work. Without a command it runs the demo on bundled data.")
        {
            database,
            SegmentCommand.Create(output, error),
            TodayCommand.Create(database, output, error),
            WeekCommand.Create(database, output, error),
            ComplaintsCommand.Create(database, output, error),
            GenerateDemoCommand.Create(),
        };
        root.SetAction((call, cancellation) => DemoCommand.RunAsync(new DemoDatabase(call.GetRequiredValue(database)), output, error, cancellation));

        // An argument such as @list.csv is a name here, not a file of further arguments.
        var call = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (call.Errors.Count > 0)
        {
            await error.WriteLineAsync(call.Errors[0].Message).ConfigureAwait(false);
            return WrongInput;
        }

        try
        {
            return await call.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (InputException wrong)
        {
            await error.WriteLineAsync(wrong.Message).ConfigureAwait(false);
            return WrongInput;
        }
        catch (StoreUnavailableException unavailable)
        {
            await error.WriteLineAsync($"--database: {unavailable.Message}").ConfigureAwait(false);
            return WrongInput;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("interrupted").ConfigureAwait(false);
            return Cancelled;
        }
    }
}
