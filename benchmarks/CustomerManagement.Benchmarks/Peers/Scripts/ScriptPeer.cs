using System.Globalization;
using System.Runtime.InteropServices;
using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers.Scripts;

/// <summary>A peer of another language that makes tiers: a child process that loads the columns once and then does the job at every line that it is sent.</summary>
/// <param name="name">What users call it.</param>
/// <param name="script">The file beside the program that does the job.</param>
/// <param name="interpreter">The program that runs the script, or <c>null</c> when it is absent.</param>
/// <param name="install">The command that installs it.</param>
internal sealed class ScriptPeer(string name, string script, string? interpreter, string install) : ITierPeer
{
    // Settings that helped: freed memory is kept for the next run, and threads that wait do not spin on a processor that others need.
    private static readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        ["MALLOC_MMAP_THRESHOLD_"] = "4000000000",
        ["MALLOC_TRIM_THRESHOLD_"] = "8000000000",
        ["OMP_WAIT_POLICY"] = "passive",
    };

    private ScriptChild? _child;

    public string Name => name;

    public string Version => _child?.Version ?? "";

    public string? InstallWith => interpreter is null ? install : null;

    private ScriptChild Child => _child ?? throw new InvalidOperationException("No purchases are loaded.");

    /// <summary>R's data.table.</summary>
    public static ScriptPeer DataTable() => new(
        "data.table", "tiers.R", Interpreter.Find(["Rscript"], "-e", "library(data.table)"), "apt-get install r-base-core r-cran-data.table");

    /// <summary>Python's pandas, with NumPy below it.</summary>
    public static ScriptPeer Pandas() => new(
        "pandas", "tiers.py", Interpreter.Find(["python3", "/usr/bin/python3"], "-c", "import pandas"), "apt-get install python3-pandas");

    public void Load(Purchases purchases)
    {
        if (purchases.Kind != IdKind.Number)
        {
            throw new ArgumentException($"{name} takes customers by number.", nameof(purchases));
        }

        Dispose();
        var folder = Directory.CreateTempSubdirectory("tiers-");
        Write("customer", MemoryMarshal.AsBytes(purchases.Customer.AsSpan()));
        Write("day", MemoryMarshal.AsBytes(purchases.Day.AsSpan()));
        Write("cents", MemoryMarshal.AsBytes(Array.ConvertAll(purchases.Cents, cents => (double)cents).AsSpan()));
        var program = interpreter ?? throw new InvalidOperationException($"There is no {name} here: {install}");
        _child = new ScriptChild(name, program, script, folder, _settings, Text(purchases.Count), Text(purchases.AsOf), Text(purchases.Start));

        void Write(string column, ReadOnlySpan<byte> values) => File.WriteAllBytes(Path.Combine(folder.FullName, column), values);
    }

    public double Run() => Child.Run();

    public RowDigest Digest()
    {
        var rows = Child.Write();
        return ScriptResult.Digest(Child.Result, rows);
    }

    public void Dispose()
    {
        _child?.Dispose();
        _child = null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
