using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CustomerManagement.Domain.Columns;

/// <summary>
/// The values of a column that count, with their order statistics found without sorting the column: the values are counted in buckets once, and only
/// buckets in which an answer lies are looked into. Immutable; nothing is copied from the column but the values of such buckets.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class ColumnValues<T> : IColumnValues
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const int ValuesOfWorker = 1 << 17;
    private const int MostExactBuckets = 1 << 14;

    /// <summary>Days and numbers of facts are small: each has its bucket, so that none needs to be looked into.</summary>
    private static readonly BucketMap _map = new(typeof(T) == typeof(int) ? 13 : 8);

    private readonly NumberColumn<T> _column;
    private readonly long _origin;
    private readonly ColumnValues<T>? _every;
    private BucketCounts? _counts;

    /// <summary>Values of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="origin">Around this value buckets are finest.</param>
    /// <param name="every">Every value of the same column, which are counted once for all; <c>null</c> when nobody shares them.</param>
    public ColumnValues(NumberColumn<T> column, long origin = 0, ColumnValues<T>? every = null)
    {
        _column = column;
        _origin = origin;
        _every = every;
    }

    public long Count => Counts.Count;

    public long? Sum => Counts.Sum;

    private BucketCounts Counts => _counts ??= CountAll();

    public long[] AtRanks(ReadOnlySpan<long> ranks)
    {
        var places = Places(ranks);
        var content = Content([.. places.Select(place => place.Bucket)]);
        return Array.ConvertAll(places, place => content[place.Bucket].AtRank(place.Place));
    }

    public long?[] BelowRanks(ReadOnlySpan<long> ranks)
    {
        // The neighbour is in the same bucket, or at the near end of the next one that has any value.
        var places = Places(ranks);
        var content = Content([.. places.Select(place => place.Bucket), .. places.Select(place => Counts.Before(place.Bucket)).OfType<int>()]);
        return Array.ConvertAll(places, place => content[place.Bucket].BelowRank(place.Place)
            ?? (Counts.Before(place.Bucket) is { } before ? content[before].AtRank(Counts.CountOf(before) - 1) : null));
    }

    public long?[] AboveRanks(ReadOnlySpan<long> ranks)
    {
        var places = Places(ranks);
        var content = Content([.. places.Select(place => place.Bucket), .. places.Select(place => Counts.After(place.Bucket)).OfType<int>()]);
        return Array.ConvertAll(places, place => content[place.Bucket].AboveRank(place.Place)
            ?? (Counts.After(place.Bucket) is { } after ? content[after].AtRank(0) : null));
    }

    public long[] AtSumsFromTop(ReadOnlySpan<long> sums)
    {
        var places = new (int Bucket, long Left)[sums.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Counts.AtSumFromTop(sums[i]);
        }

        var content = Content([.. places.Select(place => place.Bucket)]);
        return [.. places.Select(place => content[place.Bucket].AtSumFromTop(place.Left))];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long[] ToSortedArray()
    {
        var sorted = new long[Count];
        _column.MustBePresent();
        var next = 0;
        for (var i = 0; i < _column.Length; i++)
        {
            if (_column.Counts(i))
            {
                sorted[next++] = long.CreateTruncating(_column.Values[i]);
            }
        }

        Array.Sort(sorted);
        return sorted;
    }

    private (int Bucket, long Place)[] Places(ReadOnlySpan<long> ranks)
    {
        var places = new (int Bucket, long Place)[ranks.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Counts.AtRank(ranks[i]);
        }

        return places;
    }

    /// <summary>What is in some buckets, found in one go through the column.</summary>
    private Dictionary<int, BucketContent> Content(ReadOnlySpan<int> buckets)
    {
        var content = new Dictionary<int, BucketContent>();
        foreach (var bucket in buckets)
        {
            var (lowest, highest) = Counts.Range(bucket);
            _ = content.TryAdd(bucket, new BucketContent(lowest, highest, Counts.CountOf(bucket), _column.Parallel));
        }

        BucketContent[] wanted = [.. content.Values.Where(bucket => bucket.IsWanted)];
        if (wanted.Length > 0)
        {
            Fill(wanted);
        }

        return content;
    }

    private void Fill(BucketContent[] wanted)
    {
        _column.MustBePresent();
        InParts((from, to) => Fill(wanted, from, to));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(BucketContent[] wanted, int from, int to)
    {
        var values = _column.Values.AsSpan(0, to);
        var lowest = Array.ConvertAll(wanted, bucket => new Vector<T>(T.CreateSaturating(bucket.Lowest)));
        var highest = Array.ConvertAll(wanted, bucket => new Vector<T>(T.CreateSaturating(bucket.Highest)));

        // Two buckets are the rule, as of two cuts; what is held in registers costs nothing.
        var (firstLowest, firstHighest, lastLowest, lastHighest) = (lowest[0], highest[0], lowest[^1], highest[^1]);
        var taken = Array.ConvertAll(wanted, bucket => new BucketBatch(bucket));
        var i = from;
        for (; i <= to - Vector<T>.Count; i += Vector<T>.Count)
        {
            var several = Vector.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);
            var outsideFirst = Vector.LessThan(several, firstLowest) | Vector.GreaterThan(several, firstHighest);
            var outside = outsideFirst & (Vector.LessThan(several, lastLowest) | Vector.GreaterThan(several, lastHighest));
            for (var other = 1; other < lowest.Length - 1; other++)
            {
                outside &= Vector.LessThan(several, lowest[other]) | Vector.GreaterThan(several, highest[other]);
            }

            if (outside != Vector<T>.AllBitsSet)
            {
                Take(taken, i, i + Vector<T>.Count);
            }
        }

        Take(taken, i, to);
        Array.ForEach(taken, batch => batch.Flush());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(BucketBatch[] batches, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var value = long.CreateTruncating(_column.Values[i]);
            foreach (var batch in batches)
            {
                if (batch.Covers(value) && _column.Counts(i))
                {
                    batch.Add(value);
                }
            }
        }
    }

    private BucketCounts CountAll()
    {
        _column.MustBePresent();
        var counts = _every?.Counts ?? CountEvery();
        if (_column.Above is null && _column.Gate is null)
        {
            return counts;
        }

        using var behind = _column.Gate is { } gate && counts.Count > 0 ? CountBehind(gate, counts) : null;
        return counts.Without(_column.Above is { } above ? long.CreateTruncating(above) : null, behind);
    }

    private BucketCounts CountEvery()
    {
        if (_column.Length == 0)
        {
            return new BucketCounts([], [], 0, _map, _origin);
        }

        // To look for the range first is another way through the column, which is for small numbers and few values only.
        var isNarrow = typeof(T) == typeof(int) || _column.Length < ValuesOfWorker;
        var (lowest, highest) = isNarrow ? ValueRange.Of<T>(_column.Values.AsSpan(0, _column.Length), _column.Parallel) : (T.MinValue, T.MaxValue);
        var (low, high) = (long.CreateTruncating(lowest), long.CreateTruncating(highest));
        var (first, last) = isNarrow ? (_map.Of(low - _origin), _map.Of(high - _origin)) : (_map.Of(long.MinValue), _map.Of(long.MaxValue));
        var buckets = last - first + 1;
        var isExact = buckets <= MostExactBuckets && buckets == (Int128)high - low + 1;
        using var all = new BucketTotals(buckets);
        InParts((from, to) =>
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
        return all.ToCounts(first, _map, _origin);
    }

    /// <summary>Counts values that differ from the lowest by less than the number of buckets, each of which has one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void CountExact(BucketTotals totals, long lowest, int from, int to)
    {
        // Four rows of counters, since a counter that was just raised is slow to be raised again, and small numbers come again at once.
        var buckets = totals.Buckets;
        var rows = new int[4 * buckets];
        fixed (T* values = _column.Values)
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
        var (map, origin, last) = (_map, _origin, (uint)totals.Buckets - 1);
        fixed (T* values = _column.Values)
        {
            fixed (int* counts = totals.Counts)
            {
                fixed (long* sums = totals.Sums)
                {
                    for (var i = from; i < to; i++)
                    {
                        var value = long.CreateTruncating(values[i]);
                        var bucket = Math.Min((uint)(map.Of(value - origin) - first), last);
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
            InParts((from, to) =>
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
            var value = long.CreateTruncating(_column.Values[place]);
            var bucket = _map.Of(value - _origin) - offset;
            totals.Counts[bucket]++;
            totals.Sums[bucket] += value;
        }
    }

    private void InParts(Action<int, int> work)
    {
        var workers = Workers.Count(_column.Parallel, _column.Length, ValuesOfWorker);
        Workers.Run(workers, _column.Parallel, worker =>
            work((int)((long)_column.Length * worker / workers), (int)((long)_column.Length * (worker + 1) / workers)));
    }
}
