using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>How many values some buckets have so far, and their sums, in rented memory. Sums wrap around where they do not fit.</summary>
/// <param name="buckets">How many buckets.</param>
internal sealed class BucketTotals(int buckets) : IDisposable
{
    private readonly Lock _adding = new();

    public int Buckets => buckets;

    /// <summary>How many values each bucket has. There may be more room behind them.</summary>
    public int[] Counts { get; } = Zeros<int>(buckets);

    /// <summary>The sum of each bucket.</summary>
    public long[] Sums { get; } = Zeros<long>(buckets);

    /// <summary>Adds what another one counted in the same buckets. Safe for use by several threads.</summary>
    public void Add(BucketTotals other)
    {
        lock (_adding)
        {
            Add(Counts.AsSpan(0, buckets), other.Counts);
            Add(Sums.AsSpan(0, buckets), other.Sums);
        }
    }

    /// <summary>The counts for good, from the first bucket that has any value to the last one.</summary>
    /// <param name="offset">The number of the first bucket.</param>
    /// <param name="map">How values were put into buckets.</param>
    /// <param name="origin">The value in whose distance they were.</param>
    public BucketCounts ToCounts(int offset, BucketMap map, long origin)
    {
        var counts = Counts.AsSpan(0, buckets);
        var first = Math.Max(counts.IndexOfAnyExcept(0), 0);
        var length = counts.LastIndexOfAnyExcept(0) + 1 - first;
        return new BucketCounts(counts.Slice(first, length).ToArray(), Sums.AsSpan(first, length).ToArray(), offset + first, map, origin);
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(Counts);
        ArrayPool<long>.Shared.Return(Sums);
    }

    private static T[] Zeros<T>(int buckets)
    {
        var zeros = ArrayPool<T>.Shared.Rent(buckets);
        zeros.AsSpan(0, buckets).Clear();
        return zeros;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<T>(Span<T> counts, ReadOnlySpan<T> more)
        where T : struct, INumber<T>
    {
        more = more[..counts.Length];
        var i = 0;
        for (; i <= counts.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            (new Vector<T>(counts[i..]) + new Vector<T>(more[i..])).CopyTo(counts[i..]);
        }

        for (; i < counts.Length; i++)
        {
            counts[i] += more[i];
        }
    }
}
