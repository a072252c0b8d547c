namespace CustomerManagement.Benchmarks.Peers.DuckDb;

/// <summary>Where DuckDB's library is: a file that the variable <c>DUCKDB_LIBRARY</c> names, else what npm brought.</summary>
internal static class DuckDbLibrary
{
    public const string Install = "npm install --prefix artifacts/peers @duckdb/node-api@1.5.6-r.1";

    private const string Solution = "CustomerManagement.sln";

    /// <summary>The file, or <c>null</c> when there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("DUCKDB_LIBRARY") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, Solution)))
        {
            root = root.Parent;
        }

        if (root is null || Path.Combine(root.FullName, "artifacts", "peers", "node_modules") is var modules && !Directory.Exists(modules))
        {
            return null;
        }

        var file = OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";
        return Directory.EnumerateFiles(modules, file, SearchOption.AllDirectories).FirstOrDefault();
    }
}
