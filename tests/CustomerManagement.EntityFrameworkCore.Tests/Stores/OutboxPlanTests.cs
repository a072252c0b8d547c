using CustomerManagement.Domain.Delivery;
using CustomerManagement.EntityFrameworkCore.Delivery;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>What is put off, which may be most of an outbox, is read by nobody who asks for what is due, nor is what was sent by whoever forgets a little of it.</summary>
public sealed class OutboxPlanTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Instant _start = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public Task On_SQLite() => PlansAsync(TestStore.Sqlite(), isAnalyzed: false);

    [PostgresFact]
    public Task On_PostgreSQL() => PlansAsync(TestStore.Postgres(postgres), isAnalyzed: false);

    [PostgresFact]
    public Task On_PostgreSQL_with_statistics() => PlansAsync(TestStore.Postgres(postgres), isAnalyzed: true);

    private static async Task PlansAsync(TestStore test, bool isAnalyzed)
    {
        using var _ = test;
        using (var plain = new Store(test.Dialect(), SystemClock.Instance))
        {
            await plain.ReadAsync(context => context.Documents(TableShape.Customers).CountAsync(), default);
        }

        var table = test.Dialect().Table("outbox");
        var (stored, next) = ((_start - Duration.FromDays(9)).ToUnixTimeTicks(), (_start + Duration.FromHours(1)).ToUnixTimeTicks());
        await test.ScalarAsync(
            $"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 40000)
            INSERT INTO {table} (id, aggregate, aggregate_id, version, ordinal, name, event, stored_at, state, attempts, next_attempt_at)
            SELECT 'Customer/' || n || '/1/0', 'Customer', CAST(n AS text), 1, 0, 'test', '{"{}"}', {stored} + n, 1 + n % 2, 0, CASE n % 2 WHEN 0 THEN {next} + n END FROM numbers
            """);
        if (isAnalyzed)
        {
            await test.ScalarAsync($"VACUUM ANALYZE {table}");
        }

        var plans = new PlanReader();
        using var store = new Store(new InterceptedDialect(test.Dialect(), plans), SystemClock.Instance);
        var outbox = new StoreOutbox(store);
        await store.ReadAsync(context => context.Documents(TableShape.Customers).CountAsync(), default);
        plans.Plans.Clear();

        Assert.Empty(await outbox.TakeAsync(new OutboxTake(_start, 100, Duration.FromMinutes(1), Duration.FromDays(1)), default));
        AssertIndex(Assert.Single(plans.Plans), "outbox_due", "outbox_due");
        plans.Plans.Clear();

        Assert.Equal(new OutboxFigures(20_000, Instant.FromUnixTimeTicks(stored + 2), null, 0), await outbox.CountAsync(_start, default));
        Assert.Equal(5, plans.Plans.Count);
        AssertIndex(plans.Plans[1], "outbox_waiting");
        AssertIndex(plans.Plans[2], "outbox_due");
        AssertIndex(plans.Plans[3], "outbox_due");
        plans.Plans.Clear();

        Assert.Equal(10, await new StoreUpkeep(store).ForgetSentAsync(_start, 10, default));
        AssertIndex(Assert.Single(plans.Plans), "outbox_sent");
    }

    private static void AssertIndex((string Sql, string Plan) statement, params string[] indexes)
    {
        var found = statement.Plan.Split('\n').SelectMany(line => line.Split(' ', '"')).Where(word => word is "outbox_due" or "outbox_waiting" or "outbox_sent" or "outbox_aside");
        Assert.True(indexes.SequenceEqual(found), $"{statement.Sql}\n{statement.Plan}");
        Assert.False(statement.Plan.Contains("Seq Scan on outbox", StringComparison.Ordinal) || statement.Plan.Contains("SCAN outbox", StringComparison.Ordinal), $"{statement.Sql}\n{statement.Plan}");
    }
}
