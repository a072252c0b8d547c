namespace CustomerManagement.Domain.Columns;

/// <summary>What was counted of blocks of facts whose keys lie far apart and that were let go.</summary>
/// <remarks>Each key has a number: its piece and, in the lower bits, its slot in that piece's table. By these numbers its facts are counted.</remarks>
internal sealed class KeyedStore<TKey> : IKeyedPieces<TKey>
    where TKey : unmanaged, IEquatable<TKey>, IComparable<TKey>
{
    private const int SlotBits = 32;

    // So many customers of a piece are too many for the cache, and with so many times fewer there is room to grow.
    private const int MostOfPiece = 1 << 13;
    private const int RowsOfCustomer = 8;
    private const int MostTimesItsPart = 4;

    private readonly DayWindow _window;
    private SparsePlacement<TKey> _placement;
    private SlotTable<TKey>[] _tables;
    private TallyStore _counts;

    public KeyedStore(DayWindow window, SparsePlacement<TKey> placement)
    {
        _window = window;
        _placement = placement;
        _tables = Tables(placement);
        _counts = Counts();
    }

    public SparsePlacement<TKey> Placement => _placement;

    public int Pieces => _tables.Length;

    public bool IsOrdered => _placement.IsOrdered;

    public int Work => MostCustomers;

    public int MostCustomers => checked((int)Customers);

    public int MostBack => _counts.MostBack;

    public TallyStore CountsByNumber => _counts;

    private long Customers => _tables.Sum(table => (long)table.Count);

    /// <summary>The key with a number.</summary>
    public TKey KeyOf(long number) => _tables[number >> SlotBits].Keys[(int)number];

    /// <summary>Takes up what was counted by keys.</summary>
    /// <param name="counted">The counts; there are none here yet.</param>
    /// <param name="key">The key of each customer there.</param>
    public void Take(TallyStore counted, Func<long, TKey> key) =>
        _ = counted.RekeyTo(_counts, number => Number(_tables, _placement, key(number)));

    /// <summary>Takes up blocks with this placement, or none of them where sums might leave 64 bits.</summary>
    public bool TryAdd(IReadOnlyList<SparseRows<TKey>> blocks, ParallelOptions parallel)
    {
        if (!_counts.HasRoomFor(blocks.Aggregate(Int128.Zero, (sum, rows) => sum + rows.LargestSum)))
        {
            return false;
        }

        foreach (var rows in blocks)
        {
            _counts.Add(new KeyedBlock<TKey>(rows, _tables), parallel);
        }

        return true;
    }

    /// <summary>Whether pieces have become too large for the cache, all of them or one.</summary>
    public bool IsUneven
    {
        get
        {
            var customers = Customers;
            return (customers > (long)MostOfPiece * Pieces && SparsePlacement<TKey>.ByHash(customers * RowsOfCustomer).Pieces > Pieces)
                || (IsOrdered && _tables.Max(table => table.Count) > MostOfPiece + (MostTimesItsPart * customers / Pieces));
        }
    }

    /// <summary>Spreads the customers evenly, over so many pieces that there is room for more.</summary>
    /// <param name="rows">How many facts are to be added.</param>
    /// <returns>Where facts go from now on.</returns>
    public SparsePlacement<TKey> SpreadFor(int rows)
    {
        var placement = SparsePlacement<TKey>.ByHash(Math.Max(Customers * RowsOfCustomer, rows));
        var tables = Tables(placement);
        var counts = _counts.RekeyTo(Counts(), number => Number(tables, placement, KeyOf(number)));
        (_placement, _tables, _counts) = (placement, tables, counts);
        return placement;
    }

    public bool TryNoteDecimals(int unlessAllHave) => _counts.TryNoteDecimals(unlessAllHave);

    public ReadOnlySpan<TKey> Count(int piece, PieceTally tally, SlotTable<TKey> table, bool areDecimalsNoted)
    {
        tally.EnsureSlots(_tables[piece].Count);
        _counts.AddTo(tally, piece);
        return _tables[piece].Keys;
    }

    private static SlotTable<TKey>[] Tables(SparsePlacement<TKey> placement)
    {
        var tables = new SlotTable<TKey>[placement.Pieces];
        for (var piece = 0; piece < tables.Length; piece++)
        {
            tables[piece] = new SlotTable<TKey>(keys: 0);
        }

        return tables;
    }

    private static long Number(SlotTable<TKey>[] tables, SparsePlacement<TKey> placement, TKey key)
    {
        var piece = placement.PieceOf(key);
        return ((long)piece << SlotBits) + tables[piece].Find(key);
    }

    private TallyStore Counts() => new(_window, SlotBits, firstSlots: 1);
}
