using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>The lowest and the highest of values; of none, the highest and the lowest number there is.</summary>
internal static class ValueRange
{
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
