namespace CustomerManagement.Domain.Columns;

/// <summary>A column of whole numbers, and which of its places count.</summary>
/// <typeparam name="T">The type of the numbers.</typeparam>
/// <param name="Values">The numbers; there may be more room behind them.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Above">Only numbers above this count, which is a bucket of <see cref="BucketMap"/> by itself; <c>null</c> for all.</param>
/// <param name="Gate">Only where this column is above 0 does a number count; <c>null</c> for everywhere.</param>
/// <param name="Owner">Whose arrays these are; <c>null</c> when nobody gives them back.</param>
/// <param name="Parallel">How many threads may look through them.</param>
internal sealed record NumberColumn<T>(T[] Values, int Length, T? Above, int[]? Gate, TallyColumns? Owner, ParallelOptions Parallel)
    where T : unmanaged, IComparable<T>
{
    /// <summary>So many values are worth a worker.</summary>
    public const int ValuesOfWorker = 1 << 17;

    public bool Counts(int place) => (Above is not { } above || Values[place].CompareTo(above) > 0) && (Gate is null || Gate[place] > 0);

    /// <summary>Refuses to go on with arrays that were given back.</summary>
    public void MustBePresent() => Owner?.MustBePresent();

    /// <summary>Looks through parts of the column, from a place and before another one, on all cores allowed.</summary>
    public void InParts(Action<int, int> work)
    {
        var workers = Workers.Count(Parallel, Length, ValuesOfWorker);
        Workers.Run(workers, Parallel, worker =>
            work((int)((long)Length * worker / workers), (int)((long)Length * (worker + 1) / workers)));
    }
}
