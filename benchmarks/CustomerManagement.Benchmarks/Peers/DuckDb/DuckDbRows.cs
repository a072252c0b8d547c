using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers.DuckDb;

/// <summary>Reads the result of the job out of DuckDB.</summary>
internal static class DuckDbRows
{
    public static unsafe RowDigest Digest(ref DuckDbNative.Result result, IdKind kind)
    {
        var digest = default(RowDigest);
        while (DuckDbNative.FetchChunk(result) is var chunk && chunk != 0)
        {
            var size = (int)DuckDbNative.DataChunkSize(chunk);
            var customer = Column(chunk, 0);
            var recency = (int*)Column(chunk, 1);
            var frequency = (int*)Column(chunk, 2);
            var cents = (long*)Column(chunk, 3);
            var r = (byte*)Column(chunk, 4);
            var f = (byte*)Column(chunk, 5);
            var m = (byte*)Column(chunk, 6);
            var abc = (byte*)Column(chunk, 7);
            var pareto = (byte*)Column(chunk, 8);
            for (var i = 0; i < size; i++)
            {
                digest = kind switch
                {
                    IdKind.Number => digest.With(Row<long>(((int*)customer)[i], i)),
                    IdKind.Key => digest.With(Row(((long*)customer)[i], i)),
                    IdKind.Guid => digest.With(Row(DuckDbIds.GuidAt(customer, i), i)),
                    _ => digest.With(Row(DuckDbIds.TextAt(customer, i), i)),
                };
            }

            DuckDbNative.DestroyDataChunk(ref chunk);

            TierRow<TId> Row<TId>(TId id, int i) => new(id, recency[i], frequency[i], cents[i], r[i], f[i], m[i], abc[i], pareto[i]);
        }

        return digest.Rows == (int)DuckDbNative.RowCount(ref result)
            ? digest
            : throw new InvalidOperationException("DuckDB gave fewer rows than it counted.");
    }

    private static unsafe void* Column(nint chunk, ulong column) => (void*)DuckDbNative.VectorData(DuckDbNative.DataChunkVector(chunk, column));
}
