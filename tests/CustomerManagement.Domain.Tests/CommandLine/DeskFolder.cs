using Microsoft.Data.Sqlite;

namespace CustomerManagement.Domain.Tests.CommandLine;

/// <summary>A folder with the database of a desk, which goes with the test.</summary>
internal sealed class DeskFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("desk-").FullName;

    public string Database => Path.Combine(_path, "desk.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_path, recursive: true);
    }
}
