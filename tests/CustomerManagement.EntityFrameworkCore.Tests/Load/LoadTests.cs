using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using CustomerManagement.EntityFrameworkCore.Tests.Stores;
using CustomerManagement.EntityFrameworkCore.Tests.Kills;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Npgsql;
using Xunit.Abstractions;

namespace CustomerManagement.EntityFrameworkCore.Tests.Load;

/// <summary>
/// One caller saves customer files, one a transaction, by turns through the store (state, event and key of the command) and as bare rows of the same size through the driver alone; with a relay
/// that sends at the same time and without. Memory stays as it is. <c>LOAD_MINUTES</c> says for how long; without it ten seconds in all.
/// </summary>
[Collection(nameof(Alone))]
public sealed class LoadTests(PostgresFixture postgres, ITestOutputHelper output)
{
    private const long MostGrowth = 16 * 1024 * 1024;

    private static readonly Instant _at = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public Task Load_on_SQLite() => LoadAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task Load_on_PostgreSQL() => LoadAsync(TestStore.Postgres(postgres));

    private async Task LoadAsync(TestStore store)
    {
        using var _ = store;
        await using var services = store.Services(more: builder =>
        {
            builder.RelayOutbox(pause: TimeSpan.FromMilliseconds(10));
            builder.UseReceiver<Silent>(ServiceLifetime.Singleton);
        });
        await using var connection = await BareAsync(store);
        var customers = services.GetRequiredService<ICustomerRepository>();
        var relay = services.GetServices<IHostedService>().Single();
        var minutes = KillTests.Number("LOAD_MINUTES", 0);
        var (whole, slice) = minutes > 0 ? (TimeSpan.FromMinutes(minutes), TimeSpan.FromSeconds(10)) : (TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(0.5));
        var (saved, bare, relayed) = (new Turn(), new Turn(), new Turn());

        // What is made once, and the code that is compiled, is no growth.
        await TurnAsync(new Turn(), slice, () => SaveAsync(customers));
        await TurnAsync(new Turn(), slice, () => BareAsync(connection));
        var (start, watch) = (Memory(), Stopwatch.StartNew());
        while (watch.Elapsed < whole)
        {
            await TurnAsync(saved, slice, () => SaveAsync(customers));
            await TurnAsync(bare, slice, () => BareAsync(connection));
            await relay.StartAsync(default);
            await TurnAsync(relayed, slice, () => SaveAsync(customers));
            await relay.StopAsync(default);
        }

        var (end, version) = (Memory(), await store.VersionAsync());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {DateTime.UtcNow:yyyy-MM-dd HH:mm}, {version}, {watch.Elapsed:hh\:mm\:ss}, one caller:
            store {saved.PerSecond:N0} commits/s, bare {bare.PerSecond:N0} commits/s, ratio {saved.PerSecond / bare.PerSecond:P0}; with the relay at the same time {relayed.PerSecond:N0} commits/s
            managed memory {start.Managed / 1024:N0} KiB at the start and {end.Managed / 1024:N0} KiB at the end, working set {start.Working >> 20:N0} MiB and {end.Working >> 20:N0} MiB
            """));
        Assert.True(saved.Count > 0 && bare.Count > 0 && relayed.Count > 0);
        Assert.True(end.Managed - start.Managed < MostGrowth, "Memory grows.");
    }

    private static async Task TurnAsync(Turn turn, TimeSpan slice, Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < slice)
        {
            await act();
            turn.Count++;
        }

        turn.Elapsed += watch.Elapsed;
    }

    private static Task SaveAsync(ICustomerRepository customers)
    {
        var customer = File();
        return customers.SaveAsync([customer], new CommandKey($"load-{customer.Id}"), default);
    }

    private static Customer File() => Customer.Register(
        new CustomerId(Guid.NewGuid().ToString()), new CustomerProfile(CustomerKind.Organisation, CustomerRole.Dealer, new CustomerName("Muster & Söhne")), _at);

    private static async Task<DbConnection> BareAsync(TestStore store)
    {
        DbConnection connection = store.IsSqlite ? new SqliteConnection($"Data Source={store.File}-bare;Pooling=False") : new NpgsqlConnection($"{store.Connection};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = (store.IsSqlite ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; " : "") + "CREATE TABLE bare (id text NOT NULL PRIMARY KEY, version bigint NOT NULL, document text NOT NULL)";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task BareAsync(DbConnection connection)
    {
        var customer = File();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO bare VALUES (@id, @version, @document)";
        Add("@id", customer.Id.Value);
        Add("@version", 1L);
        Add("@document", SnapshotJson.WriteText(customer.ToSnapshot()));
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    private static (long Managed, long Working) Memory()
    {
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return (managed, process.WorkingSet64);
    }

    private sealed class Turn
    {
        public int Count { get; set; }

        public TimeSpan Elapsed { get; set; }

        public double PerSecond => Count / Elapsed.TotalSeconds;
    }

    private sealed class Silent : IEventReceiver
    {
        public string Name => "silent";

        public Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation) => Task.FromResult(Reception.Done);
    }
}
