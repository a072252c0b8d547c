using System.Numerics;

namespace CustomerManagement.Domain.Columns;

/// <summary>A block of facts packed a word each and brought together by pieces of customers, ready to be counted in the cache.</summary>
internal sealed class PackedRows : IFactBlock, IDisposable
{
    private readonly RowChunks<long> _chunks;

    private PackedRows(RowLayout layout, RowChunks<long> chunks, int rows, int decimals, RowStatistics seen)
    {
        Layout = layout;
        _chunks = chunks;
        Rows = rows;
        Decimals = decimals;
        MostBack = Math.Max(seen.MostBack, 0);
        LargestPiece = chunks.Complete();
        LargestSum = ((Int128)seen.Magnitude + 1) * LargestPiece;
    }

    public RowLayout Layout { get; }

    public int Rows { get; }

    public long LowestPiece => Layout.LowestPiece;

    public int Pieces => Layout.Pieces;

    public int Decimals { get; }

    /// <summary>For how many rows memory is held.</summary>
    public int Room => _chunks.Room;

    public int MostBack { get; }

    public long LargestPiece { get; }

    public Int128 LargestSum { get; }

    /// <summary>Packs facts; those after the as-of day are left out.</summary>
    /// <param name="keys">The customers; at least one.</param>
    /// <param name="dates">The dates.</param>
    /// <param name="amounts">The amounts; empty for facts that are no purchases and carry none.</param>
    /// <param name="decimals">How many decimals the amounts have on their own.</param>
    /// <param name="layout">The layout for the keys.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="parallel">How many threads may take part, and what cancels the work.</param>
    /// <returns>The block, or <c>null</c> when a day lies too far back, amounts have too many digits, or a key is not within the layout.</returns>
    public static unsafe PackedRows? TryPack<TKey>(
        ReadOnlySpan<TKey> keys, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<long> amounts, int decimals, RowLayout layout, int asOf, ParallelOptions parallel)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        fixed (TKey* key = keys)
        {
            fixed (DateOnly* date = dates)
            {
                fixed (long* amount = amounts)
                {
                    return TryPack(new RowInput<TKey>(key, date, amount, keys.Length), decimals, layout, asOf, parallel);
                }
            }
        }
    }

    public void AddTo(PieceTally tally, long piece)
    {
        var own = piece - Layout.LowestPiece;
        if (own >= 0 && own < Layout.Pieces)
        {
            for (var chunk = 0; chunk < _chunks.ChunksOf((int)own); chunk++)
            {
                tally.Add(_chunks.Chunk((int)own, chunk), Layout);
            }
        }
    }

    public void Dispose() => _chunks.Dispose();

    private static PackedRows? TryPack<TKey>(RowInput<TKey> input, int decimals, RowLayout layout, int asOf, ParallelOptions parallel)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        var (chunks, seen) = RowPacker.Pack<TKey, long, DensePlacement<TKey>>(input, asOf, new DensePlacement<TKey>(layout), parallel);
        var block = new PackedRows(layout, chunks, input.Count, decimals, seen);
        if (seen.IsTooFar || seen.IsOutside || seen.AmountBits > 64 - layout.AmountShift || block.LargestSum >= long.MaxValue)
        {
            block.Dispose();
            return null;
        }

        return block;
    }
}
