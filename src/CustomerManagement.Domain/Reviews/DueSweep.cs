using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Goes through what is due and saves what changed, one by one: so it may break off anywhere.</summary>
internal static class DueSweep
{
    /// <summary>Sweeps.</summary>
    /// <param name="due">What is due.</param>
    /// <param name="pass">Lets time pass for one.</param>
    /// <param name="repository">Where they are kept.</param>
    /// <param name="saved">Told of the events of each that was saved.</param>
    /// <param name="cancellation">Ends the sweep early.</param>
    /// <returns>How many were looked at, and how many someone else saved meanwhile.</returns>
    public static async Task<(int Looked, int Conflicts)> RunAsync<TAggregate, TId>(
        IAsyncEnumerable<TAggregate> due,
        Action<TAggregate> pass,
        IRepository<TAggregate> repository,
        Action<IReadOnlyList<IDomainEvent>> saved,
        CancellationToken cancellation)
        where TAggregate : AggregateRoot<TId>
        where TId : struct
    {
        var (looked, conflicts) = (0, 0);
        await foreach (var aggregate in due.WithCancellation(cancellation).ConfigureAwait(false))
        {
            looked++;
            pass(aggregate);
            var events = aggregate.PendingEvents.ToList();
            if (events.Count == 0)
            {
                continue;
            }

            try
            {
                await repository.SaveAsync([aggregate], command: null, cancellation).ConfigureAwait(false);
                saved(events);
            }
            catch (ConcurrencyException)
            {
                // Someone else did something about it meanwhile; the next sweep sees what.
                conflicts++;
            }
        }

        return (looked, conflicts);
    }
}
