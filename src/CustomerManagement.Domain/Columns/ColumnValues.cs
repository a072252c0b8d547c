using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    private readonly NumberColumn<T> _column;
    private readonly long _origin;
    private BucketCounts? _counts;

    /// <summary>Values of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="origin">Around this value buckets are finest.</param>
    public ColumnValues(NumberColumn<T> column, long origin = 0)
    {
        _column = column;
        _origin = origin;
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
            var (lowest, highest) = BucketMap.Range(bucket);
            _ = content.TryAdd(bucket, new BucketContent(_origin + lowest, _origin + highest, Counts.CountOf(bucket), _column.Parallel));
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
        var i = from;
        for (; i <= to - Vector<T>.Count; i += Vector<T>.Count)
        {
            var several = Vector.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);
            var inside = Vector.GreaterThanOrEqual(several, lowest[0]) & Vector.LessThanOrEqual(several, highest[0]);
            for (var other = 1; other < lowest.Length && other < highest.Length; other++)
            {
                inside |= Vector.GreaterThanOrEqual(several, lowest[other]) & Vector.LessThanOrEqual(several, highest[other]);
            }

            if (inside != Vector<T>.Zero)
            {
                Take(wanted, i, i + Vector<T>.Count);
            }
        }

        Take(wanted, i, to);
    }

    private void Take(BucketContent[] wanted, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var value = long.CreateTruncating(_column.Values[i]);
            foreach (var bucket in wanted)
            {
                if (value >= bucket.Lowest && value <= bucket.Highest && _column.Counts(i))
                {
                    bucket.Add(value);
                }
            }
        }
    }

    private BucketCounts CountAll()
    {
        _column.MustBePresent();
        var (lowest, highest) = ValueRange.Of<T>(_column.Values.AsSpan(0, _column.Length));
        if (highest <= _column.Above)
        {
            return new BucketCounts([], [], 0, _origin);
        }

        var first = BucketMap.Of(long.CreateTruncating(lowest) - _origin);
        var buckets = BucketMap.Of(long.CreateTruncating(highest) - _origin) - first + 1;
        var (counts, sums) = (new int[buckets], new long[buckets]);
        InParts((from, to) =>
        {
            var (partCounts, partSums) = (new int[buckets + 1], new long[buckets + 1]);
            CountPart(partCounts, partSums, first, from, to);
            lock (counts)
            {
                for (var bucket = 0; bucket < buckets; bucket++)
                {
                    counts[bucket] += partCounts[bucket];
                    sums[bucket] += partSums[bucket];
                }
            }
        });

        // What does not count because of its value alone was counted with the rest, which is faster than asking each value.
        var notCounted = _column.Above == T.MinValue ? 0 : Math.Clamp(BucketMap.Of(long.CreateTruncating(_column.Above) - _origin) - first + 1, 0, buckets);
        counts.AsSpan(0, notCounted).Clear();
        sums.AsSpan(0, notCounted).Clear();
        return new BucketCounts(counts, sums, first, _origin);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void CountPart(int[] counts, long[] sums, int first, int from, int to)
    {
        // No condition in the loops is a jump: one that nobody can foretell costs more than all the rest. The last bucket takes what does not count.
        var (origin, none) = (_origin, counts.Length - 1);
        var isPositive = first >= BucketMap.Zero;
        fixed (T* values = _column.Values)
        {
            fixed (int* gate = _column.Gate, count = counts)
            {
                fixed (long* sum = sums)
                {
                    if (gate != null)
                    {
                        for (var i = from; i < to; i++)
                        {
                            var value = long.CreateTruncating(values[i]);
                            var bucket = none ^ (((BucketMap.Of(value - origin) - first) ^ none) & -Unsafe.BitCast<bool, byte>(gate[i] > 0));
                            count[bucket]++;
                            sum[bucket] += value;
                        }
                    }
                    else if (isPositive)
                    {
                        for (var i = from; i < to; i++)
                        {
                            var value = long.CreateTruncating(values[i]);
                            var bucket = BucketMap.OfPositive(value - origin) - first;
                            count[bucket]++;
                            sum[bucket] += value;
                        }
                    }
                    else
                    {
                        for (var i = from; i < to; i++)
                        {
                            var value = long.CreateTruncating(values[i]);
                            var bucket = BucketMap.Of(value - origin) - first;
                            count[bucket]++;
                            sum[bucket] += value;
                        }
                    }
                }
            }
        }
    }

    private void InParts(Action<int, int> work)
    {
        var workers = Workers.Count(_column.Parallel, _column.Length, ValuesOfWorker);
        Workers.Run(workers, _column.Parallel, worker =>
            work((int)((long)_column.Length * worker / workers), (int)((long)_column.Length * (worker + 1) / workers)));
    }
}
