using System.Collections.Concurrent;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

public sealed class OutboxTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Instant _start = Instant.FromUtc(2026, 3, 2, 9, 0);

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

    private static async Task FailsAsync(TestStore store)
    {
        using var _ = store;
        var clock = new FakeClock(_start);
        await using var services = store.Services(clock);
        await SaveAsync(services, "good", "bad");
        var receiver = new Receiver { Refuses = "bad" };
        var relay = Relay(services, receiver, clock, new RelayOptions { MaximumAttempts = 3 });
        Assert.Equal(new RelayReport(2, 1, 0, 1, 0, 0, 0, 0, new OutboxFigures(1, _start, null, 0)), await relay.SendDueAsync());
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
        var clock = new FakeClock(_start);
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
        Assert.Equal(new OutboxFigures(0, null, null, 0), await services.GetRequiredService<IOutbox>().CountAsync(_start, default));
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
        var relay = Assert.Single(services.GetServices<IHostedService>());
        await relay.StartAsync(default);
        await SaveAsync(services, "one", "two");
        for (var tries = 0; tries < 1_000 && receiver.Received.Count < 2; tries++)
        {
            await Task.Delay(20);
        }

        await relay.StopAsync(default);
        Assert.Equal(["Customer/one/1/0", "Customer/two/1/0"], receiver.Received.Order(StringComparer.Ordinal));
    }

    private static Task SaveAsync(IServiceProvider services, params string[] ids) => services.GetRequiredService<ICustomerRepository>()
        .SaveAsync([.. ids.Select(id => Customer.OpenAtSale(new CustomerId(id), _start))], command: null, default);

    private static OutboxRelay Relay(IServiceProvider services, IEventReceiver receiver, IClock clock, RelayOptions options) =>
        new(services.GetRequiredService<IOutbox>(), [receiver], clock, options);

    private sealed class Receiver : IEventReceiver
    {
        public ConcurrentBag<string> Received { get; } = [];

        public string? Refuses { get; set; }

        public string Name => "test";

        public Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation)
        {
            if (message.AggregateId == Refuses)
            {
                throw new TimeoutException("with a name in it");
            }

            Received.Add(message.Id);
            return Task.FromResult(Reception.Done);
        }
    }
}
