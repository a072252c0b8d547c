using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>How many values buckets of <see cref="BucketMap"/> have, and their sums.</summary>
internal sealed class BucketCounts
{
    private readonly int[] _counts;
    private readonly long[] _sums;
    private readonly int _offset;
    private readonly BucketMap _map;
    private readonly long _origin;

    /// <summary>Looks through counted buckets.</summary>
    /// <param name="counts">How many values each has.</param>
    /// <param name="sums">The sum of each.</param>
    /// <param name="offset">The number of the first of them.</param>
    /// <param name="map">How values were put into buckets.</param>
    /// <param name="origin">The value in whose distance they were.</param>
    public BucketCounts(int[] counts, long[] sums, int offset, BucketMap map, long origin)
    {
        _counts = counts;
        _sums = sums;
        _offset = offset;
        _map = map;
        _origin = origin;
        First = offset + counts.AsSpan().IndexOfAnyExcept(0);
        Last = offset + counts.AsSpan().LastIndexOfAnyExcept(0);
        Count = Sums(counts);

        // Sums wrap around where they do not fit; whether they may have done is known from the highest value and the number of values.
        var most = Count == 0 ? 0 : Int128.Max(Int128.Abs((Int128)origin + map.Range(First).Lowest), Int128.Abs((Int128)origin + map.Range(Last).Highest));
        Sum = most * Count <= long.MaxValue ? Sums(sums) : null;
    }

    /// <summary>The first bucket that has any value.</summary>
    public int First { get; }

    /// <summary>The last bucket that has any value.</summary>
    public int Last { get; }

    public long Count { get; }

    /// <summary>The number of the first bucket that was looked at.</summary>
    public int Offset => _offset;

    /// <summary>How many buckets were looked at.</summary>
    public int Buckets => _counts.Length;

    /// <summary>The sum of all values; <c>null</c> when it may not fit.</summary>
    public long? Sum { get; }

    /// <summary>The lowest and the highest value that may be in a bucket.</summary>
    public (long Lowest, long Highest) Range(int bucket)
    {
        var (lowest, highest) = _map.Range(bucket);
        return (_origin + lowest, _origin + highest);
    }

    /// <summary>These counts without some values.</summary>
    /// <param name="upTo">Buckets up to that of this value are left out; <c>null</c> for none.</param>
    /// <param name="others">Others that are left out, in buckets like these; <c>null</c> for none.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public BucketCounts Without(long? upTo, BucketTotals? others)
    {
        var (counts, sums) = ((int[])_counts.Clone(), (long[])_sums.Clone());
        if (others is { } left)
        {
            for (var bucket = 0; bucket < counts.Length; bucket++)
            {
                counts[bucket] -= left.Counts[bucket];
                sums[bucket] -= left.Sums[bucket];
            }
        }

        var cleared = upTo is { } last ? Math.Clamp(_map.Of(last - _origin) - _offset + 1, 0, counts.Length) : 0;
        counts.AsSpan(0, cleared).Clear();
        sums.AsSpan(0, cleared).Clear();
        return new BucketCounts(counts, sums, _offset, _map, _origin);
    }

    public int CountOf(int bucket) => _counts[bucket - _offset];

    /// <summary>The bucket in which a place of the rising order lies, and the place within it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int Bucket, long Place) AtRank(long rank)
    {
        var bucket = First;
        for (; rank >= CountOf(bucket); bucket++)
        {
            rank -= CountOf(bucket);
        }

        return (bucket, rank);
    }

    /// <summary>The bucket in which the sum from the highest value down reaches a number, and how much of it is reached within.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int Bucket, long Left) AtSumFromTop(long sum)
    {
        var bucket = Last;
        for (; sum > _sums[bucket - _offset]; bucket--)
        {
            sum -= _sums[bucket - _offset];
        }

        return (bucket, sum);
    }

    /// <summary>The next bucket before one that has any value.</summary>
    public int? Before(int bucket)
    {
        do
        {
            bucket--;
        }
        while (bucket >= First && CountOf(bucket) == 0);

        return bucket >= First ? bucket : null;
    }

    /// <summary>The next bucket after one that has any value.</summary>
    public int? After(int bucket)
    {
        do
        {
            bucket++;
        }
        while (bucket <= Last && CountOf(bucket) == 0);

        return bucket <= Last ? bucket : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Sums<T>(T[] values)
        where T : INumber<T>
    {
        var sum = 0L;
        foreach (var value in values)
        {
            sum += long.CreateTruncating(value);
        }

        return sum;
    }
}
