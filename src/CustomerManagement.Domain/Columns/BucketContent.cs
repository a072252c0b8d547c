namespace CustomerManagement.Domain.Columns;

/// <summary>The values of one bucket. Few are sorted; many are put into finer buckets again, which comes to an end since those are narrower by hundreds.</summary>
/// <param name="lowest">The lowest value that may be here.</param>
/// <param name="highest">The highest one.</param>
/// <param name="count">How many there are.</param>
/// <param name="parallel">How many threads may look through them.</param>
internal sealed class BucketContent(long lowest, long highest, int count, ParallelOptions parallel)
{
    private const int FewToSort = 1 << 8;

    private readonly long[] _values = lowest == highest ? [] : new long[count];
    private int _filled;
    private bool _isSorted;
    private ColumnValues<long>? _finer;

    public long Lowest => lowest;

    public long Highest => highest;

    /// <summary>Whether the values are wanted: a bucket of a single value knows them.</summary>
    public bool IsWanted => lowest != highest;

    /// <summary>Adds values. Safe for use by several threads.</summary>
    public void Add(ReadOnlySpan<long> values) => values.CopyTo(_values.AsSpan(Interlocked.Add(ref _filled, values.Length) - values.Length));

    /// <summary>The value at a place of the rising order.</summary>
    public long AtRank(long place)
    {
        if (!IsWanted)
        {
            return lowest;
        }

        return IsLarge ? Finer().AtRanks([place])[0] : Sorted()[place];
    }

    /// <summary>The largest value here that is below the one at a place; <c>null</c> when there is none.</summary>
    public long? BelowRank(long place)
    {
        if (!IsWanted || IsLarge)
        {
            return IsWanted ? Finer().BelowRanks([place])[0] : null;
        }

        var (values, below) = (Sorted(), place - 1);
        while (below >= 0 && values[below] == values[place])
        {
            below--;
        }

        return below >= 0 ? values[below] : null;
    }

    /// <summary>The smallest value here that is above the one at a place; <c>null</c> when there is none.</summary>
    public long? AboveRank(long place)
    {
        if (!IsWanted || IsLarge)
        {
            return IsWanted ? Finer().AboveRanks([place])[0] : null;
        }

        var (values, above) = (Sorted(), place + 1);
        while (above < count && values[above] == values[place])
        {
            above++;
        }

        return above < count ? values[above] : null;
    }

    /// <summary>The value at which the sum, from the highest down, reaches a number.</summary>
    public long AtSumFromTop(long sum)
    {
        if (!IsWanted)
        {
            return lowest;
        }

        if (IsLarge)
        {
            return Finer().AtSumsFromTop([sum])[0];
        }

        var (values, place) = (Sorted(), count - 1);
        for (; sum > values[place]; place--)
        {
            sum -= values[place];
        }

        return values[place];
    }

    private bool IsLarge => count > FewToSort;

    private ColumnValues<long> Finer() => _finer ??= new ColumnValues<long>(new NumberColumn<long>(_values, count, Above: null, Gate: null, Owner: null, parallel), origin: lowest);

    private long[] Sorted()
    {
        if (!_isSorted)
        {
            Array.Sort(_values);
            _isSorted = true;
        }

        return _values;
    }
}
