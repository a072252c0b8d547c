using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Erases in one aggregate, on what others have saved meanwhile too.</summary>
internal static class TextErasure
{
    /// <summary>Erases and saves, unless nothing is left to erase.</summary>
    /// <param name="repository">Where it is kept.</param>
    /// <param name="aggregate">It, as it was found.</param>
    /// <param name="reload">Loads it anew after a conflict; <c>null</c> when it is there no more.</param>
    /// <param name="erase">The command. Called again after a conflict.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>1 when something was erased, else 0.</returns>
    /// <exception cref="ConcurrencyException">Others saved it each time before this command could, <see cref="RepeatableCommands.MostTries"/> times.</exception>
    public static async Task<int> SaveAsync<TAggregate, TId>(
        IRepository<TAggregate> repository, TAggregate aggregate, Func<CancellationToken, Task<TAggregate?>> reload, Action<TAggregate> erase, CancellationToken cancellation)
        where TAggregate : AggregateRoot<TId>
        where TId : struct
    {
        var current = aggregate;
        for (var tries = 1; current is not null; tries++)
        {
            erase(current);
            if (current.PendingEvents.Count == 0)
            {
                return 0;
            }

            try
            {
                await repository.SaveAsync([current], command: null, cancellation).ConfigureAwait(false);
                return 1;
            }
            catch (ConcurrencyException) when (tries < RepeatableCommands.MostTries)
            {
                current = await reload(cancellation).ConfigureAwait(false);
            }
        }

        return 0;
    }
}
