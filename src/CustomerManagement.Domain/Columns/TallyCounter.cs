using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Counts blocks of packed facts, and what a store holds of others, piece by piece on all cores allowed.</summary>
internal static class TallyCounter
{
    /// <summary>Counts.</summary>
    /// <param name="blocks">Blocks with pieces of one size, which is that of the store.</param>
    /// <param name="store">What was counted before, or <c>null</c>.</param>
    /// <param name="decimals">How many decimals amounts have where it is not noted for each customer.</param>
    /// <param name="window">The days that count.</param>
    /// <param name="parallel">How many threads may take part, and what cancels the work.</param>
    /// <param name="progress">Told now and then which share is done; <c>null</c> when nobody asks.</param>
    /// <returns>The figures of all customers with any fact, by rising key.</returns>
    public static KeyedColumns<long> Count(
        IReadOnlyList<PackedRows> blocks, TallyStore? store, int decimals, DayWindow window, ParallelOptions parallel, IProgress<double>? progress)
    {
        var slotBits = store?.SlotBits ?? blocks[0].Layout.SlotBits;
        var pieces = Pieces(blocks, store);
        var rows = blocks.Sum(block => (long)block.Rows);
        var most = (long)pieces.Length << slotBits;
        var columns = new KeyedColumns<long>(checked((int)(store is null ? Math.Min(most, rows) : most)));
        var bands = new DayBands(window, Math.Max(store?.MostBack ?? 0, blocks.Select(block => block.MostBack).DefaultIfEmpty().Max()));
        var areDecimalsNoted = (store?.TryNoteDecimals(unlessAllHave: decimals) ?? false) || blocks.Any(block => block.Decimals != decimals);
        if (areDecimalsNoted)
        {
            columns.AddDecimals();
        }

        var emission = new OrderedEmission(pieces.Length, progress);
        try
        {
            Workers.Run(Workers.Count(parallel, Math.Max(rows, most), RowPacker.RowsOfWorker), parallel, _ =>
            {
                var tally = new PieceTally(bands, 1 << slotBits);
                while (emission.Next(parallel.CancellationToken) is { } turn)
                {
                    var present = ReadOnlySpan<int>.Empty;
                    try
                    {
                        store?.AddTo(tally, pieces[turn]);
                        foreach (var block in blocks)
                        {
                            tally.Add(areDecimalsNoted ? block.Decimals : null, () => block.AddTo(tally, pieces[turn]));
                        }

                        present = tally.Present();
                    }
                    finally
                    {
                        emission.Publish(turn, present.Length);
                    }

                    WriteKeys(columns.Keys.AsSpan(emission.Start(turn), present.Length), present, pieces[turn] << slotBits);
                    tally.Emit(columns, emission.Start(turn), present);
                }
            });
        }
        catch
        {
            columns.Dispose();
            throw;
        }
        finally
        {
            bands.Return();
        }

        columns.Count = emission.Total;
        columns.TooManyFacts = store?.TooManyFacts;
        if (columns.TooManyFacts is null && (store?.MostFacts ?? 0) + blocks.Sum(block => block.LargestPiece) > int.MaxValue)
        {
            // A number that is too large by less than twice looks like one below zero.
            var row = columns.FactsEver.AsSpan(0, columns.Count).IndexOfAnyInRange(int.MinValue, -1);
            columns.TooManyFacts = row >= 0 ? columns.Keys[row] : null;
        }

        return columns;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteKeys(Span<long> keys, ReadOnlySpan<int> slots, long firstKey)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            keys[i] = firstKey + slots[i];
        }
    }

    private static long[] Pieces(IReadOnlyList<PackedRows> blocks, TallyStore? store)
    {
        var pieces = new SortedSet<long>(store?.Pieces ?? []);
        foreach (var layout in blocks.Select(block => block.Layout))
        {
            for (var piece = layout.LowestPiece; piece < layout.LowestPiece + layout.Pieces; piece++)
            {
                pieces.Add(piece);
            }
        }

        return [.. pieces];
    }
}
