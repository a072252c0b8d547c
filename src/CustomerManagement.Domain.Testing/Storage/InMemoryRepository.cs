using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Testing.Storage;

/// <summary>What the repositories in memory have in common: versions, keys of commands, and lists by what an aggregate belongs to.</summary>
internal abstract class InMemoryRepository<TAggregate, TId, TSnapshot>(InMemoryStore store) : IRepository<TAggregate>
    where TAggregate : AggregateRoot<TId>
    where TId : struct
    where TSnapshot : class
{
    private readonly Dictionary<TId, TSnapshot> _saved = [];
    private readonly Dictionary<TId, long> _versions = [];
    private readonly Dictionary<object, HashSet<TId>> _owned = [];

    public Task SaveAsync(IReadOnlyCollection<TAggregate> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(aggregates);
        if (aggregates.DistinctBy(aggregate => aggregate.Id).Count() != aggregates.Count)
        {
            throw new ArgumentException("Each aggregate is saved once.", nameof(aggregates));
        }

        store.Write(typeof(TAggregate), command, () => Save(aggregates), cancellation);
        return Task.CompletedTask;
    }

    public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) =>
        Task.FromResult(store.Read(() => store.WasApplied(typeof(TAggregate), command), cancellation));

    /// <summary>The whole state as a value.</summary>
    protected abstract TSnapshot Snapshot(TAggregate aggregate);

    /// <summary>A new aggregate from a state.</summary>
    protected abstract TAggregate Restore(TSnapshot state);

    /// <summary>Whom an aggregate belongs to: ids of customers or persons.</summary>
    protected virtual IEnumerable<object> OwnersOf(TSnapshot state) => [];

    /// <summary>What two aggregates never share beside their id.</summary>
    protected virtual object? UniqueKeyOf(TSnapshot state) => null;

    protected Task<TAggregate?> FindAsync(TId id, Func<TSnapshot, bool> isSeen, CancellationToken cancellation)
    {
        var found = store.Read(() => _saved.GetValueOrDefault(id), cancellation);
        return Task.FromResult(found is not null && isSeen(found) ? Restore(found) : null);
    }

    /// <summary>Those of an owner.</summary>
    protected Task<IReadOnlyList<TAggregate>> OfAsync(object owner, Func<TSnapshot, bool> isWanted, CancellationToken cancellation)
    {
        var states = store.Read(() => _owned.TryGetValue(owner, out var ids) ? ids.Select(id => _saved[id]).ToList() : [], cancellation);
        return Task.FromResult<IReadOnlyList<TAggregate>>([.. states.Where(isWanted).Select(Restore)]);
    }

    /// <summary>All that are wanted, as they are when the scan begins. Each may be saved while the scan goes on.</summary>
    protected async IAsyncEnumerable<TAggregate> ScanAsync(Func<TSnapshot, bool> isWanted, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var unread = new List<BusinessRuleException>();
        foreach (var state in store.Read(() => _saved.Values.Where(isWanted).ToList(), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Restored(state, unread) is { } aggregate)
            {
                yield return aggregate;
            }
        }

        // One that cannot be brought back keeps nobody from the others.
        if (unread.Count > 0)
        {
            throw new AggregateException(unread);
        }
    }

    private TAggregate? Restored(TSnapshot state, List<BusinessRuleException> unread)
    {
        try
        {
            return Restore(state);
        }
        catch (BusinessRuleException missing)
        {
            unread.Add(missing);
            return null;
        }
    }

    private void Save(IReadOnlyCollection<TAggregate> aggregates)
    {
        foreach (var aggregate in aggregates)
        {
            if (_versions.GetValueOrDefault(aggregate.Id) != aggregate.Version || IsTaken(aggregate, aggregates))
            {
                throw new ConcurrencyException(typeof(TAggregate).Name, $"{aggregate.Id}");
            }
        }

        // Nothing can fail from here on, so all of it happens.
        foreach (var aggregate in aggregates)
        {
            store.Publish(typeof(TAggregate), $"{aggregate.Id}", aggregate.Version + 1, aggregate.PendingEvents);
            aggregate.MarkSaved();
            if (_saved.TryGetValue(aggregate.Id, out var old))
            {
                foreach (var owner in OwnersOf(old))
                {
                    _owned[owner].Remove(aggregate.Id);
                }
            }

            var state = Snapshot(aggregate);
            _saved[aggregate.Id] = state;
            _versions[aggregate.Id] = aggregate.Version;
            foreach (var owner in OwnersOf(state))
            {
                if (!_owned.TryGetValue(owner, out var ids))
                {
                    _owned.Add(owner, ids = []);
                }

                ids.Add(aggregate.Id);
            }
        }
    }

    private bool IsTaken(TAggregate aggregate, IReadOnlyCollection<TAggregate> together)
    {
        var state = Snapshot(aggregate);
        return UniqueKeyOf(state) is { } key
            && (OwnersOf(state).SelectMany(owner => _owned.GetValueOrDefault(owner) ?? []).Any(id => !id.Equals(aggregate.Id) && key.Equals(UniqueKeyOf(_saved[id])))
                || together.Any(other => !other.Id.Equals(aggregate.Id) && key.Equals(UniqueKeyOf(Snapshot(other)))));
    }
}
