namespace CustomerManagement.Domain.Columns;

/// <summary>Blocks of facts whose keys lie far apart, all with the pieces of the first one, that are counted together.</summary>
internal sealed class WaitingRows<TKey>(SparsePlacement<TKey> placement) : IKeyedPieces<TKey>, IDisposable
    where TKey : unmanaged, IEquatable<TKey>, IComparable<TKey>
{
    // With room for more, less memory is taken by what is counted of them.
    private const int MostRoom = 1 << 24;

    // With more, a piece may have too many customers for the cache; those of a store are spread again.
    private const int MostOfPiece = 1 << 18;

    private readonly List<SparseRows<TKey>> _blocks = [];

    public SparsePlacement<TKey> Placement => placement;

    public int Pieces => placement.Pieces;

    public bool IsOrdered => placement.IsOrdered;

    public int Work => _blocks.Sum(block => block.Rows);

    public int MostCustomers => Work;

    public int MostBack => _blocks.Max(block => block.MostBack);

    public IReadOnlyList<SparseRows<TKey>> Blocks => _blocks;

    /// <summary>Adds blocks, if sums and counts stay in range and not too much memory is held, which the first ones may.</summary>
    public bool TryAdd(IReadOnlyList<SparseRows<TKey>> blocks)
    {
        var all = _blocks.Concat(blocks);
        if (all.Aggregate(Int128.Zero, (sum, block) => sum + block.LargestSum) >= long.MaxValue
            || (_blocks.Count > 0 && (all.Sum(block => block.LargestPiece) > MostOfPiece || all.Sum(block => (long)block.Room) > MostRoom)))
        {
            return false;
        }

        _blocks.AddRange(blocks);
        return true;
    }

    public bool TryNoteDecimals(int unlessAllHave) => _blocks.Exists(block => block.Decimals != unlessAllHave);

    public ReadOnlySpan<TKey> Count(int piece, PieceTally tally, SlotTable<TKey> table, bool areDecimalsNoted)
    {
        table.Clear();
        foreach (var block in _blocks)
        {
            tally.Add(areDecimalsNoted ? block.Decimals : null, () => block.AddTo(tally, table, piece));
        }

        return table.Keys;
    }

    public void Dispose() => _blocks.ForEach(block => block.Dispose());
}
