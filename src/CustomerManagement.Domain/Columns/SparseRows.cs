namespace CustomerManagement.Domain.Columns;

/// <summary>A block of facts whose keys lie far apart, brought together in pieces that are counted in the cache.</summary>
internal sealed class SparseRows : IDisposable
{
    private readonly RowChunks<KeyedRow> _chunks;
    private readonly SparsePlacement _placement;

    private SparseRows(RowChunks<KeyedRow> chunks, SparsePlacement placement, int rows, RowStatistics seen)
    {
        _chunks = chunks;
        _placement = placement;
        Rows = rows;
        MostBack = Math.Max(seen.MostBack, 0);
        LargestPiece = chunks.Complete();
        LargestSum = ((Int128)seen.Magnitude + 1) * LargestPiece;
    }

    public int Rows { get; }

    private int MostBack { get; }

    private long LargestPiece { get; }

    private Int128 LargestSum { get; }

    /// <summary>Brings facts together; those after the as-of day are left out. There is at least one, and their keys lie in the range given.</summary>
    /// <returns>The block, or <c>null</c> when a day lies too far back or an amount has too many digits.</returns>
    public static unsafe SparseRows? TryPack(
        ReadOnlySpan<long> keys, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<long> amounts, KeyRange range, int asOf, ParallelOptions parallel)
    {
        var placement = new SparsePlacement(keys, range);
        fixed (long* key = keys)
        {
            fixed (DateOnly* date = dates)
            {
                fixed (long* amount = amounts)
                {
                    return TryPack(new RowInput<long>(key, date, amount, keys.Length), placement, asOf, parallel);
                }
            }
        }
    }

    /// <summary>Counts, as <see cref="TallyCounter"/> does.</summary>
    public TallyColumns Count(DayWindow window, ParallelOptions parallel, IProgress<double>? progress)
    {
        var columns = new TallyColumns(Rows);
        var bands = new DayBands(window, MostBack);
        var emission = new OrderedEmission(_placement.Pieces, progress);
        try
        {
            Workers.Run(Workers.Count(parallel, Rows, RowPacker.RowsOfWorker), parallel, _ =>
            {
                var tally = new PieceTally(bands, 1 << 12);
                var table = new SlotTable();
                Span<int> slots = stackalloc int[RowChunks<KeyedRow>.ChunkRows];
                while (emission.Next(parallel.CancellationToken) is { } piece)
                {
                    try
                    {
                        for (var chunk = 0; chunk < _chunks.ChunksOf(piece); chunk++)
                        {
                            var rows = _chunks.Chunk(piece, chunk);
                            table.Find(rows, slots);
                            tally.EnsureSlots(table.Count);
                            tally.Add(rows, slots);
                        }
                    }
                    finally
                    {
                        emission.Publish(piece, table.Count);
                    }

                    if (table.Count > 0)
                    {
                        tally.Emit(columns, emission.Start(piece), _placement.IsOrdered ? table.Order() : tally.Present(), table.Keys);
                    }

                    table.Clear();
                }
            });
        }
        catch
        {
            columns.Dispose();
            throw;
        }

        columns.Count = emission.Total;
        if (!_placement.IsOrdered)
        {
            columns.Reorder(RadixSort.Order(columns.Keys.AsSpan(0, columns.Count)), parallel);
        }

        return columns;
    }

    /// <summary>The facts one by one, in no particular order.</summary>
    public IEnumerable<KeyedRow> Unpacked()
    {
        for (var piece = 0; piece < _placement.Pieces; piece++)
        {
            for (var chunk = 0; chunk < _chunks.ChunksOf(piece); chunk++)
            {
                foreach (var row in _chunks.Chunk(piece, chunk).ToArray())
                {
                    yield return row;
                }
            }
        }
    }

    public void Dispose() => _chunks.Dispose();

    private static SparseRows? TryPack(RowInput<long> input, SparsePlacement placement, int asOf, ParallelOptions parallel)
    {
        var (chunks, seen) = RowPacker.Pack<long, KeyedRow, SparsePlacement>(input, asOf, placement, parallel);
        var block = new SparseRows(chunks, placement, input.Count, seen);
        if (seen.IsTooFar || seen.AmountBits > 64 - KeyedRow.AmountShift || block.LargestSum >= long.MaxValue)
        {
            block.Dispose();
            return null;
        }

        if (placement.IsOrdered && block.LargestPiece > placement.MostRows(input.Count))
        {
            block.Dispose();
            return TryPack(input, placement.ByHash, asOf, parallel);
        }

        return block;
    }
}
