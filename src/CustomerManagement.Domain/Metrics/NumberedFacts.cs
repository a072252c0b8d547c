using System.Numerics;
using System.Runtime.InteropServices;
using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Purchases of customers known by numbers: the fastest way where the numbers lie close together, which needs no table of customers.</summary>
internal sealed class NumberedFacts(DayWindow window, ParallelOptions parallel) : IDisposable
{
    // With fewer, looking at all of them takes no time.
    private const int ManyIds = 1 << 17;

    // With room for more, less memory is taken by what is counted of them.
    private const int MostRoomWaiting = 1 << 25;

    private readonly KeyedFacts<long> _keyed = new(window, parallel);
    private readonly List<PackedRows> _dense = [];
    private TallyStore? _store;

    public bool IsEmpty => IsDenseEmpty && _keyed.IsEmpty;

    private bool IsDenseEmpty => _dense.Count == 0 && _store is null;

    /// <summary>Adds purchases.</summary>
    /// <param name="ids">The customers; at least one.</param>
    /// <param name="purchases">What they bought.</param>
    /// <returns><c>false</c> when these purchases do not fit, or not together with those before, and were not added.</returns>
    public bool TryAdd<TKey>(ReadOnlySpan<TKey> ids, in FactColumns purchases)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        if (IsEmpty && ids.Length >= ManyIds && TryPackByGuess(ids, purchases))
        {
            return true;
        }

        if (_keyed.IsEmpty)
        {
            var keys = KeyRange.Of(ids, parallel);
            if (RowLayout.IsDense(keys, ids.Length) && (IsDenseEmpty ? TryPack(ids, purchases, keys) : TryJoin(ids, purchases, keys)))
            {
                return true;
            }

            if (!IsDenseEmpty)
            {
                _keyed.Take(Folded(), key => key);
                _store = null;
            }
        }

        // Rows with whole keys have room for larger amounts, too.
        return _keyed.TryAdd(Widened(ids), purchases);
    }

    /// <summary>Takes up what was counted by keys; there is nothing here yet.</summary>
    public void Take(TallyStore counted, Func<long, long> key) => _keyed.Take(counted, key);

    /// <summary>Counts. There is any fact.</summary>
    public KeyedColumns<long> Count(int decimals, IProgress<double>? progress) => IsDenseEmpty
        ? _keyed.Count(decimals, progress)
        : TallyCounter.Count(_dense, _store, decimals, window, parallel, progress);

    /// <summary>What is counted, in place of facts that wait. There is any fact.</summary>
    /// <param name="number">The customer's number, by its key in what is counted.</param>
    public TallyStore Store(out Func<long, long> number)
    {
        if (IsDenseEmpty)
        {
            var store = _keyed.Store();
            number = store.KeyOf;
            return store.CountsByNumber;
        }

        number = key => key;
        return Folded();
    }

    public void Dispose()
    {
        Forget(_dense);
        _dense.Clear();
        _keyed.Dispose();
        _store = null;
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

    private static Int128 LargestSum(IEnumerable<PackedRows> blocks) => blocks.Aggregate(Int128.Zero, (sum, block) => sum + block.LargestSum);

    /// <summary>Takes it that the ids lie close together and that a few of them show between which limits; <c>false</c> where that was wrong.</summary>
    private bool TryPackByGuess<TKey>(ReadOnlySpan<TKey> ids, in FactColumns purchases)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        var guess = KeyRange.Guess(ids);
        return RowLayout.IsDense(guess, ids.Length) && TryPack(ids, purchases, guess);
    }

    private bool TryPack<TKey>(ReadOnlySpan<TKey> ids, in FactColumns purchases, KeyRange keys)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        if (TryPack(ids, purchases, RowLayout.Of(keys, slotBits: null)) is not { } blocks)
        {
            return false;
        }

        if (LargestSum(blocks) >= long.MaxValue)
        {
            Forget(blocks);
            return false;
        }

        _dense.AddRange(blocks);
        return true;
    }

    private IReadOnlyList<PackedRows>? TryPack<TKey>(ReadOnlySpan<TKey> ids, in FactColumns purchases, RowLayout layout)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey> =>
        DecimalParts.TryPack(ids, purchases, (some, dates, units, decimals) => PackedRows.TryPack(some, dates, units, decimals, layout, window.AsOf, parallel));

    private bool TryJoin<TKey>(ReadOnlySpan<TKey> ids, in FactColumns purchases, KeyRange keys)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        if (_store is null && _dense[0].Layout.SlotBits < RowLayout.UsualSlotBits)
        {
            // Pieces of a few customers are not for blocks of many.
            _store = Folded().RekeyTo(new TallyStore(window, RowLayout.UsualSlotBits), key => key);
        }

        var slotBits = _store?.SlotBits ?? _dense[0].Layout.SlotBits;
        if (TryPack(ids, purchases, RowLayout.Of(keys, slotBits)) is not { } blocks)
        {
            return false;
        }

        if (_store is null && CanWait(blocks))
        {
            _dense.AddRange(blocks);
            return true;
        }

        var store = Folded();
        var hasRoom = store.HasRoomFor(LargestSum(blocks));
        foreach (var block in hasRoom ? blocks : [])
        {
            store.Add(block, parallel);
        }

        Forget(blocks);
        return hasRoom;
    }

    /// <summary>Whether sums stay in range when blocks are counted together with those that wait, and not too much memory is held.</summary>
    private bool CanWait(IReadOnlyList<PackedRows> blocks) =>
        LargestSum(_dense.Concat(blocks)) < long.MaxValue && _dense.Concat(blocks).Sum(block => (long)block.Room) <= MostRoomWaiting;

    /// <summary>What is counted of ids close together, in place of the blocks that wait.</summary>
    private TallyStore Folded()
    {
        if (_store is null)
        {
            var store = new TallyStore(window, _dense[0].Layout.SlotBits);
            foreach (var block in _dense)
            {
                store.Add(block, parallel);
            }

            _store = store;
            Forget(_dense);
            _dense.Clear();
        }

        return _store;
    }

    private static void Forget(IReadOnlyList<PackedRows> blocks)
    {
        foreach (var block in blocks)
        {
            block.Dispose();
        }
    }
}
