using System.Numerics;

namespace CustomerManagement.Domain.Columns;

/// <summary>The lowest and the highest key of a block.</summary>
internal readonly record struct KeyRange(long Lowest, long Highest)
{
    private const int KeysToLookAt = 1 << 13;

    /// <summary>A range in which all of many keys are likely to lie, from a few of them: to look at all is a way of its own through memory.</summary>
    public static KeyRange Guess<TKey>(ReadOnlySpan<TKey> keys)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        var (lowest, highest) = (long.MaxValue, long.MinValue);
        for (var i = 0L; i < KeysToLookAt; i++)
        {
            // From the first to the last, since keys may rise.
            var key = long.CreateTruncating(keys[(int)(i * (keys.Length - 1) / (KeysToLookAt - 1))]);
            lowest = Math.Min(lowest, key);
            highest = Math.Max(highest, key);
        }

        // Of so many keys drawn evenly, none is likely to be further off.
        var more = ((Int128)highest - lowest) * 16 / KeysToLookAt;
        return new KeyRange((long)Int128.Max(lowest - more, long.MinValue), (long)Int128.Min(highest + more, long.MaxValue));
    }

    /// <summary>The range of keys, of which there is at least one.</summary>
    public static KeyRange Of<TKey>(ReadOnlySpan<TKey> keys, ParallelOptions parallel)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        var (lowest, highest) = ValueRange.Of(keys, parallel);
        return new KeyRange(long.CreateTruncating(lowest), long.CreateTruncating(highest));
    }
}
