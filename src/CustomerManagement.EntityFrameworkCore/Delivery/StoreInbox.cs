using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.EntityFrameworkCore.Delivery;

/// <summary>What receivers have done, each note in a transaction of its own.</summary>
internal sealed class StoreInbox(Store store) : IInbox
{
    private const string Kind = "Inbox";

    public Task<bool> HasAsync(CommandKey key, CancellationToken cancellation) => store.WasAppliedAsync(Kind, key, cancellation);

    public async Task<bool> TryNoteAsync(CommandKey key, CancellationToken cancellation)
    {
        try
        {
            return await store.WriteAsync(
                context =>
                {
                    store.Note(context, Kind, key);
                    return Task.FromResult(true);
                },
                error => store.AppliedOrOvertakenAsync(Kind, key, error, cancellation),
                cancellation).ConfigureAwait(false);
        }
        catch (CommandAppliedException)
        {
            return false;
        }
    }
}
