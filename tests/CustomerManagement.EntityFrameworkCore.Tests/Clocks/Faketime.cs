using System.ComponentModel;
using System.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.EntityFrameworkCore.Tests.Clocks;

/// <summary>Runs a program under a clock of the system that shows something else, and goes on from there.</summary>
internal static class Faketime
{
    private const string Program = "faketime";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private static readonly InstantPattern _pattern = InstantPattern.CreateWithInvariantCulture("'@'uuuu'-'MM'-'dd HH':'mm':'ss");

    /// <summary>Why it cannot be done here; <c>null</c> where it can.</summary>
    public static string? WhyAbsent { get; } = Find();

    /// <returns>The lines that the program said.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(Instant at, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, ["-f", _pattern.Format(at), program, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

        // Its moments are read in the zone of the system; and what waits in .NET waits by the clock that no one sets.
        start.Environment["TZ"] = "UTC";
        start.Environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";

        // What it does for old versions of glibc costs four times the time of the whole process.
        start.Environment["FAKETIME_FORCE_MONOTONIC_FIX"] = "0";
        using var process = Process.Start(start)!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(_patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, await errors);
        return (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? Find()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Program, ["-f", "@2028-02-29 12:00:00", "date", "+%F"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var shown = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return shown.Trim() == "2028-02-29" ? null : "faketime does not change the clock here";
        }
        catch (Win32Exception)
        {
            return "faketime is not installed";
        }
    }
}
