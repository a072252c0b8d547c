using CustomerManagement.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>Forgets keys and messages, and overwrites what was erased.</summary>
internal sealed class StoreUpkeep(Store store) : IStoreUpkeep
{
    public Task<int> ForgetCommandsAsync(Instant before, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var commands = store.Dialect.Table("commands");
        return ForgetAsync(
            $$"""DELETE FROM {{commands}} WHERE (kind, key) IN (SELECT kind, key FROM {{commands}} WHERE applied_at < {0} ORDER BY applied_at LIMIT {1})""", before, limit, cancellation);
    }

    public Task<int> ForgetSentAsync(Instant before, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var outbox = store.Dialect.Table("outbox");
        return ForgetAsync(
            $$"""DELETE FROM {{outbox}} WHERE sequence IN (SELECT sequence FROM {{outbox}} WHERE state = 2 AND stored_at < {0} ORDER BY stored_at LIMIT {1})""", before, limit, cancellation);
    }

    public Task OverwriteErasedAsync(CancellationToken cancellation) => store.MaintainAsync(context => store.Dialect.OverwriteErasedAsync(context, cancellation), cancellation);

    private async Task<int> ForgetAsync(string sql, Instant before, int limit, CancellationToken cancellation)
    {
        var (moment, forgotten) = (Store.Ticks(before), 0);
        await store.WriteAsync(
            async context =>
            {
                forgotten = await context.Database.ExecuteSqlRawAsync(sql, [moment, limit], cancellation).ConfigureAwait(false);
                return forgotten > 0;
            },
            Store.OvertakenAsync,
            cancellation).ConfigureAwait(false);
        return forgotten;
    }
}
