using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Metrics;

/// <summary>One array a figure, one place a customer, in the order of ids. Days are days back from the as-of date, as in <see cref="TallyColumns"/>.</summary>
/// <param name="ids">The customers.</param>
/// <param name="counted">What was counted of each.</param>
/// <param name="amounts">Net amounts in the period.</param>
/// <param name="previousAmounts">Net amounts in the previous period.</param>
/// <param name="profits">Profits in the period; <c>null</c> for one that is unknown, and altogether when no profit and no cost is known.</param>
/// <param name="lastContacts">The last contact of each; <c>null</c> when there is none at all.</param>
/// <param name="lastVisits">The last visit of each; <c>null</c> when there is none at all.</param>
/// <param name="parallel">How many threads were allowed to count.</param>
internal sealed class MetricsColumns(
    CustomerIds ids,
    TallyColumns counted,
    AmountColumn amounts,
    AmountColumn previousAmounts,
    decimal?[]? profits,
    int[]? lastContacts,
    int[]? lastVisits,
    ParallelOptions parallel) : IDisposable
{
    private ColumnValues<long>? _everyAmount;

    /// <summary>How many threads may look through these. What cancelled the counting does not cancel that; <see cref="PopulationMetrics.Cancellation"/> does.</summary>
    public ParallelOptions Parallel { get; } = Workers.Uncancelled(parallel);

    public CustomerIds Ids => Present(ids);

    public AmountColumn Amounts => Present(amounts);

    public AmountColumn PreviousAmounts => Present(previousAmounts);

    public TallyColumns Counted => Present(counted);

    public decimal? Profit(int row)
    {
        if (profits is not null)
        {
            return profits[row];
        }

        // Without any profit or cost, all facts are purchases whose profit is unknown.
        return counted.FactsInPeriod[row] > 0 ? null : 0;
    }

    public bool HasProfits => profits is not null;

    /// <summary>The values of a column of these that count.</summary>
    /// <param name="column">The column.</param>
    /// <param name="above">Only values above this count; <c>null</c> for all.</param>
    /// <param name="gate">Only where this column is above 0 does a value count; <c>null</c> for everywhere.</param>
    public ValueDistribution Distribution(int[] column, int? above, int[]? gate) =>
        ValueDistribution.Of(new ColumnValues<int>(new NumberColumn<int>(column, Ids.Count, above, gate, counted, Parallel)), decimals: 0);

    /// <summary>The amounts that count; <c>null</c> where they are not in units.</summary>
    /// <param name="above">Only amounts of more units than these count; <c>null</c> for all.</param>
    /// <param name="gate">Only where this column is above 0 does an amount count; <c>null</c> for everywhere.</param>
    public ValueDistribution? AmountDistribution(long? above, int[]? gate)
    {
        if (Amounts.Units is not { } units)
        {
            return null;
        }

        var column = new NumberColumn<long>(units, Ids.Count, Above: null, Gate: null, counted, Parallel);

        // All schemes look at amounts. Two threads that meet here count twice, and the same.
        var every = _everyAmount ??= new ColumnValues<long>(column);
        var counting = column with { Above = above, Gate = gate };
        return ValueDistribution.Of(
            new ColumnValues<long>(counting, every: every),
            Amounts.Decimals,
            Amounts.OwnDecimals is { } own ? new OwnDecimals(counting, Amounts.Decimals, own) : null);
    }

    public int LastContact(int row) => lastContacts is null ? TallyColumns.NoDay : lastContacts[row];

    public int LastVisit(int row) => lastVisits is null ? TallyColumns.NoDay : lastVisits[row];

    public void Dispose() => counted.Dispose();

    private T Present<T>(T column)
    {
        counted.MustBePresent();
        return column;
    }
}
