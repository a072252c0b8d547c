using CustomerManagement.Domain.Registration;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>A store of its own for one test, on SQLite or PostgreSQL. Each set of services is another process's view of it.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly TemporaryFolder? _folder;
    private readonly Action<CustomerManagementBuilder> _use;

    private TestStore(TemporaryFolder? folder, Action<CustomerManagementBuilder> use) => (_folder, _use) = (folder, use);

    public static TestStore Sqlite()
    {
        var folder = new TemporaryFolder();
        return new TestStore(folder, builder => builder.UseSqlite(Path.Combine(folder.Path, "customers.db")));
    }

    public static TestStore Postgres(PostgresFixture postgres)
    {
        var connection = postgres.Server.CreateDatabase();
        return new TestStore(null, builder => builder.UsePostgres(connection));
    }

    /// <summary>The file of SQLite.</summary>
    public string File => Path.Combine(_folder!.Path, "customers.db");

    public ServiceProvider Services(IClock? clock = null, Action<CustomerManagementBuilder>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var builder = services.AddCustomerManagement().UseClock(clock ?? SystemClock.Instance);
        _use(builder);
        more?.Invoke(builder);
        return services.BuildServiceProvider();
    }

    public void Dispose() => _folder?.Dispose();
}
