using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryInbox(InMemoryStore store) : IInbox
{
    public Task<bool> HasAsync(CommandKey key, CancellationToken cancellation) => Task.FromResult(store.Read(() => store.WasApplied(typeof(IInbox), key), cancellation));

    public Task<bool> TryNoteAsync(CommandKey key, CancellationToken cancellation) => Task.FromResult(store.TryWrite(typeof(IInbox), key, () => { }, cancellation));
}
