using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CustomerManagement.Domain.Columns;

/// <summary>Counts the values of a column in buckets.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="column">The column.</param>
/// <param name="origin">Around this value buckets are finest.</param>
internal sealed class ColumnCounter<T>(NumberColumn<T> column, long origin)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const int MostExactBuckets = 1 << 14;

    /// <summary>Days and numbers of facts are small: each has its bucket, so that none needs to be looked into.</summary>
    private static readonly BucketMap _map = new(typeof(T) == typeof(int) ? 13 : 8);

    /// <summary>Counts the values that count.</summary>
    /// <param name="every">The counts of every value of the column, when they are known; else <c>null</c>.</param>
    public BucketCounts Count(BucketCounts? every)
    {
        column.MustBePresent();
        var counts = every ?? CountEvery();
        if (column.Above is null && column.Gate is null)
        {
            return counts;
        }

        using var behind = column.Gate is { } gate && counts.Count > 0 ? CountBehind(gate, counts) : null;
        return counts.Without(column.Above is { } above ? long.CreateTruncating(above) : null, behind);
    }

    private BucketCounts CountEvery()
    {
        if (column.Length == 0)
        {
            return new BucketCounts([], [], 0, _map, origin);
        }

        // To look for the range first is another way through the column, which is for small numbers and few values only.
        var isNarrow = typeof(T) == typeof(int) || column.Length < NumberColumn<T>.ValuesOfWorker;
        var (lowest, highest) = isNarrow ? ValueRange.Of<T>(column.Values.AsSpan(0, column.Length), column.Parallel) : (T.MinValue, T.MaxValue);
        var (low, high) = (long.CreateTruncating(lowest), long.CreateTruncating(highest));
        var (first, last) = isNarrow ? (_map.Of(low - origin), _map.Of(high - origin)) : (_map.Of(long.MinValue), _map.Of(long.MaxValue));
        var buckets = last - first + 1;
        var isExact = buckets <= MostExactBuckets && buckets == (Int128)high - low + 1;
        using var all = new BucketTotals(buckets);
        column.InParts((from, to) =>
        {
            using var part = new BucketTotals(buckets);
            if (isExact)
            {
                CountExact(part, low, from, to);
            }
            else
            {
                CountPart(part, first, from, to);
            }

            all.Add(part);
        });
        return all.ToCounts(first, _map, origin);
    }

    /// <summary>Counts values that differ from the lowest by less than the number of buckets, each of which has one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void CountExact(BucketTotals totals, long lowest, int from, int to)
    {
        // Four rows of counters, since a counter that was just raised is slow to be raised again, and small numbers come again at once.
        var buckets = totals.Buckets;
        var rows = new int[4 * buckets];
        fixed (T* values = column.Values)
        {
            fixed (int* counters = rows)
            {
                var (i, low) = (from, (nint)lowest);
                var (row1, row2, row3, last) = ((nuint)buckets, (nuint)(2 * buckets), (nuint)(3 * buckets), (nuint)buckets - 1);

                // Within the last bucket whatever happens: a host that hands the column on meanwhile gets wrong counts, and no more.
                for (; i + 3 < to; i += 4)
                {
                    counters[Math.Min((nuint)(nint.CreateTruncating(values[i]) - low), last)]++;
                    counters[row1 + Math.Min((nuint)(nint.CreateTruncating(values[i + 1]) - low), last)]++;
                    counters[row2 + Math.Min((nuint)(nint.CreateTruncating(values[i + 2]) - low), last)]++;
                    counters[row3 + Math.Min((nuint)(nint.CreateTruncating(values[i + 3]) - low), last)]++;
                }

                for (; i < to; i++)
                {
                    counters[Math.Min((nuint)(nint.CreateTruncating(values[i]) - low), last)]++;
                }
            }
        }

        for (var bucket = 0; bucket < buckets; bucket++)
        {
            var count = rows[bucket] + rows[buckets + bucket] + rows[(2 * buckets) + bucket] + rows[(3 * buckets) + bucket];
            totals.Counts[bucket] = count;
            totals.Sums[bucket] = (lowest + bucket) * count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void CountPart(BucketTotals totals, int first, int from, int to)
    {
        var (map, zero, last) = (_map, origin, (uint)totals.Buckets - 1);
        fixed (T* values = column.Values)
        {
            fixed (int* counts = totals.Counts)
            {
                fixed (long* sums = totals.Sums)
                {
                    for (var i = from; i < to; i++)
                    {
                        var value = long.CreateTruncating(values[i]);
                        var bucket = Math.Min((uint)(map.Of(value - zero) - first), last);
                        counts[bucket]++;
                        sums[bucket] += value;
                    }
                }
            }
        }
    }

    /// <summary>Counts the values whose gate is not above 0, which are few as a rule, in buckets like given ones.</summary>
    private BucketTotals CountBehind(int[] gate, BucketCounts like)
    {
        var all = new BucketTotals(like.Buckets);
        try
        {
            column.InParts((from, to) =>
            {
                using var part = new BucketTotals(like.Buckets);
                CountBehind(part, gate, like.Offset, from, to);
                all.Add(part);
            });
            return all;
        }
        catch
        {
            all.Dispose();
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountBehind(BucketTotals totals, int[] gate, int offset, int from, int to)
    {
        var i = from;
        for (; i <= to - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            var shut = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref gate[i]), Vector256<int>.Zero).ExtractMostSignificantBits();
            for (; shut != 0; shut &= shut - 1)
            {
                Count(i + BitOperations.TrailingZeroCount(shut));
            }
        }

        for (; i < to; i++)
        {
            if (gate[i] <= 0)
            {
                Count(i);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void Count(int place)
        {
            var value = long.CreateTruncating(column.Values[place]);
            var bucket = _map.Of(value - origin) - offset;
            totals.Counts[bucket]++;
            totals.Sums[bucket] += value;
        }
    }
}
