using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CustomerManagement.Domain.Columns;

/// <summary>Brings facts together by pieces, on all cores allowed; those after the as-of day are left out.</summary>
internal static unsafe class RowPacker
{
    /// <summary>So many rows are worth a worker.</summary>
    public const int RowsOfWorker = 1 << 16;

    private const int RowsAtOnce = 512;

    /// <summary>Packs facts.</summary>
    /// <param name="input">The facts.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="placement">Where each goes.</param>
    /// <param name="parallel">How many threads may take part, and what cancels the work.</param>
    /// <returns>The rows, and what was seen of them.</returns>
    public static (RowChunks<TRow> Chunks, RowStatistics Seen) Pack<TKey, TRow, TPlacement>(
        RowInput<TKey> input, int asOf, TPlacement placement, ParallelOptions parallel)
        where TKey : unmanaged
        where TRow : unmanaged
        where TPlacement : struct, IRowPlacement<TKey, TRow>
    {
        var workers = Workers.Count(parallel, input.Count, RowsOfWorker);
        var chunks = new RowChunks<TRow>(input.Count, placement.Pieces, workers);
        var next = 0L;
        var seen = new RowStatistics[workers];
        try
        {
            Workers.Run(workers, parallel, worker =>
            {
                var ends = new int[placement.Pieces];
                for (var piece = 0; piece < ends.Length; piece++)
                {
                    ends[piece] = chunks.Take(piece);
                }

                seen[worker] = RowStatistics.None;
                for (var from = Interlocked.Add(ref next, RowsOfWorker) - RowsOfWorker; from < input.Count; from = Interlocked.Add(ref next, RowsOfWorker) - RowsOfWorker)
                {
                    parallel.CancellationToken.ThrowIfCancellationRequested();
                    seen[worker] = seen[worker].With(PackPart(input.Slice((int)from, (int)Math.Min(RowsOfWorker, input.Count - from)), asOf, placement, chunks, ends));
                }

                foreach (var end in ends)
                {
                    chunks.Close(end);
                }
            });
        }
        catch
        {
            chunks.Dispose();
            throw;
        }

        return (chunks, seen.Aggregate((one, other) => one.With(other)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static RowStatistics PackPart<TKey, TRow, TPlacement>(RowInput<TKey> input, int asOf, TPlacement placement, RowChunks<TRow> chunks, int[] ends)
        where TKey : unmanaged
        where TRow : unmanaged
        where TPlacement : struct, IRowPlacement<TKey, TRow>
    {
        var seen = RowStatistics.None;
        var words = stackalloc long[RowsAtOnce];
        var keys = stackalloc TKey[RowsAtOnce];
        var dates = stackalloc DateOnly[RowsAtOnce];
        var amounts = stackalloc long[RowsAtOnce];
        for (var from = 0; from < input.Count; from += RowsAtOnce)
        {
            var rows = input.Slice(from, Math.Min(RowsAtOnce, input.Count - from));
            if (!RowWords.TryMake(rows.Dates, rows.Amounts, rows.Count, asOf, words, out var all))
            {
                var room = new RowInput<TKey>(keys, dates, rows.Amounts == null ? null : amounts, rows.Count);
                rows = room.Slice(0, Keep(rows, asOf, room, out var isTooFar));
                _ = RowWords.TryMake(rows.Dates, rows.Amounts, rows.Count, asOf, words, out all);
                all = all with { IsTooFar = isTooFar };
            }

            var isInside = Scatter(rows.Keys, words, rows.Count, placement, chunks, ends);
            seen = seen.With(all with { IsOutside = !isInside });
        }

        return seen;
    }

    /// <summary>Copies the facts that count.</summary>
    /// <returns>How many.</returns>
    private static int Keep<TKey>(RowInput<TKey> rows, int asOf, RowInput<TKey> room, out bool isTooFar)
        where TKey : unmanaged
    {
        (var count, isTooFar) = (0, false);
        for (var i = 0; i < rows.Count; i++)
        {
            // Read once: what is copied is what was looked at, also when the caller changes it meanwhile.
            var date = rows.Dates[i];
            var back = asOf - date.DayNumber;
            isTooFar |= back > FactWord.MostBack;
            if ((uint)back <= FactWord.MostBack)
            {
                room.Keys[count] = rows.Keys[i];
                room.Dates[count] = date;
                if (rows.Amounts != null)
                {
                    room.Amounts[count] = rows.Amounts[i];
                }

                count++;
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    private static bool Scatter<TKey, TRow, TPlacement>(TKey* keys, long* words, int count, TPlacement placement, RowChunks<TRow> chunks, int[] ends)
        where TKey : unmanaged
        where TRow : unmanaged
        where TPlacement : struct, IRowPlacement<TKey, TRow>
    {
        var pieces = stackalloc int[RowsAtOnce];
        var isInside = placement.Place(keys, words, count, pieces);
        fixed (TRow* rows = chunks.Rows)
        {
            fixed (int* end = ends)
            {
                for (nint i = 0; i < count; i++)
                {
                    nint piece = pieces[i];
                    var place = end[piece];
                    var row = rows + place;
                    *row = placement.Row(keys + i, words[i]);
                    if (Sse.IsSupported)
                    {
                        // A piece's next line is wanted soon, and no processor foretells which piece comes next.
                        Sse.Prefetch0((byte*)row + CacheLine.Bytes);
                    }

                    place++;
                    if ((place & (RowChunks<TRow>.ChunkRows - 1)) == 0)
                    {
                        place = chunks.Take((int)piece);
                    }

                    end[piece] = place;
                }
            }
        }

        return isInside;
    }
}
