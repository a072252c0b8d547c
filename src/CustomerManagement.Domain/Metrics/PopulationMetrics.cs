using System.Collections;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>The figures of a whole population as of a date, held in columns and ordered by customer id.</summary>
/// <remarks>
/// Made by a <see cref="PopulationBuilder"/>. Immutable and safe for use by several threads. A customer's figures are put together
/// when asked for, and equal what <see cref="CustomerMetrics.Of"/> says of its facts alone.
/// </remarks>
public sealed class PopulationMetrics : IReadOnlyList<CustomerMetrics>
{
    private readonly MetricsColumns _columns;

    internal PopulationMetrics(AnalysisPeriod period, Currency currency, MetricsColumns columns)
    {
        Period = period;
        Currency = currency;
        _columns = columns;
    }

    /// <summary>The period and its as-of date.</summary>
    public AnalysisPeriod Period { get; }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>How many customers there are.</summary>
    public int Count => _columns.Customers.Length;

    /// <summary>The figures of the customer at a place in the order of ids.</summary>
    /// <param name="index">The place, from 0 to <see cref="Count"/> less 1.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    public CustomerMetrics this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new CustomerMetrics(_columns.Customers[index], Period, Currency)
            {
                Amount = _columns.Amounts[index],
                PreviousAmount = _columns.PreviousAmounts[index],
                Profit = _columns.Profits[index],
                Purchases = _columns.Purchases[index],
                PurchaseDates = _columns.PurchaseDates[index],
                PurchaseDatesEver = _columns.PurchaseDatesEver[index],
                FirstPurchase = DayNumber.ToDate(_columns.FirstPurchases[index]),
                LastPurchase = DayNumber.ToDate(_columns.LastPurchases[index]),
                PurchaseBeforeLast = DayNumber.ToDate(_columns.PurchasesBeforeLast[index]),
                LastContact = DayNumber.ToDate(_columns.LastContacts[index]),
                FactsInPeriod = _columns.FactsInPeriod[index],
                FactsEver = _columns.FactsEver[index],
            };
        }
    }

    /// <summary>Finds the figures of one customer.</summary>
    /// <param name="customer">Whose.</param>
    /// <returns>The figures, or <c>null</c> when the customer is not in this population.</returns>
    public CustomerMetrics? Find(CustomerId customer)
    {
        var index = Array.BinarySearch(_columns.Customers, customer);
        return index >= 0 ? this[index] : null;
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
}
