using CustomerDesk;

namespace CustomerManagement.Domain.Tests.CommandLine;

/// <summary>One run of the sample host in this process.</summary>
internal sealed record DeskRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command; one of the demo on a database of its own.</summary>
    public static async Task<DeskRun> OfAsync(params string[] arguments)
    {
        if (arguments is ["segment" or "generate-demo", ..] || arguments.Any(argument => argument is "--database" or "--file" or "--help"))
        {
            return await OnAsync(arguments);
        }

        using var folder = new DeskFolder();
        return await OnAsync([.. arguments, "--database", folder.Database]);
    }

    private static async Task<DeskRun> OnAsync(string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await Desk.RunAsync(arguments, output, error);
        return new DeskRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs <c>segment</c> on a file with this content.</summary>
    public static async Task<DeskRun> SegmentAsync(string content, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await File.WriteAllTextAsync(file, content);
            var run = await OfAsync(["segment", "--orders", file, .. arguments]);
            return run with { Error = run.Error.Replace(file, "orders.csv", StringComparison.Ordinal) };
        }
        finally
        {
            File.Delete(file);
        }
    }
}
