using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers.Scripts;

/// <summary>A peer of another language: a child process that loads the columns once and then does the job at every line that it is sent.</summary>
/// <param name="name">What users call it.</param>
/// <param name="script">The file beside the program that does the job.</param>
/// <param name="interpreter">The program that runs the script, or <c>null</c> when it is absent.</param>
/// <param name="install">The command that installs it.</param>
internal sealed class ScriptPeer(string name, string script, string? interpreter, string install) : IPeer
{
    private DirectoryInfo? _folder;
    private Process? _child;

    public string Name => name;

    public string Version { get; private set; } = "";

    public string? InstallWith => interpreter is null ? install : null;

    /// <summary>R's data.table.</summary>
    public static ScriptPeer DataTable() => new(
        "data.table", "tiers.R", Interpreter.Find(["Rscript"], "-e", "library(data.table)"), "apt-get install r-base-core r-cran-data.table");

    /// <summary>Python's pandas, with NumPy below it.</summary>
    public static ScriptPeer Pandas() => new(
        "pandas", "tiers.py", Interpreter.Find(["python3", "/usr/bin/python3"], "-c", "import pandas"), "apt-get install python3-pandas");

    public void Load(Purchases purchases)
    {
        if (purchases.IsSparse)
        {
            throw new ArgumentException($"{name} takes customers by number.", nameof(purchases));
        }

        Dispose();
        _folder = Directory.CreateTempSubdirectory("tiers-");
        Write("customer", MemoryMarshal.AsBytes(purchases.Customer.AsSpan()));
        Write("day", MemoryMarshal.AsBytes(purchases.Day.AsSpan()));
        Write("cents", MemoryMarshal.AsBytes(Array.ConvertAll(purchases.Cents, cents => (double)cents).AsSpan()));
        var path = Path.Combine(AppContext.BaseDirectory, "Peers", "Scripts", script);
        var start = new ProcessStartInfo(interpreter ?? throw new InvalidOperationException($"There is no {name} here: {install}"))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { path, _folder.FullName, Text(purchases.Count), Text(purchases.AsOf), Text(purchases.Start) },
        };

        // Settings that helped: freed memory is kept for the next run, and threads that wait do not spin on a processor that others need.
        start.Environment["MALLOC_MMAP_THRESHOLD_"] = "4000000000";
        start.Environment["MALLOC_TRIM_THRESHOLD_"] = "8000000000";
        start.Environment["OMP_WAIT_POLICY"] = "passive";
        _child = Process.Start(start) ?? throw new InvalidOperationException($"{name} does not start.");
        Version = Answer();
    }

    public double Run()
    {
        Tell("run");
        return double.Parse(Answer(), CultureInfo.InvariantCulture);
    }

    public TierDigest Digest()
    {
        Tell("digest");
        var rows = int.Parse(Answer(), CultureInfo.InvariantCulture);
        return ScriptResult.Digest(Path.Combine(_folder!.FullName, "result"), rows);
    }

    public void Dispose()
    {
        // The script ends with its input.
        _child?.StandardInput.Close();
        _child?.WaitForExit();
        _child?.Dispose();
        _child = null;
        _folder?.Delete(recursive: true);
        _folder = null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Write(string column, ReadOnlySpan<byte> values) => File.WriteAllBytes(Path.Combine(_folder!.FullName, column), values);

    private void Tell(string line)
    {
        var input = (_child ?? throw new InvalidOperationException("No purchases are loaded.")).StandardInput;
        input.Write(line + "\n");
        input.Flush();
    }

    private string Answer() => _child?.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{name} ended before it answered.");
}
