using System.Data.Common;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.EntityFrameworkCore.Repositories;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>A conflict that is not about the key, as when two writers wait for each other, stores nothing and says so: it is no sign that the command was applied.</summary>
public sealed class FactConflictTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public Task Overtaken_on_SQLite() => OvertakenAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task Overtaken_on_PostgreSQL() => OvertakenAsync(TestStore.Postgres(postgres));

    [PostgresFact]
    public async Task Writers_of_the_same_purchases_in_other_orders_store_each_once()
    {
        using var test = TestStore.Postgres(postgres);
        using var store = new Store(test.Dialect(), SystemClock.Instance);
        var facts = new FactRepository(store);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < 20; round++)
            {
                var sales = Enumerable.Range(0, 100).Select(number => Sale($"sale-{round}-{number}")).ToArray();
                new Random(writer).Shuffle(sales);
                Assert.True(await facts.AppendAsync(sales, command: null, default));
            }
        })));
        Assert.Equal(2_000, await facts.ScanAsync(ReadScope.Everything, default).CountAsync());
    }

    [Fact]
    public Task The_one_that_was_overtaken_is_named_on_SQLite() => NamedAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task The_one_that_was_overtaken_is_named_on_PostgreSQL() => NamedAsync(TestStore.Postgres(postgres));

    private static async Task NamedAsync(TestStore test)
    {
        using var _ = test;
        using var store = new Store(test.Dialect(), SystemClock.Instance);
        var (customers, at) = (new CustomerRepository(store), Instant.FromUtc(2026, 3, 2, 9, 0));
        await customers.SaveAsync([.. new[] { "a", "b", "c" }.Select(id => Customer.OpenAtSale(new CustomerId(id), at))], null, default);
        var mine = (await customers.ScanIdsAsync(ReadScope.Everything, default).ToListAsync()).Select(id => customers.FindAsync(id, ReadScope.Everything, default).Result!).ToList();
        var other = (await customers.FindAsync(new CustomerId("b"), ReadScope.Everything, default))!;
        other.Erase(at);
        await customers.SaveAsync([other], null, default);
        mine.ForEach(customer => customer.Erase(at));
        Assert.Equal("b", (await Assert.ThrowsAsync<ConcurrencyException>(() => customers.SaveAsync(mine, null, default))).Id);
    }

    private static async Task OvertakenAsync(TestStore test)
    {
        using var _ = test;
        var dialect = new OvertakenDialect(test.Dialect());
        using var store = new Store(dialect, SystemClock.Instance);
        var facts = new FactRepository(store);
        foreach (var key in new CommandKey?[] { new CommandKey("key"), null })
        {
            dialect.IsOvertaken = true;
            var busy = await Assert.ThrowsAsync<StoreUnavailableException>(() => facts.AppendAsync([Sale($"sale {key}")], key, default));
            Assert.Equal((StoreFailure.Busy, false), (busy.Failure, busy.IsOutcomeUnknown));
            dialect.IsOvertaken = false;
            Assert.True(await facts.AppendAsync([Sale($"sale {key}")], key, default));
        }

        Assert.Equal(2, await facts.ScanAsync(ReadScope.Everything, default).CountAsync());
    }

    private static Purchase Sale(string id) => new(new CustomerId("1"), new LocalDate(2026, 3, 2), new Money(1, new Currency("EUR")), new PurchaseId(id));

    private sealed class OvertakenDialect(StoreDialect dialect) : PassingDialect(dialect)
    {
        public bool IsOvertaken { get; set; }

        public override Task<IReadOnlyList<Purchase>> InsertAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<Purchase> purchases, CancellationToken cancellation) =>
            IsOvertaken ? throw new DbUpdateConcurrencyException() : base.InsertAsync(connection, transaction, purchases, cancellation);
    }
}
