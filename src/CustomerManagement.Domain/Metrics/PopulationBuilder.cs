using System.Buffers;
using System.Data.Common;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Takes the facts of a whole population, in any order and from any source, and gives its figures. Not safe for use by several threads.</summary>
/// <remarks>
/// Facts may come as objects, as a stream, from a database reader or in columns; the answer is the same. Columns are the fastest, above all of numeric ids.
/// Ids are one space: the number 42 and the text <c>42</c> are one customer, and so are a GUID and its text in small letters with hyphens.
/// No thread is started: threads are borrowed from the host's scheduler.
/// Disposing is not needed; it hands the memory on to the next population.
/// </remarks>
public sealed class PopulationBuilder : IDisposable
{
    // Columns of fewer rows are gathered: to bring them together by pieces costs more than to copy them.
    private const int FewRows = 1 << 16;

    private readonly AnalysisPeriod _period;
    private readonly Currency _currency;
    private readonly IExchangeRates _rates;
    private readonly DayWindow _window;
    private readonly ColumnFacts _columns;
    private readonly PlacedFacts _placed;
    private readonly ParallelOptions _parallel;
    private bool _isDisposed;

    /// <summary>Creates a builder without customers.</summary>
    /// <param name="period">The period and its as-of date; facts after it are passed over.</param>
    /// <param name="currency">The currency wanted; amounts in others are converted at the rate of their date. <see cref="Currency.None"/> unless said otherwise.</param>
    /// <param name="rates">Where rates come from; <c>null</c> for none.</param>
    /// <param name="parallel">
    /// How many threads may take part, those of the caller counted; on which scheduler; and what cancels the work. Never more than there are processors, which is also
    /// what −1 and <c>null</c> mean. Kept and not copied: a token that is put in later counts from then on; degree and scheduler should stay as they are.
    /// </param>
    public PopulationBuilder(AnalysisPeriod period, Currency currency = default, IExchangeRates? rates = null, ParallelOptions? parallel = null)
    {
        ArgumentNullException.ThrowIfNull(period);
        _period = period;
        _currency = currency;
        _rates = rates ?? ExchangeRateTable.Empty;
        _window = new DayWindow(DayNumber(period.AsOf), Days(period.Start), Days(period.PreviousStart));
        _parallel = parallel ?? new ParallelOptions();
        _columns = new ColumnFacts(_window, _parallel);
        _placed = new PlacedFacts(_window, _parallel);
        Gathered = new GatheredPurchases(this);

        int Days(LocalDate start) => Period.DaysBetween(start, period.AsOf);
    }

    /// <summary>The currency of its figures.</summary>
    public Currency Currency => _currency;

    /// <summary>Purchases that wait until there are enough of them.</summary>
    internal GatheredPurchases Gathered { get; }

    /// <summary>Adds a customer that is known, whether or not anything happened. Adding it again changes nothing.</summary>
    /// <param name="customer">The id.</param>
    /// <exception cref="ArgumentException"><paramref name="customer"/> is the default value.</exception>
    public void Add(CustomerId customer)
    {
        if (customer == default)
        {
            throw new ArgumentException("A customer has an id.", nameof(customer));
        }

        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _ = _placed.Index.Place(customer);
    }

    /// <summary>Adds a fact. Its customer becomes known; a fact after the as-of date does not exist.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/> or <see cref="MetricsRules.AmountOverflow"/>, as in <see cref="CustomerMetrics.Of"/>.</exception>
    public void Add(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var back = _window.AsOf - DayNumber(fact.Date);
        if (back < 0)
        {
            return;
        }

        switch (fact)
        {
            case Purchase purchase:
                AddPurchase(purchase, back);
                break;
            case ServingCost cost:
                var converted = back < _window.PeriodDays ? Converted(cost, cost.Cost) : 0;
                _placed.AddCost(_placed.Index.Place(cost.Customer), back, converted);
                break;
            case ContactMade contact:
                _placed.AddContact(_placed.Index.Place(contact.Customer), back, contact.Kind == ContactKind.Visit);
                break;
            case AttitudeStated or CompetitorPurchase:
                _ = _placed.AddOther(_placed.Index.Place(fact.Customer), back);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fact));
        }
    }

    /// <summary>Adds facts, as from a list of purchases.</summary>
    /// <param name="facts">The facts, in any order.</param>
    /// <exception cref="ArgumentNullException">A fact is missing: the message says in which place, from 0; facts before it were added.</exception>
    /// <exception cref="BusinessRuleException">As in <see cref="Add(Fact)"/>; facts before that one were added.</exception>
    public void Add(IEnumerable<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var place = 0L;
        foreach (var fact in facts)
        {
            Add(fact ?? throw new ArgumentNullException(nameof(facts), $"Fact {place} is missing."));
            place++;
        }
    }

    /// <summary>Adds facts as they come.</summary>
    /// <param name="facts">The facts, in any order.</param>
    /// <param name="progress">Told every few thousand and at the end how many facts came; <c>null</c> when nobody asks.</param>
    /// <param name="cancellation">Ends the call early; facts that came before were added.</param>
    /// <returns>A task that ends with the facts.</returns>
    /// <exception cref="BusinessRuleException">As in <see cref="Add(Fact)"/>; facts before that one were added.</exception>
    public async Task AddAsync(IAsyncEnumerable<Fact> facts, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var count = new ProgressCount(progress);
        await foreach (var fact in facts.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            Add(fact);
            count.One();
        }

        count.End();
    }

    /// <summary>Adds the purchases of a query: customer, date, amount and, where there are a fourth and a fifth column, profit and currency, in this order.</summary>
    /// <param name="rows">
    /// The rows that are left to read. Customers are 16- to 64-bit whole numbers, GUIDs or texts; dates <c>DateOnly</c>, <c>DateTime</c> (the date part counts) or
    /// <c>yyyy-MM-dd</c>; amounts whole numbers, decimals or texts as <c>-12.50</c>, below zero for returns; a profit that is null is unknown; the currency is a code such as <c>EUR</c>, and without one that of this builder.
    /// </param>
    /// <param name="progress">Told every few thousand and at the end how many rows came; <c>null</c> when nobody asks.</param>
    /// <param name="cancellation">Ends the call early; rows that came before were added.</param>
    /// <returns>A task that ends with the rows.</returns>
    /// <exception cref="ArgumentException">There are not three to five columns, or a value is missing or of another kind: the message says in which row and column.</exception>
    /// <exception cref="BusinessRuleException">As in <see cref="Add(Fact)"/>; rows before that one were added.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, or the work of this builder; rows that came before were added.</exception>
    /// <exception cref="ObjectDisposedException">The builder was disposed of.</exception>
    public Task AddAsync(DbDataReader rows, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return new PurchaseReader(this, rows).ReadAsync(new ProgressCount(progress), cancellation);
    }

    /// <summary>Adds purchases and returns in columns, with amounts as whole numbers of their last decimal place.</summary>
    /// <typeparam name="TId">The type of the ids: <c>int</c>, <c>long</c>, <c>Guid</c>, <c>string</c> or <see cref="CustomerId"/>.</typeparam>
    /// <param name="customers">Who bought.</param>
    /// <param name="dates">When, in the zone of the business.</param>
    /// <param name="units">For how much, below zero for returns, in the currency of this builder: 1250 with two decimals is 12.50.</param>
    /// <param name="decimals">How many digits of the amounts are decimals, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is out of range.</exception>
    /// <exception cref="ArgumentException">
    /// The columns differ in length, or ids are of another type; or an id is missing in a row up to the as-of date: the message says in which, from 0, and rows before it were added.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The work was cancelled; nothing of these columns was added. Columns of which something does not fit — a date more than 22 years back, an amount of many digits,
    /// an id without a code — are added row by row, and that is not cancelled.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The builder was disposed of.</exception>
    public void AddPurchases<TId>(ReadOnlySpan<TId> customers, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<long> units, int decimals = 0)
    {
        MustBeIds(customers);
        MustBeEquallyLong(customers.Length, dates.Length, units.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (customers.Length < FewRows)
        {
            for (var i = 0; i < customers.Length; i++)
            {
                Gather(customers, i, dates[i], DecimalUnits.WithDecimals(units[i], decimals));
            }

            return;
        }

        var isAdded = _columns.TryAdd(customers, new FactColumns(dates, units, decimals), decimals, _placed);
        for (var i = 0; i < customers.Length && !isAdded; i++)
        {
            var back = _window.AsOf - dates[i].DayNumber;
            if (back >= 0)
            {
                _placed.AddPurchase(Place(customers, i), back, units[i], decimals);
            }
        }
    }

    /// <summary>Adds purchases and returns in columns.</summary>
    /// <typeparam name="TId">The type of the ids: <c>int</c>, <c>long</c>, <c>Guid</c>, <c>string</c> or <see cref="CustomerId"/>.</typeparam>
    /// <param name="customers">Who bought.</param>
    /// <param name="dates">When, in the zone of the business.</param>
    /// <param name="amounts">For how much, below zero for returns, in the currency of this builder.</param>
    /// <exception cref="ArgumentException">
    /// The columns differ in length, or ids are of another type; or an id is missing in a row up to the as-of date: the message says in which, from 0, and rows before it were added.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The work was cancelled; nothing of these columns was added. Columns of which something does not fit — a date more than 22 years back, an amount of many digits,
    /// an id without a code — are added row by row, and that is not cancelled.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The builder was disposed of.</exception>
    public void AddPurchases<TId>(ReadOnlySpan<TId> customers, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<decimal> amounts)
    {
        MustBeIds(customers);
        MustBeEquallyLong(customers.Length, dates.Length, amounts.Length);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (customers.Length >= FewRows)
        {
            AddColumns(customers, dates, amounts);
            return;
        }

        for (var i = 0; i < customers.Length; i++)
        {
            Gather(customers, i, dates[i], amounts[i]);
        }
    }

    /// <summary>Puts the figures together. The builder may be used on, and asked again.</summary>
    /// <param name="progress">Told now and then which share is done, from 0 to 1, by whichever thread is there, and 1 at the end; <c>null</c> when nobody asks.</param>
    /// <returns>The figures of all customers added so far, in the order of their ids.</returns>
    /// <exception cref="BusinessRuleException">
    /// <see cref="MetricsRules.AmountOverflow"/>: the amounts of a customer do not fit a decimal without rounding; <see cref="MetricsRules.CountOverflow"/>: a customer
    /// has more than 2,147,483,647 facts. The subject is the customer.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The work was cancelled; the builder may be asked again once its options have another token.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The builder was disposed of.</exception>
    public PopulationMetrics Build(IProgress<double>? progress = null)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        ThrowIfCancelled();
        Gathered.Flush();
        var columns = _placed.Index.Count == 0 ? _columns.ToColumns(progress) : null;
        if (columns is null)
        {
            _columns.MoveTo(_placed);
            columns = _placed.ToColumns(progress);
        }

        progress?.Report(1);
        return new PopulationMetrics(_period, _currency, columns);
    }

    /// <summary>Hands the memory on. Populations that were built stay; the builder is not to be used any more.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _columns.Dispose();
    }

    /// <summary>Ends a call when the work is cancelled.</summary>
    internal void ThrowIfCancelled() => _parallel.CancellationToken.ThrowIfCancellationRequested();

    /// <summary>Adds columns as they are, without gathering them.</summary>
    internal void AddColumns<TId>(ReadOnlySpan<TId> customers, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<decimal> amounts)
    {
        // A few rows of customers who go by their index anyway are not worth columns of their own.
        var areFew = customers.Length < FewRows && _columns.IsEmpty && _placed.Index.Count > 0;
        if (customers.IsEmpty || (!areFew && TryAdd(customers, dates, amounts)))
        {
            return;
        }

        for (var i = 0; i < customers.Length; i++)
        {
            var back = _window.AsOf - dates[i].DayNumber;
            if (back >= 0)
            {
                _placed.AddPurchase(Place(customers, i), back, isReturn: amounts[i] < 0, amounts[i], profit: null);
            }
        }
    }

    /// <summary>Adds a purchase or return as it is, without gathering it.</summary>
    internal void AddPurchase<TId>(TId customer, DateOnly date, decimal amount, decimal? profit)
    {
        var back = _window.AsOf - date.DayNumber;
        if (back >= 0)
        {
            var place = TryPlace(customer) ?? throw new ArgumentException("A customer has an id.", nameof(customer));
            _placed.AddPurchase(place, back, isReturn: amount < 0, amount, profit);
        }
    }

    private void Gather<TId>(ReadOnlySpan<TId> customers, int row, DateOnly date, decimal amount)
    {
        if (_window.AsOf < date.DayNumber)
        {
            return;
        }

        switch (customers[row])
        {
            case int number:
                Gathered.Add(number, date, amount);
                break;
            case long number:
                Gathered.Add(number, date, amount);
                break;
            case Guid guid:
                Gathered.Add(guid, date, amount);
                break;
            case CustomerId id when id != default:
                Gathered.Add(id.Value, date, amount);
                break;
            case string text when !string.IsNullOrWhiteSpace(text):
                Gathered.Add(text, date, amount);
                break;
            default:
                throw new ArgumentException(NoId(row), nameof(customers));
        }
    }

    private static string NoId(int row) => $"Row {row}: a customer has an id.";

    private bool TryAdd<TId>(ReadOnlySpan<TId> customers, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<decimal> amounts)
    {
        var (units, own) = (ArrayPool<long>.Shared.Rent(amounts.Length), ArrayPool<byte>.Shared.Rent(amounts.Length));
        try
        {
            var unitsOf = units.AsSpan(0, amounts.Length);
            var ownOf = own.AsSpan(0, amounts.Length);
            return DecimalUnits.TryUnits(amounts, unitsOf, ownOf, out var decimals, out var areAlike)
                && _columns.TryAdd(customers, areAlike ? new FactColumns(dates, unitsOf, decimals) : new FactColumns(dates, unitsOf, ownOf), decimals, _placed);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(units);
            ArrayPool<byte>.Shared.Return(own);
        }
    }

    // All that can fail, the conversions, comes before anything is counted: a fact is added whole or not at all.
    private void AddPurchase(Purchase purchase, int back)
    {
        if (purchase.Amount.Currency == _currency && (purchase.Profit is null || back >= _window.PeriodDays))
        {
            Gathered.Add(purchase.Customer.Value, DateOnly.FromDayNumber(_window.AsOf - back), purchase.Amount.Amount);
            return;
        }

        var amount = back < _window.BothDays ? Converted(purchase, purchase.Amount) : purchase.Amount.Amount;
        var profit = back < _window.PeriodDays && purchase.Profit is { } known ? Converted(purchase, known) : (decimal?)null;
        _placed.AddPurchase(_placed.Index.Place(purchase.Customer), back, purchase.IsReturn, amount, profit);
    }

    private decimal Converted(Fact fact, Money amount) => ExactAmounts.Convert(amount, _currency, _rates, fact.Date, fact.Customer);

    private int Place<TId>(ReadOnlySpan<TId> customers, int row) =>
        TryPlace(customers[row]) ?? throw new ArgumentException(NoId(row), nameof(customers));

    /// <summary>The place of a customer; <c>null</c> when there is no id.</summary>
    private int? TryPlace<TId>(TId customer) => customer switch
    {
        int number => _placed.Index.Place(number),
        long number => _placed.Index.Place(number),
        Guid guid => _placed.Index.Place(guid),
        CustomerId id when id != default => _placed.Index.Place(id),
        string text when !string.IsNullOrWhiteSpace(text) => _placed.Index.Place(new CustomerId(text)),
        _ => null,
    };

    private static void MustBeIds<TId>(ReadOnlySpan<TId> customers)
    {
        if (typeof(TId) != typeof(int) && typeof(TId) != typeof(long) && typeof(TId) != typeof(Guid) && typeof(TId) != typeof(string) && typeof(TId) != typeof(CustomerId))
        {
            throw new ArgumentException($"Ids are int, long, Guid, string or CustomerId, not {typeof(TId).Name}.", nameof(customers));
        }
    }

    private static int DayNumber(LocalDate date) => date.ToDateOnly().DayNumber;

    private static void MustBeEquallyLong(int customers, int dates, int amounts)
    {
        if (customers != dates || customers != amounts)
        {
            throw new ArgumentException(
                $"Columns of one table are equally long: there are {customers} customers, {dates} dates and {amounts} amounts.", nameof(dates));
        }
    }
}
