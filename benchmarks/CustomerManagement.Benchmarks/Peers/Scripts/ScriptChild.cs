using System.Diagnostics;
using System.Globalization;

namespace CustomerManagement.Benchmarks.Peers.Scripts;

/// <summary>A script of another language that runs in a child process, reads its input from files and then does what each line tells it that it is sent.</summary>
/// <remarks>The script gets the folder of its input before its other arguments, and answers its version when it is ready.</remarks>
internal sealed class ScriptChild : IDisposable
{
    private readonly string _name;
    private readonly Process _child;
    private readonly DirectoryInfo _folder;

    /// <summary>Starts it.</summary>
    /// <param name="name">What users call it.</param>
    /// <param name="interpreter">The program that runs the script.</param>
    /// <param name="script">The file beside the program.</param>
    /// <param name="folder">A folder that it may have, with its input; it is deleted in the end.</param>
    /// <param name="environment">Settings for it.</param>
    /// <param name="arguments">What it is told.</param>
    public ScriptChild(
        string name, string interpreter, string script, DirectoryInfo folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        _name = name;
        _folder = folder;
        var start = new ProcessStartInfo(interpreter, [Path.Combine(AppContext.BaseDirectory, "Peers", "Scripts", script), folder.FullName, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (setting, value) in environment)
        {
            start.Environment[setting] = value;
        }

        _child = Process.Start(start) ?? throw new InvalidOperationException($"{name} does not start.");
        Version = Answer();
    }

    /// <summary>The version that runs.</summary>
    public string Version { get; }

    /// <summary>The file to which the script writes its result.</summary>
    public string Result => Path.Combine(_folder.FullName, "result");

    /// <summary>Tells it to do the job.</summary>
    /// <returns>The seconds that it took.</returns>
    public double Run() => double.Parse(Ask("run"), CultureInfo.InvariantCulture);

    /// <summary>Tells it to write <see cref="Result"/>.</summary>
    /// <returns>How many rows it wrote.</returns>
    public int Write() => int.Parse(Ask("digest"), CultureInfo.InvariantCulture);

    /// <summary>Ends it, with its input.</summary>
    public void Dispose()
    {
        _child.StandardInput.Close();
        _child.WaitForExit();
        _child.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Ask(string line)
    {
        _child.StandardInput.Write(line + "\n");
        _child.StandardInput.Flush();
        return Answer();
    }

    private string Answer() => _child.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{_name} ended before it answered.");
}
