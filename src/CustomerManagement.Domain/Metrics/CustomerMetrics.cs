using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>How one customer is doing, as of a date. Immutable; made by <see cref="Of"/> or by a <see cref="PopulationMetrics"/>, which agree.</summary>
/// <remarks>Facts after the as-of date do not exist. "In the period" means inside <see cref="Period"/>; "ever" means up to its as-of date.</remarks>
public sealed record CustomerMetrics
{
    internal CustomerMetrics(CustomerId customer, AnalysisPeriod period, Currency currency)
    {
        Customer = customer;
        Period = period;
        Currency = currency;
    }

    /// <summary>Whose figures.</summary>
    public CustomerId Customer { get; }

    /// <summary>The period and its as-of date.</summary>
    public AnalysisPeriod Period { get; private init; }

    /// <summary>The currency of all amounts here.</summary>
    public Currency Currency { get; }

    /// <summary>Net amount in the period: purchases less returns. Exact.</summary>
    public decimal Amount { get; internal init; }

    /// <summary>Net amount in the previous period of equal length. Exact.</summary>
    public decimal PreviousAmount { get; internal init; }

    /// <summary>
    /// Profit in the period: the profit of purchases and returns, less the cost to serve. Exact.
    /// <c>null</c> (unknown) when the profit of any of them is unknown.
    /// </summary>
    public decimal? Profit { get; internal init; }

    /// <summary>Purchases in the period, returns not counted.</summary>
    public int Purchases { get; internal init; }

    /// <summary>Distinct dates with a purchase in the period, returns not counted.</summary>
    public int PurchaseDates { get; internal init; }

    /// <summary>Distinct dates with a purchase ever, returns not counted.</summary>
    public int PurchaseDatesEver { get; internal init; }

    /// <summary>The date of the first purchase ever; <c>null</c> when there is none.</summary>
    public LocalDate? FirstPurchase { get; internal init; }

    /// <summary>The date of the last purchase ever; <c>null</c> when there is none.</summary>
    public LocalDate? LastPurchase { get; internal init; }

    /// <summary>The last purchase date before <see cref="LastPurchase"/>; <c>null</c> when there is none.</summary>
    public LocalDate? PurchaseBeforeLast { get; internal init; }

    /// <summary>The date of the last contact ever; <c>null</c> when there is none.</summary>
    public LocalDate? LastContact { get; internal init; }

    /// <summary>The date of the last visit ever; <c>null</c> when there is none.</summary>
    public LocalDate? LastVisit { get; internal init; }

    /// <summary>Facts of any kind in the period, returns, contacts and costs among them.</summary>
    public int FactsInPeriod { get; internal init; }

    /// <summary>Facts of any kind ever.</summary>
    public int FactsEver { get; internal init; }

    /// <summary>What the host said of the customer, ordered by name.</summary>
    internal ValueList<HostFigureValue> HostFigures { get; init; } = HostFigureValue.None;

    /// <summary>The growth of the net amount against the previous period of equal length.</summary>
    public Growth Growth => Growth.Between(PreviousAmount, Amount);

    /// <summary>Recency: whole days from the last purchase to the as-of date, 0 when it was that day; <c>null</c> when there is no purchase.</summary>
    public int? DaysSinceLastPurchase => LastPurchase is { } last ? Days(last, Period.AsOf) : null;

    /// <summary>Whole days from the first purchase to the as-of date, 0 when it was that day; <c>null</c> when there is no purchase.</summary>
    public int? DaysSinceFirstPurchase => FirstPurchase is { } first ? Days(first, Period.AsOf) : null;

    /// <summary>Whole days from the last contact to the as-of date, 0 when it was that day; <c>null</c> when there is none.</summary>
    public int? DaysSinceLastContact => LastContact is { } last ? Days(last, Period.AsOf) : null;

    /// <summary>Whole days between the last two purchase dates; <c>null</c> when there are fewer than two.</summary>
    public int? DaysBetweenLastPurchases => PurchaseBeforeLast is { } before && LastPurchase is { } last ? Days(before, last) : null;

    /// <summary>The later of last contact and last purchase; <c>null</c> when nobody was ever in touch.</summary>
    public LocalDate? LastTouch => (LastContact, LastPurchase) switch
    {
        ({ } contact, { } purchase) => LocalDate.Max(contact, purchase),
        var (contact, purchase) => contact ?? purchase,
    };

    /// <summary>A figure that the host gave.</summary>
    /// <param name="figure">Which.</param>
    /// <returns>The figure; <c>null</c> when it is not known.</returns>
    public decimal? this[HostFigure figure]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(figure);
            return HostFigures.FirstOrDefault(known => known.Figure == figure.Name)?.Value;
        }
    }

    /// <summary>These figures with one that the host knows.</summary>
    /// <param name="figure">Which.</param>
    /// <param name="value">The figure, in place of one that was given before; <c>null</c> when it is not known.</param>
    /// <returns>The figures.</returns>
    public CustomerMetrics With(HostFigure figure, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var others = HostFigures.Where(known => known.Figure != figure.Name);
        return this with
        {
            HostFigures = new ValueList<HostFigureValue>(
                (value is { } known ? others.Append(new HostFigureValue(figure.Name, known)) : others).OrderBy(given => given.Figure, StringComparer.Ordinal), nameof(value)),
        };
    }

    /// <summary>Computes the figures of one customer.</summary>
    /// <param name="facts">All facts of the customer, in any order.</param>
    /// <param name="period">The period and its as-of date.</param>
    /// <param name="currency">The currency wanted; amounts in others are converted at the rate of their date.</param>
    /// <param name="rates">Where rates come from.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="BusinessRuleException">
    /// <see cref="MoneyRules.RateMissing"/>: an amount of the period or the previous one is in a currency without a rate on its date.
    /// <see cref="MetricsRules.AmountOverflow"/>: a total does not fit a decimal without rounding.
    /// </exception>
    public static CustomerMetrics Of(CustomerFacts facts, AnalysisPeriod period, Currency currency, IExchangeRates rates)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(rates);

        var known = facts.All.Where(fact => fact.Date <= period.AsOf).ToList();
        var inPeriod = known.Where(fact => period.Contains(fact.Date)).ToList();
        var sales = known.OfType<Purchase>().ToList();
        var salesInPeriod = inPeriod.OfType<Purchase>().ToList();
        var costs = inPeriod.OfType<ServingCost>().Select(cost => Converted(new Money(-cost.Cost.Amount, cost.Cost.Currency), cost.Date)).ToList();
        var dates = sales.Where(sale => !sale.IsReturn).Select(sale => sale.Date).Distinct().Order().ToList();
        var profitKnown = salesInPeriod.TrueForAll(sale => sale.Profit is not null);

        return new CustomerMetrics(facts.Customer, period, currency)
        {
            Amount = Total(salesInPeriod.Select(sale => Converted(sale.Amount, sale.Date))),
            PreviousAmount = Total(sales.Where(sale => period.PreviousContains(sale.Date)).Select(sale => Converted(sale.Amount, sale.Date))),
            Profit = profitKnown ? Total(salesInPeriod.Select(sale => Converted(sale.Profit!.Value, sale.Date)).Concat(costs)) : null,
            Purchases = salesInPeriod.Count(sale => !sale.IsReturn),
            PurchaseDates = dates.Count(period.Contains),
            PurchaseDatesEver = dates.Count,
            FirstPurchase = dates.Count > 0 ? dates[0] : null,
            LastPurchase = dates.Count > 0 ? dates[^1] : null,
            PurchaseBeforeLast = dates.Count > 1 ? dates[^2] : null,
            LastContact = known.OfType<ContactMade>().Select(contact => (LocalDate?)contact.Date).Max(),
            LastVisit = known.OfType<ContactMade>().Where(contact => contact.Kind == ContactKind.Visit).Select(contact => (LocalDate?)contact.Date).Max(),
            FactsInPeriod = inPeriod.Count,
            FactsEver = known.Count,
        };

        decimal Converted(Money amount, LocalDate date) => ExactAmounts.Convert(amount, currency, rates, date, facts.Customer);

        decimal Total(IEnumerable<decimal> amounts) => ExactAmounts.Total(ExactSum.Of(amounts), facts.Customer);
    }

    /// <summary>The same figures, stated of another period in which they are the same.</summary>
    internal CustomerMetrics AsOf(AnalysisPeriod period) => this with { Period = period };

    /// <summary>What one more purchase on the as-of date would make of these figures; its profit is not known.</summary>
    /// <exception cref="BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>.</exception>
    internal CustomerMetrics WithPurchase(decimal amount)
    {
        var total = default(ExactSum);
        total.Add(Amount);
        total.Add(amount);
        var newDates = LastPurchase == Period.AsOf ? 0 : 1;
        return this with
        {
            Amount = ExactAmounts.Total(total, Customer),
            Profit = null,
            Purchases = Purchases + 1,
            PurchaseDates = PurchaseDates + newDates,
            PurchaseDatesEver = PurchaseDatesEver + newDates,
            FirstPurchase = FirstPurchase ?? Period.AsOf,
            LastPurchase = Period.AsOf,
            PurchaseBeforeLast = newDates == 0 ? PurchaseBeforeLast : LastPurchase,
            FactsInPeriod = FactsInPeriod + 1,
            FactsEver = FactsEver + 1,
        };
    }

    private static int Days(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);
}
