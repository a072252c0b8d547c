using NodaTime;

namespace CustomerManagement.Domain.Kernel;

/// <summary>What a store does so that nothing is kept longer than it should be. The runs of erasure and retention ask for it.</summary>
/// <remarks>
/// An implementer guarantees: each call may break off and be made again; a store that cannot do it now is <see cref="StoreUnavailableException"/>; calls from several threads are safe.
/// A store that keeps none of what is to be forgotten forgets none.
/// </remarks>
public interface IStoreUpkeep
{
    /// <summary>Forgets keys of commands that were applied long ago, notes of receivers among them. A command with a forgotten key would be applied again.</summary>
    /// <param name="before">Those applied before this moment.</param>
    /// <param name="limit">How many at most, 1 or more, so that nobody waits long.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>How many were forgotten; fewer than <paramref name="limit"/> when no more are left.</returns>
    Task<int> ForgetCommandsAsync(Instant before, int limit, CancellationToken cancellation);

    /// <summary>Forgets messages that are sent. What waits or is set aside stays.</summary>
    /// <param name="before">Those stored before this moment.</param>
    /// <param name="limit">How many at most, 1 or more.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>How many were forgotten; fewer than <paramref name="limit"/> when no more are left.</returns>
    Task<int> ForgetSentAsync(Instant before, int limit, CancellationToken cancellation);

    /// <summary>Sees to it that what was overwritten or forgotten cannot be read where it was kept, as far as the store reaches: copies that others made are theirs. Called once erasing is done.</summary>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="StoreUnavailableException">Somebody still reads what was overwritten, or the store cannot do it now. Call it again later.</exception>
    Task OverwriteErasedAsync(CancellationToken cancellation);
}
