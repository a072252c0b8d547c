using Microsoft.Data.Sqlite;

namespace CustomerManagement.EntityFrameworkCore.Tests.Servers;

/// <summary>A database file of a test's own, in a folder of its own that goes with it.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly string _folder;

    public SqliteFile(string? folder = null) => _folder = folder ?? Directory.CreateTempSubdirectory("customers-sqlite-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "customers.db");

    /// <summary>Waits a second, and not half a minute, for whoever is writing; keeps nothing open behind the test's back.</summary>
    public string ConnectionString => $"Data Source={Path};Pooling=False;Default Timeout=1";

    public SqliteConnection Open(string settings = "")
    {
        var connection = new SqliteConnection($"{ConnectionString};{settings}");
        connection.Open();
        return connection;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
