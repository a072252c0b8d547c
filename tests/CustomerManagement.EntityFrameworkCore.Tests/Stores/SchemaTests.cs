using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.EntityFrameworkCore.Schema;
using CustomerManagement.EntityFrameworkCore.Tests.Kills;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using CustomerManagement.Worker;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>The schema: made once by many at once, gone on with where a step failed, and left alone where it is newer.</summary>
public sealed class SchemaTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Instant _at = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public Task A_newer_schema_is_left_alone_on_SQLite() => LeavesNewerAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task A_newer_schema_is_left_alone_on_PostgreSQL() => LeavesNewerAsync(TestStore.Postgres(postgres));

    [Fact]
    public Task A_step_that_fails_is_undone_and_gone_on_with_on_SQLite() => GoesOnAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task A_step_that_fails_is_undone_and_gone_on_with_on_PostgreSQL() => GoesOnAsync(TestStore.Postgres(postgres));

    [Fact]
    public Task A_store_of_the_first_version_is_brought_up_to_date_on_SQLite() => UpgradesAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task A_store_of_the_first_version_is_brought_up_to_date_on_PostgreSQL() => UpgradesAsync(TestStore.Postgres(postgres));

    [Fact]
    public Task Many_make_the_schema_at_once_on_SQLite() => ManyAsync(TestStore.Sqlite);

    [PostgresFact]
    public Task Many_make_the_schema_at_once_on_PostgreSQL() => ManyAsync(() => TestStore.Postgres(postgres));

    [Fact]
    public Task Processes_make_the_schema_at_once_on_SQLite() => ProcessesAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task Processes_make_the_schema_at_once_on_PostgreSQL() => ProcessesAsync(TestStore.Postgres(postgres));

    private static async Task LeavesNewerAsync(TestStore store)
    {
        using var _ = store;
        await SaveAsync(store, "one");
        await store.ScalarAsync($"UPDATE {store.Dialect().Table("schema_version")} SET version = 7");
        var before = await StateAsync(store);
        await using var services = store.Services();
        var customers = services.GetRequiredService<ICustomerRepository>();
        for (var tries = 0; tries < 2; tries++)
        {
            var error = await Assert.ThrowsAsync<NewerSchemaException>(() => customers.SaveAsync([Customer.OpenAtSale(new CustomerId("two"), _at)], command: null, default));
            Assert.Equal((7, 2), (error.Found, error.Known));
            await Assert.ThrowsAsync<NewerSchemaException>(() => customers.FindAsync(new CustomerId("one"), ReadScope.Everything, default));
        }

        Assert.Equal(before, await StateAsync(store));
    }

    private static async Task GoesOnAsync(TestStore store)
    {
        using var _ = store;
        await SaveAsync(store, "one");
        var table = store.Dialect().Table("later");
        var good = $"CREATE TABLE {table} (id integer);";
        using (var failing = new Store(new StagedDialect(store.Dialect(), good, $"CREATE TABLE {table}2 (id integer); INSERT INTO {table} VALUES (1); nonsense;"), SystemClock.Instance))
        {
            // The first step stays, of the second nothing does.
            await Assert.ThrowsAnyAsync<Exception>(() => ReadAsync(failing));
        }

        Assert.Equal("3", await store.ScalarAsync($"SELECT version FROM {store.Dialect().Table("schema_version")}"));
        Assert.Equal("0", await store.ScalarAsync($"SELECT count(*) FROM {table}"));
        using var mended = new Store(new StagedDialect(store.Dialect(), good, $"CREATE TABLE {table}2 (id integer);"), SystemClock.Instance);
        Assert.Equal(1, await ReadAsync(mended));
        Assert.Equal("4", await store.ScalarAsync($"SELECT version FROM {store.Dialect().Table("schema_version")}"));
        Assert.Equal("0", await store.ScalarAsync($"SELECT count(*) FROM {table}2"));
    }

    private static async Task UpgradesAsync(TestStore store)
    {
        using var _ = store;
        using (var first = new Store(new FirstDialect(store.Dialect()), SystemClock.Instance))
        {
            await first.WriteAsync(
                context =>
                {
                    first.Publish(context, "Customer", "one", 1, [new ContactAdded(new CustomerId("one"), new ContactId("c"), _at)]);
                    return Task.FromResult(true);
                },
                Task.FromResult,
                default);
        }

        await using var services = store.Services();
        var take = new OutboxTake(_at, 10, Duration.FromMinutes(1), Duration.FromDays(1));
        Assert.Equal("Customer/one/1/0", Assert.Single(await services.GetRequiredService<IOutbox>().TakeAsync(take, default)).Id);
        Assert.Equal("2", await store.ScalarAsync($"SELECT version FROM {store.Dialect().Table("schema_version")}"));
    }

    private static async Task ManyAsync(Func<TestStore> create)
    {
        for (var round = 0; round < 5; round++)
        {
            using var store = create();
            await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => SaveAsync(store, $"c-{number}"))));
            using var last = new Store(store.Dialect(), SystemClock.Instance);
            Assert.Equal(8, await ReadAsync(last));
            Assert.Equal("1", await store.ScalarAsync($"SELECT count(*) FROM {store.Dialect().Table("schema_version")}"));
        }
    }

    private static async Task ProcessesAsync(TestStore store)
    {
        using var _ = store;
        using var folder = new TemporaryFolder();
        var options = new WorkerOptions { Sqlite = store.IsSqlite ? store.File : null, Postgres = store.IsSqlite ? null : store.Connection, Next = [0], Until = -1, Received = Path.Combine(folder.Path, "received") };
        var workers = Enumerable.Range(0, 4).Select(_ => new WorkerProcess(options, line => Assert.Fail(line))).ToList();
        foreach (var worker in workers)
        {
            Assert.Null(await worker.FinishAsync());
            worker.Dispose();
        }

        Assert.Equal("2", await store.ScalarAsync($"SELECT sum(version) FROM {store.Dialect().Table("schema_version")}"));
    }

    private static async Task SaveAsync(TestStore store, string id)
    {
        await using var services = store.Services();
        await services.GetRequiredService<ICustomerRepository>().SaveAsync([Customer.OpenAtSale(new CustomerId(id), _at)], command: null, default);
    }

    private static Task<int> ReadAsync(Store store) => store.ReadAsync(context => context.Documents(TableShape.Customers).CountAsync(), default);

    private static async Task<string> StateAsync(TestStore store)
    {
        var tables = store.IsSqlite ? "SELECT group_concat(name || sql) FROM sqlite_master" : "SELECT string_agg(table_name || column_name, ',' ORDER BY table_name, column_name) FROM information_schema.columns WHERE table_schema = 'customer_management'";
        var rows = new List<string> { await store.ScalarAsync(tables) };
        foreach (var table in (string[])["schema_version", "customers", "outbox", "commands"])
        {
            rows.Add(await store.ScalarAsync($"SELECT count(*) FROM {store.Dialect().Table(table)}"));
        }

        rows.Add(await store.ScalarAsync($"SELECT version FROM {store.Dialect().Table("schema_version")}"));
        return string.Join('\n', rows);
    }

    private sealed class FirstDialect(StoreDialect dialect) : PassingDialect(dialect)
    {
        public override IReadOnlyList<SchemaStep> Steps => [base.Steps[0]];
    }
}
