using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers.DuckDb;

/// <summary>Fills a table of DuckDB with purchases, a chunk at a time.</summary>
internal static class DuckDbTable
{
    public static unsafe void Append(DuckDbDatabase database, string table, Purchases purchases, DuckDbAmount type)
    {
        var integer = DuckDbNative.CreateLogicalType(DuckDbNative.TypeInteger);
        var id = DuckDbNative.CreateLogicalType(DuckDbIds.Type(purchases.Kind));
        var amount = type.CreateType();
        var chunk = DuckDbNative.CreateDataChunk([id, integer, amount], 3);
        var created = DuckDbNative.CreateAppender(database.Connection, null, table, out var appender);
        try
        {
            Check(created, appender);
            var most = (int)DuckDbNative.VectorSize();
            for (var done = 0; done < purchases.Count; done += most)
            {
                var size = Math.Min(most, purchases.Count - done);
                DuckDbNative.ResetDataChunk(chunk);
                DuckDbIds.Fill(DuckDbNative.DataChunkVector(chunk, 0), purchases, done, size);
                purchases.Day.AsSpan(done, size).CopyTo(new Span<int>((void*)Column(chunk, 1), size));
                purchases.Cents.AsSpan(done, size).CopyTo(new Span<long>((void*)Column(chunk, 2), size));
                DuckDbNative.SetDataChunkSize(chunk, (ulong)size);
                Check(DuckDbNative.AppendDataChunk(appender, chunk), appender);
            }

            Check(DuckDbNative.FlushAppender(appender), appender);
        }
        finally
        {
            _ = DuckDbNative.DestroyAppender(ref appender);
            DuckDbNative.DestroyDataChunk(ref chunk);
            DuckDbNative.DestroyLogicalType(ref amount);
            DuckDbNative.DestroyLogicalType(ref id);
            DuckDbNative.DestroyLogicalType(ref integer);
        }
    }

    private static nint Column(nint chunk, ulong column) => DuckDbNative.VectorData(DuckDbNative.DataChunkVector(chunk, column));

    private static void Check(int state, nint appender)
    {
        if (state != DuckDbNative.Success)
        {
            throw new InvalidOperationException(DuckDbNative.Text(DuckDbNative.AppenderError(appender)) ?? "DuckDB appends nothing.");
        }
    }
}
