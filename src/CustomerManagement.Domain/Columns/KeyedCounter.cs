namespace CustomerManagement.Domain.Columns;

/// <summary>Counts customers with keys that lie far apart, piece by piece on all cores allowed.</summary>
internal static class KeyedCounter
{
    // About as many customers as a piece has where a customer has a few facts.
    private const int UsualCustomers = 1 << 11;

    /// <summary>Counts.</summary>
    /// <param name="pieces">The customers.</param>
    /// <param name="decimals">How many decimals amounts have where it is not noted for each customer.</param>
    /// <param name="window">The days that count.</param>
    /// <param name="parallel">How many threads may take part, and what cancels the work.</param>
    /// <param name="progress">Told now and then which share is done; <c>null</c> when nobody asks.</param>
    /// <returns>The figures of all customers, by rising key.</returns>
    public static KeyedColumns<TKey> Count<TKey>(IKeyedPieces<TKey> pieces, int decimals, DayWindow window, ParallelOptions parallel, IProgress<double>? progress)
        where TKey : unmanaged, IEquatable<TKey>, IComparable<TKey>
    {
        var columns = new KeyedColumns<TKey>(pieces.MostCustomers);
        var bands = new DayBands(window, pieces.MostBack);
        try
        {
            var areDecimalsNoted = pieces.TryNoteDecimals(unlessAllHave: decimals);
            if (areDecimalsNoted)
            {
                columns.AddDecimals();
            }

            var emission = new OrderedEmission(pieces.Pieces, progress);
            Workers.Run(Workers.Count(parallel, pieces.Work, RowPacker.RowsOfWorker), parallel, _ =>
            {
                var tally = new PieceTally(bands, UsualCustomers);
                var table = new SlotTable<TKey>(UsualCustomers);
                var sort = new SpreadSort<TKey>();
                while (emission.Next(parallel.CancellationToken) is { } piece)
                {
                    var keys = ReadOnlySpan<TKey>.Empty;
                    try
                    {
                        keys = pieces.Count(piece, tally, table, areDecimalsNoted);
                    }
                    finally
                    {
                        emission.Publish(piece, keys.Length);
                    }

                    var order = pieces.IsOrdered ? sort.Order(keys) : tally.Present();
                    columns.WriteKeys(emission.Start(piece), order, keys);
                    tally.Emit(columns, emission.Start(piece), order);
                }
            });
            columns.Count = emission.Total;
            if (!pieces.IsOrdered)
            {
                columns.Reorder(RadixSort.Order(columns.Keys.AsSpan(0, columns.Count)), parallel);
            }
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

        return columns;
    }
}
