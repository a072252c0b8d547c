namespace CustomerManagement.Benchmarks.Peers.DuckDb;

/// <summary>Where DuckDB's library is: a file that the variable <c>DUCKDB_LIBRARY</c> names, else what npm brought.</summary>
internal static class DuckDbLibrary
{
    /// <summary>The command that installs it.</summary>
    public static string Install { get; } = NodeModules.Install("@duckdb/node-api@1.5.6-r.1");

    /// <summary>The file, or <c>null</c> when there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("DUCKDB_LIBRARY") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var file = OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";
        return NodeModules.Find() is { } modules ? Directory.EnumerateFiles(modules, file, SearchOption.AllDirectories).FirstOrDefault() : null;
    }
}
