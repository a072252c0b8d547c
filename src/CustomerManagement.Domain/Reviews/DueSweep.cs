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
        var (looked, conflicts) = (0, 0);
        var failures = new List<RunFailure>();
        var scan = due.GetAsyncEnumerator(cancellation);
        await using var _ = scan.ConfigureAwait(false);
        while (await NextAsync(scan, failures).ConfigureAwait(false) is { } aggregate)
        {
            looked++;
            try
            {
                pass(aggregate);
                var events = aggregate.PendingEvents.ToList();
                if (events.Count > 0)
                {
                    await repository.SaveAsync([aggregate], command: null, cancellation).ConfigureAwait(false);
                    saved(events);
                }
            }
            catch (ConcurrencyException)
            {
                // Someone else did something about it meanwhile; the next sweep sees what.
                conflicts++;
            }
            catch (BusinessRuleException broken)
            {
                failures.Add(new RunFailure(aggregate.Id.ToString(), broken.Code));
            }
        }

        return (looked, conflicts, failures);
    }

    private static async ValueTask<TAggregate?> NextAsync<TAggregate>(IAsyncEnumerator<TAggregate> scan, List<RunFailure> failures)
        where TAggregate : class
    {
        try
        {
            return await scan.MoveNextAsync().ConfigureAwait(false) ? scan.Current : null;
        }
        catch (AggregateException unread) when (unread.InnerExceptions.Count > 0 && unread.InnerExceptions.All(error => error is BusinessRuleException))
        {
            failures.AddRange(unread.InnerExceptions.Cast<BusinessRuleException>().Select(broken => new RunFailure(broken.Subject, broken.Code)));
            return null;
        }
    }
}
