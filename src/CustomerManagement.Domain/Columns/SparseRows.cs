namespace CustomerManagement.Domain.Columns;

/// <summary>A block of facts whose keys lie far apart, brought together in pieces that are counted in the cache.</summary>
internal sealed class SparseRows<TKey> : IDisposable
    where TKey : unmanaged, IEquatable<TKey>, IComparable<TKey>
{
    private readonly RowChunks<KeyedRow<TKey>> _chunks;

    private SparseRows(RowChunks<KeyedRow<TKey>> chunks, SparsePlacement<TKey> placement, int rows, int decimals, RowStatistics seen)
    {
        _chunks = chunks;
        Placement = placement;
        Rows = rows;
        Decimals = decimals;
        MostBack = Math.Max(seen.MostBack, 0);
        LargestPiece = chunks.Complete();
        LargestSum = ((Int128)seen.Magnitude + 1) * LargestPiece;
    }

    public SparsePlacement<TKey> Placement { get; }

    /// <summary>How many facts were given, those after the as-of day among them.</summary>
    public int Rows { get; }

    /// <summary>How many decimals its amounts have on their own, whatever their units.</summary>
    public int Decimals { get; }

    /// <summary>For how many rows memory is held.</summary>
    public int Room => _chunks.Room;

    public int MostBack { get; }

    /// <summary>No customer has more facts.</summary>
    public long LargestPiece { get; }

    /// <summary>No sum of amounts of one customer is larger.</summary>
    public Int128 LargestSum { get; }

    /// <summary>Whether a piece that follows the order of keys has far more than its part.</summary>
    public bool IsCrowded => Placement.IsOrdered && LargestPiece > Placement.MostRows(Rows);

    /// <summary>Brings facts together; those after the as-of day are left out. There is at least one.</summary>
    /// <returns>The block, or <c>null</c> when a day lies too far back or an amount has too many digits.</returns>
    public static unsafe SparseRows<TKey>? TryPack(
        ReadOnlySpan<TKey> keys,
        ReadOnlySpan<DateOnly> dates,
        ReadOnlySpan<long> amounts,
        int decimals,
        SparsePlacement<TKey> placement,
        int asOf,
        ParallelOptions parallel)
    {
        fixed (TKey* key = keys)
        {
            fixed (DateOnly* date = dates)
            {
                fixed (long* amount = amounts)
                {
                    var (chunks, seen) = RowPacker.Pack<TKey, KeyedRow<TKey>, SparsePlacement<TKey>>(
                        new RowInput<TKey>(key, date, amount, keys.Length), asOf, placement, parallel);
                    var block = new SparseRows<TKey>(chunks, placement, keys.Length, decimals, seen);
                    if (seen.IsTooFar || seen.AmountBits > 64 - FactWord.AmountShift || block.LargestSum >= long.MaxValue)
                    {
                        block.Dispose();
                        return null;
                    }

                    return block;
                }
            }
        }
    }

    /// <summary>Counts the facts of a piece, and numbers the keys that are not in a table yet.</summary>
    public void AddTo(PieceTally tally, SlotTable<TKey> table, int piece)
    {
        Span<int> slots = stackalloc int[RowChunks<KeyedRow<TKey>>.ChunkRows];
        for (var chunk = 0; chunk < _chunks.ChunksOf(piece); chunk++)
        {
            var rows = _chunks.Chunk(piece, chunk);
            table.Find(rows, slots);
            tally.EnsureSlots(table.Count);
            tally.Add(rows, slots);
        }
    }

    public void Dispose() => _chunks.Dispose();
}
