using System.Numerics;
using System.Runtime.InteropServices;
using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Purchases of customers whose ids are numbers, straight from a host's columns: the fastest way, which needs no index of customers.</summary>
internal sealed class NumberedFacts(DayWindow window, ParallelOptions parallel) : IDisposable
{
    // With fewer, looking at all of them takes no time.
    private const int ManyIds = 1 << 17;

    private PackedRows? _dense;
    private SparseRows? _sparse;
    private TallyStore? _store;
    private int _decimals;

    private bool IsEmpty => _dense is null && _sparse is null && _store is null;

    private int WaitingRows => _dense?.Rows ?? _sparse?.Rows ?? 0;

    /// <summary>Adds purchases.</summary>
    /// <param name="ids">The customers; at least one.</param>
    /// <param name="dates">The dates.</param>
    /// <param name="units">The amounts in units of their last decimal.</param>
    /// <param name="decimals">How many decimals they have.</param>
    /// <param name="fallback">Takes what was here before, when that is less than what comes now and both do not go together.</param>
    /// <returns><c>false</c> when these purchases do not go together with those before or do not fit, and were not added.</returns>
    public bool TryAdd<TKey>(ReadOnlySpan<TKey> ids, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<long> units, int decimals, PlacedFacts fallback)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        if (IsEmpty && ids.Length >= ManyIds && TryPackByGuess(ids, dates, units, decimals))
        {
            return true;
        }

        var keys = KeyRange.Of(ids, parallel);
        var isDense = RowLayout.IsDense(keys, ids.Length);
        if (isDense && CanJoin(decimals))
        {
            return TryJoin(ids, keys, dates, units);
        }

        if (!IsEmpty)
        {
            if (_store is not null || WaitingRows > ids.Length)
            {
                return false;
            }

            MoveTo(fallback);
        }

        _decimals = decimals;
        if (isDense)
        {
            _dense = PackedRows.TryPack(ids, dates, units, RowLayout.Of(keys, slotBits: null), window.AsOf, parallel);
            return _dense is not null;
        }

        _sparse = SparseRows.TryPack(Widened(ids), dates, units, keys, window.AsOf, parallel);
        return _sparse is not null;
    }

    /// <summary>Puts the figures together.</summary>
    /// <returns><c>null</c> when there are none.</returns>
    public MetricsColumns? ToColumns(IProgress<double>? progress)
    {
        if (IsEmpty)
        {
            return null;
        }

        var columns = _sparse?.Count(window, parallel, progress)
            ?? TallyCounter.Count(_dense is null ? [] : [_dense], _store, window, parallel, progress);
        FactCounts.MustFit(columns, NumberIds.ToId);
        return new MetricsColumns(
            new NumberIds(columns.Keys, columns.Count),
            columns,
            new AmountColumn(columns.Amounts, _decimals, columns),
            new AmountColumn(columns.PreviousAmounts, _decimals, columns),
            profits: null,
            lastContacts: null,
            lastVisits: null,
            parallel);
    }

    /// <summary>Hands everything over to facts by place.</summary>
    public void MoveTo(PlacedFacts facts)
    {
        foreach (var row in _dense?.Unpacked() ?? _sparse?.Unpacked() ?? [])
        {
            facts.AddPurchase(facts.Index.Place(row.Key), row.Back, row.Amount, _decimals);
        }

        if (_store is not null)
        {
            facts.Take(_store, _decimals);
        }

        Dispose();
    }

    public void Dispose()
    {
        _dense?.Dispose();
        _sparse?.Dispose();
        (_dense, _sparse, _store) = (null, null, null);
    }

    private static ReadOnlySpan<long> Widened<TKey>(ReadOnlySpan<TKey> ids)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        if (typeof(TKey) == typeof(long))
        {
            return MemoryMarshal.Cast<TKey, long>(ids);
        }

        var widened = new long[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            widened[i] = long.CreateTruncating(ids[i]);
        }

        return widened;
    }

    /// <summary>Takes it that the ids lie close together and that a few of them show between which limits; <c>false</c> where that was wrong.</summary>
    private bool TryPackByGuess<TKey>(ReadOnlySpan<TKey> ids, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<long> units, int decimals)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        var guess = KeyRange.Guess(ids);
        if (!RowLayout.IsDense(guess, ids.Length))
        {
            return false;
        }

        _dense = PackedRows.TryPack(ids, dates, units, RowLayout.Of(guess, slotBits: null), window.AsOf, parallel);
        _decimals = decimals;
        return _dense is not null;
    }

    private bool CanJoin(int decimals) =>
        decimals == _decimals && (_store is not null || _dense is { Layout.SlotBits: >= RowLayout.UsualSlotBits });

    private bool TryJoin<TKey>(ReadOnlySpan<TKey> ids, KeyRange keys, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<long> units)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        if (_store is null)
        {
            var store = new TallyStore(window, _dense!.Layout.SlotBits);
            store.Add(_dense, parallel);
            _dense.Dispose();
            (_dense, _store) = (null, store);
        }

        using var block = PackedRows.TryPack(ids, dates, units, RowLayout.Of(keys, _store.SlotBits), window.AsOf, parallel);
        if (block is null || !_store.HasRoomFor(block))
        {
            return false;
        }

        _store.Add(block, parallel);
        return true;
    }
}
