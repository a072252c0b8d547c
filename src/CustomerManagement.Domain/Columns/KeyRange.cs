using System.Numerics;

namespace CustomerManagement.Domain.Columns;

/// <summary>The lowest and the highest key of a block.</summary>
internal readonly record struct KeyRange(long Lowest, long Highest)
{
    /// <summary>The range of keys, of which there is at least one.</summary>
    public static KeyRange Of<TKey>(ReadOnlySpan<TKey> keys, ParallelOptions parallel)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        var (lowest, highest) = ValueRange.Of(keys, parallel);
        return new KeyRange(long.CreateTruncating(lowest), long.CreateTruncating(highest));
    }
}
