namespace CustomerManagement.Domain.Columns;

/// <summary>The values of a column that count, and their order statistics.</summary>
internal interface IColumnValues
{
    /// <summary>How many values count.</summary>
    long Count { get; }

    /// <summary>The sum of all values; <c>null</c> when it may not fit.</summary>
    long? Sum { get; }

    /// <summary>The values at places of the rising order, which are from 0 to <see cref="Count"/> less 1.</summary>
    long[] AtRanks(ReadOnlySpan<long> ranks);

    /// <summary>The largest values below those at places of the rising order; <c>null</c> where there is none.</summary>
    long?[] BelowRanks(ReadOnlySpan<long> ranks);

    /// <summary>The smallest values above those at places of the rising order; <c>null</c> where there is none.</summary>
    long?[] AboveRanks(ReadOnlySpan<long> ranks);

    /// <summary>Of values above zero: the values at which the running sum, from the highest down, first reaches numbers from 1 to the sum of all.</summary>
    long[] AtSumsFromTop(ReadOnlySpan<long> sums);

    /// <summary>All values that count, rising.</summary>
    long[] ToSortedArray();
}
