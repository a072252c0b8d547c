using CustomerManagement.Domain.Kernel;
using CustomerManagement.EntityFrameworkCore.Delivery;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>A note in the inbox that a conflict undid, as when two writers wait for each other, is not taken for one that was there before.</summary>
public sealed class InboxConflictTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public Task Overtaken_on_SQLite() => OvertakenAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task Overtaken_on_PostgreSQL() => OvertakenAsync(TestStore.Postgres(postgres));

    private static async Task OvertakenAsync(TestStore test)
    {
        using var _ = test;
        var overtaking = new Overtaking();
        using var store = new Store(new InterceptedDialect(test.Dialect(), overtaking), SystemClock.Instance);
        var (inbox, key) = (new StoreInbox(store), new CommandKey("key"));
        overtaking.IsArmed = true;
        var busy = await Assert.ThrowsAsync<StoreUnavailableException>(() => inbox.TryNoteAsync(key, default));
        Assert.Equal((StoreFailure.Busy, false), (busy.Failure, busy.IsOutcomeUnknown));
        Assert.False(await inbox.HasAsync(key, default));

        overtaking.IsArmed = false;
        Assert.True(await inbox.TryNoteAsync(key, default));
        Assert.False(await inbox.TryNoteAsync(key, default));
        overtaking.IsArmed = true;
        Assert.False(await inbox.TryNoteAsync(key, default));
    }

    private sealed class Overtaking : SaveChangesInterceptor
    {
        public bool IsArmed { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsArmed ? throw new DbUpdateConcurrencyException() : base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}
