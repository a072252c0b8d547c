using System.Numerics;

namespace CustomerManagement.Domain.Columns;

/// <summary>The lowest and the highest key of a block.</summary>
internal static class KeyRange
{
    public static unsafe (long Lowest, long Highest) Of<TKey>(RowInput<TKey> input, ParallelOptions parallel)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        var workers = Workers.Count(parallel, input.Count, PackedRows.RowsOfWorker);
        var ranges = new (TKey Lowest, TKey Highest)[workers];
        Workers.Run(workers, parallel, worker =>
        {
            var from = (int)((long)input.Count * worker / workers);
            var to = (int)((long)input.Count * (worker + 1) / workers);
            ranges[worker] = ValueRange.Of(new ReadOnlySpan<TKey>(input.Keys + from, to - from));
        });
        return (long.CreateTruncating(ranges.Min(range => range.Lowest)), long.CreateTruncating(ranges.Max(range => range.Highest)));
    }

    /// <summary>The lowest and the highest of keys, of which there is at least one.</summary>
    public static unsafe (long Lowest, long Highest) Of<TKey>(ReadOnlySpan<TKey> keys, ParallelOptions parallel)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        fixed (TKey* key = keys)
        {
            return Of(new RowInput<TKey>(key, null, null, keys.Length), parallel);
        }
    }
}
