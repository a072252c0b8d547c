using System.Data.Common;
using System.Text;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Testing.Contracts;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>Both stores keep what every port guarantees.</summary>
public sealed class ContractTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    public static TheoryData<string> Names => [.. RepositoryContracts.All.Select(contract => contract.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task SQLite_keeps(string contract) => RepositoryContracts.CheckAsync(RepositoryContracts.Named(contract), () =>
    {
        var store = TestStore.Sqlite();
        return new Fixture(store, "outbox", () => new SqliteConnection($"Data Source={store.File};Pooling=False"));
    });

    [PostgresTheory]
    [MemberData(nameof(Names))]
    public Task PostgreSQL_keeps(string contract) => RepositoryContracts.CheckAsync(RepositoryContracts.Named(contract), () =>
    {
        var connection = postgres.Server.CreateDatabase();
        return new Fixture(TestStore.Postgres(connection), "customer_management.outbox", () => new NpgsqlConnection(connection));
    });

    private sealed class Fixture(TestStore store, string outbox, Func<DbConnection> connect) : StoreFixture
    {
        private readonly List<ServiceProvider> _sessions = [];
        private readonly LineBreaker _line = new();

        public override StorePorts OpenSession()
        {
            var dialect = new InterceptedDialect(store.Dialect(), _line);
            var services = store.Services(more: builder => builder.Services.AddSingleton(RepositoryContracts.Calendars).AddSingleton(_ => new Store(dialect, SystemClock.Instance)));
            _sessions.Add(services);
            return StorePorts.Of(services);
        }

        public override Task<bool> BreakNextSaveAsync()
        {
            _line.IsArmed = true;
            return Task.FromResult(true);
        }

        public override async Task<IReadOnlyList<IDomainEvent>?> SavedEventsAsync(CancellationToken cancellation)
        {
            // The store makes its tables when it is first used.
            await _sessions[0].GetRequiredService<Domain.Delivery.IOutbox>().CountAsync(default, cancellation);
            var events = new List<IDomainEvent>();
            await using var connection = connect();
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT name, event FROM {outbox}";
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                events.Add(EventJson.Read(reader.GetString(0), Encoding.UTF8.GetBytes(reader.GetString(1))));
            }

            return events;
        }

        public override async ValueTask DisposeAsync()
        {
            foreach (var session in _sessions)
            {
                await session.DisposeAsync();
            }

            store.Dispose();
        }
    }
}
