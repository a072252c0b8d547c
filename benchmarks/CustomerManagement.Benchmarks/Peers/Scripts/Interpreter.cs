using System.ComponentModel;
using System.Diagnostics;

namespace CustomerManagement.Benchmarks.Peers.Scripts;

/// <summary>Finds a program that can run a script with what it needs.</summary>
internal static class Interpreter
{
    /// <summary>The first of some programs that runs a line without an error, or <c>null</c>.</summary>
    public static string? Find(string[] programs, string option, string line) => Array.Find(programs, program => Runs(program, option, line));

    private static bool Runs(string program, string option, string line)
    {
        try
        {
            using var trial = Process.Start(new ProcessStartInfo(program, [option, line])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            if (trial is null)
            {
                return false;
            }

            // Both streams are read, so that neither can fill up and hold the trial.
            trial.OutputDataReceived += static (_, _) => { };
            trial.ErrorDataReceived += static (_, _) => { };
            trial.BeginOutputReadLine();
            trial.BeginErrorReadLine();
            trial.StandardInput.Close();
            trial.WaitForExit();
            return trial.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
