using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>A block of facts packed a word each and brought together by pieces of customers, ready to be counted in the cache.</summary>
internal sealed class PackedRows : IDisposable
{
    internal const int RowsOfWorker = 1 << 16;

    private readonly RowChunks<long> _chunks;

    private PackedRows(RowLayout layout, RowChunks<long> chunks, int rows, RowStatistics seen)
    {
        Layout = layout;
        _chunks = chunks;
        Rows = rows;
        MostBack = Math.Max(seen.MostBack, 0);
        LargestSum = ((Int128)seen.Magnitude + 1) * chunks.Complete();
    }

    public RowLayout Layout { get; }

    /// <summary>How many facts were given, those after the as-of day among them.</summary>
    public int Rows { get; }

    public int MostBack { get; }

    /// <summary>No sum of amounts of one customer is larger.</summary>
    public Int128 LargestSum { get; }

    /// <summary>Packs facts; those after the as-of day are left out.</summary>
    /// <param name="keys">The customers; at least one.</param>
    /// <param name="dates">The dates.</param>
    /// <param name="amounts">The amounts; empty for facts that are no purchases and carry none.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="slotBits">The size of pieces where other blocks have one already, else <c>null</c>.</param>
    /// <param name="parallel">How many threads may take part, and what cancels the work.</param>
    /// <returns>The block, or <c>null</c> when a day lies too far back, or amounts have too many digits.</returns>
    public static unsafe PackedRows? TryPack<TKey>(
        ReadOnlySpan<TKey> keys, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<long> amounts, int asOf, int? slotBits, ParallelOptions parallel)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        fixed (TKey* key = keys)
        {
            fixed (DateOnly* date = dates)
            {
                fixed (long* amount = amounts)
                {
                    return TryPack(new RowInput<TKey>(key, date, amount, keys.Length), asOf, slotBits, parallel);
                }
            }
        }
    }

    /// <summary>Counts the facts of a piece, by its number among all pieces there are.</summary>
    public void AddTo(PieceTally tally, long piece)
    {
        var own = piece - Layout.LowestPiece;
        if (own >= 0 && own < Layout.Pieces)
        {
            foreach (var chunk in _chunks.OfPiece((int)own))
            {
                tally.Add(_chunks.Chunk(chunk), Layout);
            }
        }
    }

    /// <summary>The facts one by one, in no particular order.</summary>
    public IEnumerable<KeyedRow> Unpacked()
    {
        for (var piece = 0; piece < Layout.Pieces; piece++)
        {
            var firstKey = (Layout.LowestPiece + piece) << Layout.SlotBits;
            foreach (var chunk in _chunks.OfPiece(piece).ToArray())
            {
                foreach (var row in _chunks.Chunk(chunk).ToArray())
                {
                    yield return new KeyedRow(firstKey + (row & (Layout.PieceSize - 1)), row >> Layout.SlotBits);
                }
            }
        }
    }

    public void Dispose() => _chunks.Dispose();

    private static PackedRows? TryPack<TKey>(RowInput<TKey> input, int asOf, int? slotBits, ParallelOptions parallel)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        var (lowest, highest) = KeyRange.Of(input, parallel);
        var layout = RowLayout.Of(lowest, highest, slotBits);
        var workers = Workers.Count(parallel, input.Count, RowsOfWorker);
        var chunks = new RowChunks<long>(input.Count, layout.Pieces, workers);
        var next = 0L;
        var seen = new RowStatistics[workers];
        Workers.Run(workers, parallel, worker =>
        {
            var ends = new int[layout.Pieces];
            for (var piece = 0; piece < ends.Length; piece++)
            {
                ends[piece] = chunks.Take(piece);
            }

            seen[worker] = RowStatistics.None;
            for (var from = Interlocked.Add(ref next, RowsOfWorker) - RowsOfWorker; from < input.Count; from = Interlocked.Add(ref next, RowsOfWorker) - RowsOfWorker)
            {
                parallel.CancellationToken.ThrowIfCancellationRequested();
                seen[worker] = seen[worker].With(Scatter(input, (int)from, (int)Math.Min(from + RowsOfWorker, input.Count), asOf, layout, chunks, ends));
            }

            foreach (var end in ends)
            {
                chunks.Close(end);
            }
        });

        var all = seen.Aggregate((one, other) => one.With(other));
        var block = new PackedRows(layout, chunks, input.Count, all);
        if (all.IsTooFar || all.AmountBits > 64 - layout.AmountShift || block.LargestSum >= long.MaxValue)
        {
            block.Dispose();
            return null;
        }

        return block;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe RowStatistics Scatter<TKey>(RowInput<TKey> input, int from, int to, int asOf, RowLayout layout, RowChunks<long> chunks, int[] ends)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        var firstKey = layout.LowestPiece << layout.SlotBits;
        var slotBits = layout.SlotBits;
        var slotMask = layout.PieceSize - 1;
        var (saleShift, amountShift) = (layout.SaleShift, layout.AmountShift);
        var tooFar = RowLayout.MostBack + 1;
        var (mostBack, magnitude) = (-1, 0L);
        fixed (long* rows = chunks.Rows)
        {
            fixed (int* end = ends)
            {
                for (var i = from; i < to; i++)
                {
                    var back = asOf - input.Dates[i].DayNumber;
                    if ((uint)back >= (uint)tooFar)
                    {
                        mostBack = Math.Max(mostBack, back);
                        continue;
                    }

                    mostBack = Math.Max(mostBack, back);
                    var amount = input.Amounts == null ? 0 : input.Amounts[i];
                    var sale = input.Amounts == null ? 0 : ~amount >>> 63;
                    magnitude |= amount ^ (amount >> 63);
                    var customer = (int)(long.CreateTruncating(input.Keys[i]) - firstKey);
                    var piece = customer >> slotBits;
                    if ((uint)piece >= (uint)ends.Length)
                    {
                        // The caller changed a key since the keys were looked at: nothing may be written for it.
                        continue;
                    }

                    var place = end[piece];
                    rows[place] = (amount << amountShift) | (sale << saleShift) | ((long)back << slotBits) | (long)(customer & slotMask);
                    place++;
                    if ((place & (RowChunks<long>.ChunkRows - 1)) == 0)
                    {
                        place = chunks.Take(piece);
                    }

                    end[piece] = place;
                }
            }
        }

        return new RowStatistics(mostBack, (ulong)magnitude, mostBack >= tooFar);
    }
}
