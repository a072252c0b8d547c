using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Reviews;

/// <summary>
/// Saves what a run changed, some hundreds in one step, and each by itself where others saved one of them meanwhile or one breaks a rule. A commit costs a store as much as writing hundreds of rows.
/// </summary>
/// <param name="repository">Where they are kept.</param>
/// <param name="broken">Takes the rules that are broken as one is saved.</param>
/// <param name="saved">Told of each that was saved, with its events; <c>null</c> when nobody asks.</param>
internal sealed class SaveQueue<TAggregate, TId>(IRepository<TAggregate> repository, List<BusinessRuleException> broken, Action<TAggregate, IReadOnlyList<IDomainEvent>>? saved = null)
    where TAggregate : AggregateRoot<TId>
    where TId : struct
{
    private const int AtOnce = 500;

    private readonly List<TAggregate> _waiting = [];
    private readonly HashSet<TId> _ids = [];

    /// <summary>How many someone else saved meanwhile; the next run sees what they did.</summary>
    public int Conflicts { get; private set; }

    /// <summary>Adds one that was changed, and saves all that wait when they are many, or when one of them is the same, as a scan may meet it again.</summary>
    public async ValueTask AddAsync(TAggregate aggregate, CancellationToken cancellation)
    {
        if (!_ids.Add(aggregate.Id))
        {
            await FlushAsync(cancellation).ConfigureAwait(false);
            _ids.Add(aggregate.Id);
        }

        _waiting.Add(aggregate);
        if (_waiting.Count >= AtOnce)
        {
            await FlushAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Saves all that wait.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_waiting.Count > 0 && !await TrySaveAsync(_waiting, cancellation).ConfigureAwait(false))
        {
            foreach (var aggregate in _waiting)
            {
                await SaveAsync(aggregate, cancellation).ConfigureAwait(false);
            }
        }

        _waiting.Clear();
        _ids.Clear();
    }

    private async Task<bool> TrySaveAsync(List<TAggregate> aggregates, CancellationToken cancellation)
    {
        try
        {
            await SaveAsync(aggregates, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (error is ConcurrencyException or BusinessRuleException)
        {
            return false;
        }
    }

    private async Task SaveAsync(TAggregate aggregate, CancellationToken cancellation)
    {
        try
        {
            await SaveAsync([aggregate], cancellation).ConfigureAwait(false);
        }
        catch (ConcurrencyException)
        {
            Conflicts++;
        }
        catch (BusinessRuleException error)
        {
            broken.Add(new BusinessRuleException(error.Code, error.Message, aggregate.Id.ToString(), error));
        }
    }

    private async Task SaveAsync(List<TAggregate> aggregates, CancellationToken cancellation)
    {
        // Saving forgets the events.
        var events = aggregates.ConvertAll(aggregate => aggregate.PendingEvents.ToList());
        await repository.SaveAsync(aggregates, command: null, cancellation).ConfigureAwait(false);
        for (var i = 0; i < aggregates.Count; i++)
        {
            saved?.Invoke(aggregates[i], events[i]);
        }
    }
}
