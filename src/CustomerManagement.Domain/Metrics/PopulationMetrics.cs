using System.Collections;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>The figures of a whole population as of a date, held in columns and ordered by customer id: by value where all ids came as numbers in columns, else all of them by code unit.</summary>
/// <remarks>
/// Made by a <see cref="PopulationBuilder"/>. Immutable and safe for use by several threads. A customer's figures are put together
/// when asked for, and equal what <see cref="CustomerMetrics.Of"/> says of its facts alone.
/// Disposing is not needed; it hands the memory on to the next population, and nothing here may be read afterwards.
/// </remarks>
public sealed class PopulationMetrics : IReadOnlyList<CustomerMetrics>, IDisposable
{
    private const int CustomersBetweenLooks = 1 << 12;

    private readonly HostFigureColumns _hostFigures;

    internal PopulationMetrics(AnalysisPeriod period, Currency currency, MetricsColumns columns, HostFigureColumns? hostFigures = null)
    {
        Period = period;
        Currency = currency;
        Columns = columns;
        _hostFigures = hostFigures ?? HostFigureColumns.None;
    }

    /// <summary>The period and its as-of date.</summary>
    public AnalysisPeriod Period { get; }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>How many customers there are.</summary>
    public int Count => Columns.Ids.Count;

    /// <summary>Net amounts in the period.</summary>
    public AmountColumn Amounts => Columns.Amounts;

    /// <summary>Recency: whole days from each customer's last purchase to the as-of date; −1 for one without a purchase.</summary>
    public ReadOnlySpan<int> DaysSinceLastPurchase => Columns.Counted.LastPurchases.AsSpan(0, Count);

    /// <summary>Frequency: distinct dates with a purchase in the period.</summary>
    public ReadOnlySpan<int> PurchaseDates => Columns.Counted.PurchaseDates.AsSpan(0, Count);

    /// <summary>Purchases in the period, returns not counted.</summary>
    public ReadOnlySpan<int> Purchases => Columns.Counted.Purchases.AsSpan(0, Count);

    /// <summary>Ends work that looks through these figures: calibrating, classifying, evaluating groups. None unless it is set; the builder's own does not count here.</summary>
    /// <remarks>For all who use these figures, also with a host's figures added. To be set while no such work is under way; what was cancelled may be asked for again once there is another.</remarks>
    public CancellationToken Cancellation
    {
        get => Columns.Parallel.CancellationToken;
        set => Columns.Parallel.CancellationToken = value;
    }

    internal MetricsColumns Columns { get; }

    /// <summary>For loops over customers, which put figures together one by one: looks now and then whether the work on these figures was cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    internal void MustGoOnAt(int index)
    {
        if (index % CustomersBetweenLooks == 0)
        {
            Cancellation.ThrowIfCancellationRequested();
        }
    }

    internal decimal? Of(HostFigure figure, int index) => _hostFigures.Of(figure, index);

    /// <summary>The figures of the customer at a place in the order of ids.</summary>
    /// <param name="index">The place, from 0 to <see cref="Count"/> less 1.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    public CustomerMetrics this[int index]
    {
        get
        {
            var customer = IdAt(index);
            var counted = Columns.Counted;
            return new CustomerMetrics(customer, Period, Currency)
            {
                Amount = Columns.Amounts[index],
                PreviousAmount = Columns.PreviousAmounts[index],
                Profit = Columns.Profit(index),
                Purchases = counted.Purchases[index],
                PurchaseDates = counted.PurchaseDates[index],
                PurchaseDatesEver = counted.PurchaseDatesEver[index],
                FirstPurchase = Date(counted.FirstPurchases[index]),
                LastPurchase = Date(counted.LastPurchases[index]),
                PurchaseBeforeLast = Date(counted.PurchasesBeforeLast[index]),
                LastContact = Date(Columns.LastContact(index)),
                LastVisit = Date(Columns.LastVisit(index)),
                FactsInPeriod = counted.FactsInPeriod[index],
                FactsEver = counted.FactsEver[index],
                HostFigures = _hostFigures.Of(index),
            };
        }
    }

    /// <summary>The id of the customer at a place.</summary>
    /// <param name="index">The place, from 0 to <see cref="Count"/> less 1.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    public CustomerId IdAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return Columns.Ids[index];
    }

    /// <summary>The ids as numbers, without a copy, where all customers were added by number.</summary>
    /// <param name="ids">The numbers, rising.</param>
    /// <returns><c>false</c> when an id was given as a text or GUID.</returns>
    public bool TryGetNumericIds(out ReadOnlySpan<long> ids) => Columns.Ids.TryGetNumbers(out ids);

    /// <summary>Finds the figures of one customer.</summary>
    /// <param name="customer">Whose.</param>
    /// <returns>The figures, or <c>null</c> when the customer is not in this population.</returns>
    public CustomerMetrics? Find(CustomerId customer)
    {
        var index = Columns.Ids.IndexOf(customer);
        return index >= 0 ? this[index] : null;
    }

    /// <summary>These figures with one that the host knows, asked of each customer once.</summary>
    /// <param name="figure">Which.</param>
    /// <param name="value">The figure of a customer, in place of one that was given before; <c>null</c> when it is not known.</param>
    /// <returns>The figures of the same customers. They share their memory with these: disposing of either ends both.</returns>
    public PopulationMetrics With(HostFigure figure, Func<CustomerId, decimal?> value)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(value);
        var values = new decimal?[Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = value(Columns.Ids[index]);
        }

        return Having(figure, values);
    }

    /// <summary>These figures with one that the host knows, as a column.</summary>
    /// <param name="figure">Which.</param>
    /// <param name="values">The figure of each customer in this population's order, <c>null</c> when it is not known; copied.</param>
    /// <returns>The figures of the same customers. They share their memory with these: disposing of either ends both.</returns>
    /// <exception cref="ArgumentException">There is not one value for each customer.</exception>
    public PopulationMetrics With(HostFigure figure, ReadOnlySpan<decimal?> values)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return values.Length == Count
            ? Having(figure, values.ToArray())
            : throw new ArgumentException("There is one value for each customer.", nameof(values));
    }

    /// <summary>The figures of all customers, in the order of their ids.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<CustomerMetrics> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Hands the memory on. Nothing may be read from this population, or from distributions of it that were not looked at yet, afterwards.</summary>
    public void Dispose() => Columns.Dispose();

    private PopulationMetrics Having(HostFigure figure, decimal?[] values) => new(Period, Currency, Columns, _hostFigures.With(figure, values));

    private LocalDate? Date(int back) => back == TallyColumns.NoDay ? null : Period.AsOf.PlusDays(-back);
}
