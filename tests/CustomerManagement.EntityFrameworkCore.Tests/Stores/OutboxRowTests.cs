using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static CustomerManagement.EntityFrameworkCore.Tests.Stores.OutboxCases;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>Rows of the outbox that cannot be read, or are no message at all: each is set aside alone, and sent once it is mended.</summary>
public sealed class OutboxRowTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    public static TheoryData<string> NoMessages =>
    [
        "name = ''", "version = 0", "ordinal = -1", "attempts = -1", "aggregate = 'a-b'", "aggregate_id = ' '", "aggregate_id = 'other'",
        "stored_at = 9223372036854775807", "stored_at = -9223372036854775807", "next_attempt_at = 9223372036854775807", "next_attempt_at = -9223372036854775807",
    ];

    [Theory]
    [InlineData("name = 'told-by-a-later-version'")]
    [InlineData("event = '{'")]
    [InlineData("event = 'null'")]
    public Task What_cannot_be_read_holds_up_no_other_on_SQLite(string change) => UnreadableAsync(TestStore.Sqlite(), "outbox", change);

    [PostgresTheory]
    [InlineData("name = 'told-by-a-later-version'")]
    [InlineData("event = '{'")]
    [InlineData("event = 'null'")]
    public Task What_cannot_be_read_holds_up_no_other_on_PostgreSQL(string change) => UnreadableAsync(TestStore.Postgres(postgres), "customer_management.outbox", change);

    [Theory]
    [MemberData(nameof(NoMessages))]
    public Task What_is_no_message_is_set_aside_and_holds_up_no_other_on_SQLite(string change) => NoMessageAsync(TestStore.Sqlite(), "outbox", change);

    [PostgresTheory]
    [MemberData(nameof(NoMessages))]
    public Task What_is_no_message_is_set_aside_and_holds_up_no_other_on_PostgreSQL(string change) => NoMessageAsync(TestStore.Postgres(postgres), "customer_management.outbox", change);

    private static async Task UnreadableAsync(TestStore store, string outbox, string change)
    {
        using var _ = store;
        var clock = new FakeClock(Start);
        await using var services = store.Services(clock);
        await SaveAsync(services, "one", "two", "three");
        await store.ScalarAsync($"CREATE TABLE kept AS SELECT name, event FROM {outbox} WHERE aggregate_id = 'two'");
        await store.ScalarAsync($"UPDATE {outbox} SET {change} WHERE aggregate_id = 'two'");
        var receiver = new Receiver();
        var relay = Relay(services, receiver, clock, new RelayOptions { MaximumAttempts = 2 });
        var report = await relay.SendDueAsync();
        Assert.Equal((3, 2, 1), (report.Taken, report.Sent, report.Failed));
        clock.Advance(Duration.FromHours(1));
        Assert.Equal(1, (await relay.SendDueAsync()).SetAside);
        var aside = services.GetRequiredService<ISetAsideMessages>();
        var message = Assert.Single(await aside.ListAsync(10, default));
        Assert.Equal(("Customer/two/1/0", DocumentRules.Unreadable), (message.Message.Id, message.Error));
        Assert.IsType<UnreadableEvent>(message.Message.Happened);

        // The version that knows it.
        await store.ScalarAsync($"UPDATE {outbox} SET name = (SELECT name FROM kept), event = (SELECT event FROM kept) WHERE aggregate_id = 'two'");
        Assert.True(await aside.ReleaseAsync(message.Message.Id, default));
        Assert.Equal(1, (await relay.SendDueAsync()).Sent);
        Assert.Equal(["Customer/one/1/0", "Customer/three/1/0", "Customer/two/1/0"], receiver.Received.Order(StringComparer.Ordinal));
    }

    private static async Task NoMessageAsync(TestStore store, string outbox, string change)
    {
        using var _ = store;
        var clock = new FakeClock(Start);
        await using var services = store.Services(clock);
        await SaveAsync(services, "one", "two", "three");
        const string Row = "id = 'Customer/two/1/0'";
        await store.ScalarAsync($"CREATE TABLE kept AS SELECT * FROM {outbox} WHERE {Row}");
        await store.ScalarAsync($"UPDATE {outbox} SET {change} WHERE {Row}");
        var (messages, aside) = (services.GetRequiredService<IOutbox>(), services.GetRequiredService<ISetAsideMessages>());
        Assert.Equal(3, (await messages.CountAsync(Start, default)).Unsent);
        var receiver = new Receiver { Refuses = "three" };
        var relay = Relay(services, receiver, clock, new RelayOptions { MaximumAttempts = 1 });
        var report = await relay.SendDueAsync();
        Assert.Equal((2, 1, 1, 2), (report.Taken, report.Sent, report.SetAside, report.Figures?.SetAside));
        Assert.Equal(DocumentRules.Unreadable, await store.ScalarAsync($"SELECT error FROM {outbox} WHERE {Row} AND state = 3 AND taken_until IS NULL AND aside_at = {Start.ToUnixTimeTicks()}"));

        // One that cannot be listed takes the place of no other.
        Assert.Equal("Customer/three/1/0", Assert.Single(await aside.ListAsync(1, default)).Message.Id);
        Assert.Single(await aside.ListAsync(10, default));

        var columns = string.Join(", ", ((string[])["name", "version", "ordinal", "aggregate", "aggregate_id", "stored_at"]).Select(column => $"{column} = (SELECT {column} FROM kept)"));
        await store.ScalarAsync($"UPDATE {outbox} SET {columns} WHERE {Row}");
        Assert.True(await aside.ReleaseAsync("Customer/two/1/0", default));
        Assert.Equal(1, (await relay.SendDueAsync()).Sent);
        Assert.Equal(["Customer/one/1/0", "Customer/two/1/0"], receiver.Received.Order(StringComparer.Ordinal));
    }
}
