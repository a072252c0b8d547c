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
    private readonly NumberColumn<T> _column;
    private readonly ColumnCounter<T> _counter;
    private readonly ColumnValues<T>? _every;
    private BucketCounts? _counts;

    /// <summary>Values of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="origin">Around this value buckets are finest.</param>
    /// <param name="every">Every value of the same column, which are counted once for all; <c>null</c> when nobody shares them.</param>
    public ColumnValues(NumberColumn<T> column, long origin = 0, ColumnValues<T>? every = null)
    {
        _column = column;
        _counter = new ColumnCounter<T>(column, origin);
        _every = every;
    }

    public long Count => Counts.Count;

    public long? Sum => Counts.Sum;

    private BucketCounts Counts => _counts ??= _counter.Count(_every?.Counts);

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
        _column.InParts((from, to) => Fill(wanted, from, to));
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
}
