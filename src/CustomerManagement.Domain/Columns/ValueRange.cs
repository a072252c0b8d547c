using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>The lowest and the highest of values; of none, the highest and the lowest number there is.</summary>
internal static class ValueRange
{
    private const int ValuesOfWorker = 1 << 17;

    /// <summary>The range of values, on all cores allowed.</summary>
    public static unsafe (T Lowest, T Highest) Of<T>(ReadOnlySpan<T> values, ParallelOptions parallel)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var count = values.Length;
        var workers = Workers.Count(parallel, count, ValuesOfWorker);
        var ranges = new (T Lowest, T Highest)[workers];
        fixed (T* pinned = values)
        {
            var first = pinned;
            Workers.Run(workers, parallel, worker =>
            {
                var from = (int)((long)count * worker / workers);
                var to = (int)((long)count * (worker + 1) / workers);
                ranges[worker] = Of(new ReadOnlySpan<T>(first + from, to - from));
            });
        }

        return (ranges.Min(range => range.Lowest), ranges.Max(range => range.Highest));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (T Lowest, T Highest) Of<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (lowest, highest) = (T.MaxValue, T.MinValue);
        if (values.Length >= Vector<T>.Count)
        {
            var (lows, highs) = (new Vector<T>(lowest), new Vector<T>(highest));
            for (; values.Length >= Vector<T>.Count; values = values[Vector<T>.Count..])
            {
                var next = new Vector<T>(values);
                lows = Vector.Min(lows, next);
                highs = Vector.Max(highs, next);
            }

            for (var lane = 0; lane < Vector<T>.Count; lane++)
            {
                lowest = T.Min(lowest, lows[lane]);
                highest = T.Max(highest, highs[lane]);
            }
        }

        foreach (var value in values)
        {
            lowest = T.Min(lowest, value);
            highest = T.Max(highest, value);
        }

        return (lowest, highest);
    }
}
