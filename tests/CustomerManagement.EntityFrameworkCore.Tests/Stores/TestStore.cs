using System.Data.Common;
using CustomerManagement.Domain.Registration;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>A store of its own for one test, on SQLite or PostgreSQL. Each set of services is another process's view of it.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly TemporaryFolder? _folder;
    private readonly Action<CustomerManagementBuilder> _use;

    private readonly string? _connection;

    private TestStore(TemporaryFolder? folder, string? connection, Action<CustomerManagementBuilder> use) => (_folder, _connection, _use) = (folder, connection, use);

    public static TestStore Sqlite()
    {
        var folder = new TemporaryFolder();
        return new TestStore(folder, null, builder => builder.UseSqlite(Path.Combine(folder.Path, "customers.db")));
    }

    public static TestStore Postgres(PostgresFixture postgres) => Postgres(postgres.Server.CreateDatabase());

    public static TestStore Postgres(string connection) => new(null, connection, builder => builder.UsePostgres(connection));

    /// <summary>The file of SQLite.</summary>
    public string File => Path.Combine(_folder!.Path, "customers.db");

    public bool IsSqlite => _folder is not null;

    /// <summary>The connection to PostgreSQL.</summary>
    public string Connection => _connection!;

    public ServiceProvider Services(IClock? clock = null, Action<CustomerManagementBuilder>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var builder = services.AddCustomerManagement().UseClock(clock ?? SystemClock.Instance);
        _use(builder);
        more?.Invoke(builder);
        return services.BuildServiceProvider();
    }

    /// <summary>What the database and .NET are called here.</summary>
    public async Task<string> VersionAsync()
    {
        var database = IsSqlite ? $"SQLite {await ScalarAsync("SELECT sqlite_version()")}" : $"PostgreSQL {await ScalarAsync("SHOW server_version")}";
        return $"{database}, .NET {Environment.Version}";
    }

    /// <summary>What SQLite finds wrong with its file, each in turn.</summary>
    public async Task CheckIntegrityAsync(Action<string> fault)
    {
        if (IsSqlite && await ScalarAsync("PRAGMA integrity_check") is var found && found != "ok")
        {
            fault(found);
        }
    }

    /// <summary>Asks without the store.</summary>
    public async Task<string> ScalarAsync(string sql)
    {
        await using DbConnection connection = IsSqlite ? new SqliteConnection($"Data Source={File};Pooling=False") : new NpgsqlConnection($"{Connection};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{await command.ExecuteScalarAsync()}";
    }

    public StoreDialect Dialect() => IsSqlite ? new SqliteDialect(File) : new PostgresDialect(Connection);

    public void Dispose()
    {
        if (!IsSqlite)
        {
            // A server takes a hundred connections, and every database has a pool of its own.
            using var connection = new NpgsqlConnection(Connection);
            NpgsqlConnection.ClearPool(connection);
        }

        _folder?.Dispose();
    }
}
