using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryUpkeep(InMemoryStore store) : IStoreUpkeep
{
    public Task<int> ForgetCommandsAsync(Instant before, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Task.FromResult(store.Read(() => store.Forget(before, limit), cancellation));
    }

    public Task<int> ForgetSentAsync(Instant before, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(store.Outbox.ForgetSent(before, limit));
    }

    public Task OverwriteErasedAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }
}
