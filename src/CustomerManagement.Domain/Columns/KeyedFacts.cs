namespace CustomerManagement.Domain.Columns;

/// <summary>Facts by keys that lie far apart: blocks wait until they are counted together, or are folded into a store once they take too much memory.</summary>
internal sealed class KeyedFacts<TKey>(DayWindow window, ParallelOptions parallel) : IDisposable
    where TKey : unmanaged, IEquatable<TKey>, IComparable<TKey>
{
    private WaitingRows<TKey>? _waiting;
    private KeyedStore<TKey>? _store;

    public bool IsEmpty => _waiting is null && _store is null;

    /// <summary>Adds facts.</summary>
    /// <param name="keys">The customers; at least one.</param>
    /// <param name="facts">What happened; facts after the as-of day are left out.</param>
    /// <returns><c>false</c> when these do not fit, or not together with those before, and none of them was added.</returns>
    public bool TryAdd(ReadOnlySpan<TKey> keys, in FactColumns facts)
    {
        var placement = PlacementFor(keys);
        var blocks = TryPack(keys, facts, placement);
        if (blocks is not null && blocks.Any(block => block.IsCrowded))
        {
            Forget(blocks);
            placement = IsEmpty ? SparsePlacement<TKey>.ByHash(keys.Length) : Store().SpreadFor(keys.Length);
            blocks = TryPack(keys, facts, placement);
        }

        if (blocks is null)
        {
            return false;
        }

        if (_store is null)
        {
            var waiting = _waiting ?? new WaitingRows<TKey>(placement);
            if (waiting.TryAdd(blocks))
            {
                _waiting = waiting;
                return true;
            }
        }

        try
        {
            return !IsEmpty && Store().TryAdd(blocks, parallel);
        }
        finally
        {
            Forget(blocks);
        }
    }

    /// <summary>Takes up what was counted by keys; there is nothing here yet.</summary>
    public void Take(TallyStore counted, Func<long, TKey> key)
    {
        var store = new KeyedStore<TKey>(window, SparsePlacement<TKey>.ByHash(counted.MostCustomers));
        store.Take(counted, key);
        _store = store;
    }

    /// <summary>Counts, on all cores allowed. There is any fact.</summary>
    public KeyedColumns<TKey> Count(int decimals, IProgress<double>? progress)
    {
        if (_waiting is not null)
        {
            return KeyedCounter.Count(_waiting, decimals, window, parallel, progress);
        }

        var store = Store();
        var columns = KeyedCounter.Count(store, decimals, window, parallel, progress);
        columns.TooManyFacts = store.CountsByNumber.TooManyFacts is { } number ? store.KeyOf(number) : null;
        return columns;
    }

    /// <summary>All facts counted, in place of those that wait.</summary>
    public KeyedStore<TKey> Store()
    {
        if (_store is null)
        {
            var waiting = _waiting ?? throw new InvalidOperationException("There is no fact.");
            var store = new KeyedStore<TKey>(window, waiting.Placement);
            if (!store.TryAdd(waiting.Blocks, parallel))
            {
                throw new InvalidOperationException("Blocks that wait have room.");
            }

            (_waiting, _store) = (null, store);
            waiting.Dispose();
        }

        return _store;
    }

    public void Dispose()
    {
        _waiting?.Dispose();
        (_waiting, _store) = (null, null);
    }

    /// <summary>Where facts of some customers go, so that they go together with what is here.</summary>
    private SparsePlacement<TKey> PlacementFor(ReadOnlySpan<TKey> keys)
    {
        if (IsEmpty)
        {
            return SparsePlacement<TKey>.Of(keys);
        }

        var placement = _waiting?.Placement ?? Store().Placement;
        return placement.IsCrowdedBy(keys) || _store is { IsUneven: true } ? Store().SpreadFor(keys.Length) : placement;
    }

    private static void Forget(IReadOnlyList<SparseRows<TKey>> blocks)
    {
        foreach (var block in blocks)
        {
            block.Dispose();
        }
    }

    private IReadOnlyList<SparseRows<TKey>>? TryPack(ReadOnlySpan<TKey> keys, in FactColumns facts, SparsePlacement<TKey> placement) =>
        DecimalParts.TryPack(keys, facts, (some, dates, units, decimals) =>
            SparseRows<TKey>.TryPack(some, dates, units, decimals, placement, window.AsOf, parallel));
}
