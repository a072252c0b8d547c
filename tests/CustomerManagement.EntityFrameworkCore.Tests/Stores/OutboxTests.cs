using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using static CustomerManagement.EntityFrameworkCore.Tests.Stores.OutboxCases;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

public sealed class OutboxTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public Task What_fails_comes_again_and_is_set_aside_on_SQLite() => FailsAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task What_fails_comes_again_and_is_set_aside_on_PostgreSQL() => FailsAsync(TestStore.Postgres(postgres));

    [Fact]
    public Task Relays_at_once_share_what_is_due_on_SQLite() => SharedAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task Relays_at_once_share_what_is_due_on_PostgreSQL() => SharedAsync(TestStore.Postgres(postgres));

    [Fact]
    public Task The_host_hands_on_what_was_saved_on_SQLite() => HostedAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task The_host_hands_on_what_was_saved_on_PostgreSQL() => HostedAsync(TestStore.Postgres(postgres));

    [Fact]
    public Task What_waits_is_counted_on_SQLite() => CountsAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task What_waits_is_counted_on_PostgreSQL() => CountsAsync(TestStore.Postgres(postgres));

    [Fact]
    public Task What_a_clock_put_off_for_too_long_fills_what_is_left_of_a_batch_on_SQLite() => BeyondAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task What_a_clock_put_off_for_too_long_fills_what_is_left_of_a_batch_on_PostgreSQL() => BeyondAsync(TestStore.Postgres(postgres));

    [Theory]
    [InlineData(-60)]
    [InlineData(-1_000_000_000)]
    public Task What_is_new_waits_for_no_clock_on_SQLite(long second) => EarlyAsync(TestStore.Sqlite(), second);

    [PostgresTheory]
    [InlineData(-60)]
    [InlineData(-1_000_000_000)]
    public Task What_is_new_waits_for_no_clock_on_PostgreSQL(long second) => EarlyAsync(TestStore.Postgres(postgres), second);

    [Fact]
    public Task Only_what_is_done_with_is_forgotten_on_SQLite() => ForgetsAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task Only_what_is_done_with_is_forgotten_on_PostgreSQL() => ForgetsAsync(TestStore.Postgres(postgres));

    [Fact]
    public async Task A_receiver_that_cannot_be_made_is_tried_again_and_the_host_goes_on()
    {
        using var store = TestStore.Sqlite();
        var (receiver, tries) = (new Receiver(), 0);
        await using var services = store.Services(more: builder =>
        {
            builder.RelayOutbox(pause: TimeSpan.FromMilliseconds(20));
            builder.Services.AddScoped<IEventReceiver>(_ => ++tries < 3 ? throw new TimeoutException() : receiver);
        });
        await SaveAsync(services, "one");
        await RelayUntilAsync(services, () => !receiver.Received.IsEmpty);
        Assert.Equal("Customer/one/1/0", Assert.Single(receiver.Received));
    }

    [Fact]
    public async Task A_relay_without_receivers_ends_and_says_so()
    {
        using var store = TestStore.Sqlite();
        await using var services = store.Services(more: builder => builder.RelayOutbox());
        var relay = (BackgroundService)Assert.Single(services.GetServices<IHostedService>());
        await relay.StartAsync(default);
        await Assert.ThrowsAsync<CustomerManagementSetupException>(() => relay.ExecuteTask!);
    }

    private static async Task CountsAsync(TestStore store)
    {
        using var _ = store;
        await using var services = store.Services(new FakeClock(Start));
        var outbox = services.GetRequiredService<IOutbox>();
        await SaveAsync(services, "one", "two", "three");
        var (before, later) = (Start - Duration.FromHours(1), Start + Duration.FromHours(1));
        Assert.Equal(new OutboxFigures(3, Start, Start, 0), await outbox.CountAsync(later, default));
        Assert.Equal(new OutboxFigures(3, Start, null, 0), await outbox.CountAsync(before, default));
        var messages = await outbox.TakeAsync(Take(Start, 10), default);
        await outbox.PutBackAsync(PutOff(messages[0], later), default);
        await outbox.PutBackAsync(PutOff(messages[1], before), default);
        Assert.Equal(new OutboxFigures(3, Start, before, 0), await outbox.CountAsync(Start, default));
        await outbox.MarkSentAsync(messages[2].Id, default);
        Assert.Equal(new OutboxFigures(2, Start, null, 0), await outbox.CountAsync(before - Duration.FromHours(1), default));
        await outbox.MarkSentAsync(messages[1].Id, default);
        Assert.Equal(new OutboxFigures(1, Start, null, 0), await outbox.CountAsync(Start, default));
        Assert.Equal(new OutboxFigures(1, Start, later, 0), await outbox.CountAsync(later, default));
    }

    private static async Task BeyondAsync(TestStore store)
    {
        using var _ = store;
        await using var services = store.Services(new FakeClock(Start));
        var outbox = services.GetRequiredService<IOutbox>();
        await SaveAsync(services, "a", "b", "c", "d", "e");
        foreach (var message in await outbox.TakeAsync(Take(Start, 10), default))
        {
            var days = message.AggregateId switch { "a" or "b" => 30, "c" => 1, _ => 0 };
            await outbox.PutBackAsync(PutOff(message, days == 0 ? null : Start + Duration.FromDays(days)), default);
        }

        Assert.Equal(["a", "d", "e"], await TakenAsync(3));
        Assert.Equal(["b"], await TakenAsync(3));
        Assert.Empty(await TakenAsync(3));

        async Task<IEnumerable<string>> TakenAsync(int limit) => (await outbox.TakeAsync(Take(Start, limit), default)).Select(message => message.AggregateId).Order(StringComparer.Ordinal);
    }

    private static async Task EarlyAsync(TestStore store, long second)
    {
        using var _ = store;
        await using var services = store.Services(new FakeClock(Start));
        await SaveAsync(services, "one", "two");
        var (outbox, early) = (services.GetRequiredService<IOutbox>(), Instant.FromUnixTimeSeconds(second));
        Assert.Equal(2, (await outbox.TakeAsync(Take(early, 2), default)).Count);
        Assert.Empty(await outbox.TakeAsync(Take(early, 2), default));
    }

    private static OutboxTake Take(Instant now, int limit) => new(now, limit, Duration.FromMinutes(1), Duration.FromDays(1));

    private static OutboxMessage PutOff(OutboxMessage message, Instant? until) =>
        new(message.Aggregate, message.AggregateId, message.Version, message.Ordinal, message.Happened, message.StoredAt, message.Attempts, until, message.ReceivedBy);

    private static async Task ForgetsAsync(TestStore store)
    {
        using var _ = store;
        var clock = new FakeClock(Start);
        await using var services = store.Services(clock);
        var (customers, upkeep) = (services.GetRequiredService<ICustomerRepository>(), services.GetRequiredService<IStoreUpkeep>());
        for (var day = 0; day < 4; day++)
        {
            await SaveAsync(services, $"sent-{day}", $"bad-{day}");
            await Relay(services, new Receiver { Refuses = $"bad-{day}" }, clock, new RelayOptions { MaximumAttempts = 1 }).SendDueAsync();
            clock.Advance(Duration.FromDays(1));
        }

        clock.Advance(Duration.FromDays(-4));
        for (var day = 0; day < 4; day++)
        {
            await customers.SaveAsync([Customer.OpenAtSale(new CustomerId($"waits-{day}"), Start)], new CommandKey($"key-{day}"), default);
            clock.Advance(Duration.FromDays(1));
        }

        var thirdDay = Start + Duration.FromDays(2);
        Assert.Equal((1, 1, 0), (await upkeep.ForgetSentAsync(thirdDay, 1, default), await upkeep.ForgetSentAsync(thirdDay, 10, default), await upkeep.ForgetSentAsync(thirdDay, 10, default)));
        Assert.Equal((1, 1, 0), (await upkeep.ForgetCommandsAsync(thirdDay, 1, default), await upkeep.ForgetCommandsAsync(thirdDay, 10, default), await upkeep.ForgetCommandsAsync(thirdDay, 10, default)));
        var kept = new List<bool>();
        for (var day = 0; day < 4; day++)
        {
            kept.Add(await customers.WasAppliedAsync(new CommandKey($"key-{day}"), default));
        }

        Assert.Equal([false, false, true, true], kept);
        var figures = await services.GetRequiredService<IOutbox>().CountAsync(clock.GetCurrentInstant(), default);
        Assert.Equal((4, 4), (figures.Unsent, figures.SetAside));
        Assert.Equal("10", await store.ScalarAsync($"SELECT count(*) FROM {(store.IsSqlite ? "outbox" : "customer_management.outbox")}"));
    }

    private static async Task FailsAsync(TestStore store)
    {
        using var _ = store;
        var clock = new FakeClock(Start);
        await using var services = store.Services(clock);
        await SaveAsync(services, "good", "bad");
        var receiver = new Receiver { Refuses = "bad" };
        var relay = Relay(services, receiver, clock, new RelayOptions { MaximumAttempts = 3 });
        Assert.Equal(new RelayReport(2, 1, 0, 1, 0, 0, 0, 0, new OutboxFigures(1, Start, null, 0)), await relay.SendDueAsync());
        Assert.Equal(0, (await relay.SendDueAsync()).Taken);
        clock.Advance(Duration.FromHours(1));
        Assert.Equal(1, (await relay.SendDueAsync()).Failed);
        clock.Advance(Duration.FromHours(1));
        Assert.Equal(1, (await relay.SendDueAsync()).SetAside);
        clock.Advance(Duration.FromDays(1));
        Assert.Equal(0, (await relay.SendDueAsync()).Taken);

        var aside = services.GetRequiredService<ISetAsideMessages>();
        var message = Assert.Single(await aside.ListAsync(10, default));
        Assert.Equal(("Customer/bad/1/0", nameof(TimeoutException), 3), (message.Message.Id, message.Error, message.Message.Attempts));
        Assert.Equal(new OutboxFigures(0, null, null, 1), await services.GetRequiredService<IOutbox>().CountAsync(clock.GetCurrentInstant(), default));
        receiver.Refuses = null;
        Assert.True(await aside.ReleaseAsync(message.Message.Id, default));
        Assert.False(await aside.ReleaseAsync(message.Message.Id, default));
        Assert.Equal(1, (await relay.SendDueAsync()).Sent);
        Assert.Equal(["Customer/bad/1/0", "Customer/good/1/0"], receiver.Received.Order(StringComparer.Ordinal));
    }

    private static async Task SharedAsync(TestStore store)
    {
        using var _ = store;
        var clock = new FakeClock(Start);
        await using var services = store.Services(clock);
        await using var others = store.Services(clock);
        await SaveAsync(services, [.. Enumerable.Range(0, 200).Select(number => $"c-{number}")]);
        var receiver = new Receiver();
        var relays = new[] { services, others, services, others }.Select(each => Relay(each, receiver, clock, new RelayOptions { Batch = 7 }));
        await Task.WhenAll(relays.Select(relay => Task.Run(async () =>
        {
            while ((await relay.SendDueAsync()).Taken > 0)
            {
            }
        })));
        Assert.Equal(200, receiver.Received.Count);
        Assert.Equal(200, receiver.Received.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(new OutboxFigures(0, null, null, 0), await services.GetRequiredService<IOutbox>().CountAsync(Start, default));
    }

    private static async Task HostedAsync(TestStore store)
    {
        using var _ = store;
        var receiver = new Receiver();
        await using var services = store.Services(more: builder =>
        {
            builder.RelayOutbox(pause: TimeSpan.FromMilliseconds(20));
            builder.Services.AddSingleton<IEventReceiver>(receiver);
        });
        await SaveAsync(services, "one", "two");
        await RelayUntilAsync(services, () => receiver.Received.Count == 2);
        Assert.Equal(["Customer/one/1/0", "Customer/two/1/0"], receiver.Received.Order(StringComparer.Ordinal));
    }

    private static async Task RelayUntilAsync(IServiceProvider services, Func<bool> isDone)
    {
        var relay = Assert.Single(services.GetServices<IHostedService>());
        await relay.StartAsync(default);
        for (var tries = 0; tries < 1_000 && !isDone(); tries++)
        {
            await Task.Delay(20);
        }

        await relay.StopAsync(default);
    }
}
