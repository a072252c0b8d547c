using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Goes through what is due and saves what changed. It may break off anywhere: what was not saved is found again.</summary>
internal static class DueSweep
{
    /// <summary>Sweeps.</summary>
    /// <param name="due">What is due.</param>
    /// <param name="pass">Lets time pass for one.</param>
    /// <param name="repository">Where they are kept.</param>
    /// <param name="saved">Told of the events of each that was saved.</param>
    /// <param name="cancellation">Ends the sweep early.</param>
    /// <returns>How many were looked at, how many someone else saved meanwhile, and which were left aside since a rule was broken.</returns>
    public static async Task<(int Looked, int Conflicts, IReadOnlyList<RunFailure> Failures)> RunAsync<TAggregate, TId>(
        IAsyncEnumerable<TAggregate> due,
        Action<TAggregate> pass,
        IRepository<TAggregate> repository,
        Action<IReadOnlyList<IDomainEvent>> saved,
        CancellationToken cancellation)
        where TAggregate : AggregateRoot<TId>
        where TId : struct
    {
        var looked = 0;
        var broken = new List<BusinessRuleException>();
        var queue = new SaveQueue<TAggregate, TId>(repository, broken, (_, events) => saved(events));
        await foreach (var aggregate in due.PassingOver(broken, cancellation).ConfigureAwait(false))
        {
            looked++;
            try
            {
                pass(aggregate);
            }
            catch (BusinessRuleException error)
            {
                broken.Add(new BusinessRuleException(error.Code, error.Message, aggregate.Id.ToString(), error));
                continue;
            }

            if (aggregate.PendingEvents.Count > 0)
            {
                await queue.AddAsync(aggregate, cancellation).ConfigureAwait(false);
            }
        }

        await queue.FlushAsync(cancellation).ConfigureAwait(false);
        return (looked, queue.Conflicts, [.. broken.Select(RunFailure.Of)]);
    }
}
