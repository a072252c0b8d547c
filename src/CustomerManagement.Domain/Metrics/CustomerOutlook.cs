using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>
/// One customer's figures on the days after a date, if nothing more happens: old facts leave the period, silence grows.
/// Immutable and safe for use by several threads.
/// </summary>
/// <remarks>
/// Facts after the as-of date are not known. On each day the figures are those that <see cref="CustomerMetrics.Of"/> gives of the facts known now;
/// they are carried from day to day, and so cost little more than the days there are.
/// </remarks>
public sealed class CustomerOutlook
{
    /// <summary>How many days beyond the length of the period are looked at when nothing else is said: 366, enough for a silence of a year.</summary>
    public const int DefaultSilenceDays = 366;

    // Invariant: oldest first; those of the period and the one before as of now. Older ones leave nothing any more.
    private readonly Fact[] _facts;
    private readonly decimal?[] _amounts;
    private readonly int _firstInPeriod;

    // Invariant: at each place the figures of the facts from there on, one more than there are facts; for those of the period only.
    private readonly FiguresSince[] _since;

    /// <summary>Looks ahead.</summary>
    /// <param name="facts">All facts of the customer, in any order.</param>
    /// <param name="period">The period and its as-of date, which is that of the outlook.</param>
    /// <param name="currency">The currency wanted; amounts in others are converted at the rate of their date.</param>
    /// <param name="rates">Where rates come from.</param>
    /// <param name="lastDay">
    /// The last day that is looked at; <c>null</c> for the as-of date plus the length of the period plus <see cref="DefaultSilenceDays"/>.
    /// No day after 9999-12-31 is looked at.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastDay"/> is before the as-of date.</exception>
    /// <exception cref="BusinessRuleException">
    /// <see cref="MoneyRules.RateMissing"/>: an amount of the period or the previous one is in a currency without a rate on its date.
    /// <see cref="MetricsRules.AmountOverflow"/>: a total does not fit a decimal without rounding.
    /// </exception>
    public CustomerOutlook(CustomerFacts facts, AnalysisPeriod period, Currency currency, IExchangeRates rates, LocalDate? lastDay = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(rates);
        if (lastDay is { } end)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(end.WithCalendar(CalendarSystem.Iso), period.AsOf, nameof(lastDay));
        }

        Now = CustomerMetrics.Of(facts, period, currency, rates);
        LastDay = lastDay is { } day ? LocalDate.Min(day.WithCalendar(CalendarSystem.Iso), CalendarRange.LastDate) : DefaultLastDay(period.AsOf, period.Months);
        _facts = [.. facts.All.Where(fact => period.Contains(fact.Date) || period.PreviousContains(fact.Date)).OrderBy(fact => fact.Date)];
        _amounts = Array.ConvertAll(_facts, fact => fact is Purchase sale ? Converted(sale.Amount, sale.Date) : (decimal?)null);
        _firstInPeriod = FirstAfter(period.Start);
        _since = new FiguresSince[_facts.Length + 1];
        _since[^1] = FiguresSince.Nothing;
        for (var place = _facts.Length - 1; place >= _firstInPeriod; place--)
        {
            _since[place] = _since[place + 1].With(_facts, place, amount => Converted(amount, _facts[place].Date));
        }

        decimal Converted(Money amount, LocalDate date) => ExactAmounts.Convert(amount, currency, rates, date, facts.Customer);
    }

    /// <summary>The figures as of the as-of date.</summary>
    public CustomerMetrics Now { get; private set; }

    /// <summary>The last day that is looked at, inclusive.</summary>
    public LocalDate LastDay { get; }

    /// <summary>This outlook with a figure that the host knows, on all days alike.</summary>
    /// <param name="figure">Which.</param>
    /// <param name="value">The figure, in place of one that was given before; <c>null</c> when it is not known.</param>
    /// <returns>The outlook.</returns>
    public CustomerOutlook With(HostFigure figure, decimal? value)
    {
        var outlook = (CustomerOutlook)MemberwiseClone();
        outlook.Now = Now.With(figure, value);
        return outlook;
    }

    /// <summary>The figures of each day after the as-of date up to <see cref="LastDay"/>, in order. They are made out anew each time they are asked for.</summary>
    /// <returns>The figures, which say of what day they are.</returns>
    /// <exception cref="BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>, on reaching a day of which a total does not fit a decimal without rounding.</exception>
    public IEnumerable<CustomerMetrics> DaysToCome()
    {
        var (first, firstBefore, figures) = (_firstInPeriod, 0, Now);
        for (var day = Now.Period.AsOf; day < LastDay;)
        {
            day = day.PlusDays(1);
            var period = new AnalysisPeriod(day, Now.Period.Months);
            var (staying, stayingBefore) = (Skip(first, period.Start), Skip(firstBefore, period.PreviousStart));
            figures = (staying, stayingBefore) == (first, firstBefore) ? figures.AsOf(period) : Figures(period, staying, stayingBefore);
            (first, firstBefore) = (staying, stayingBefore);
            yield return figures;
        }
    }

    /// <summary>The facts that are in the period the day before a day and not on it, oldest first.</summary>
    internal IEnumerable<AgedFact> LeavingPeriod(LocalDate day) => Leaving(day, period => period.Start);

    /// <summary>The same of the previous period.</summary>
    internal IEnumerable<AgedFact> LeavingPreviousPeriod(LocalDate day) => Leaving(day, period => period.PreviousStart);

    /// <summary>What was bought a day between the first purchase of the period and the as-of date, that purchase left out; <c>null</c> when it was made today, or there is none.</summary>
    /// <remarks>Rounded: for estimates only.</remarks>
    internal double? AmountPerDay()
    {
        if (_since[_firstInPeriod].FirstPurchase is not { } place || _facts[place].Date == Now.Period.AsOf)
        {
            return null;
        }

        var first = _facts[place].Date;
        return _amounts.Skip(FirstAfter(first)).Sum(amount => (double)(amount ?? 0)) / Period.DaysBetween(first, Now.Period.AsOf);
    }

    private static LocalDate DefaultLastDay(LocalDate asOf, int months) =>
        months > CalendarRange.MonthsToLast(asOf) ? CalendarRange.LastDate : CalendarRange.Near(asOf.PlusMonths(months), DefaultSilenceDays);

    private CustomerMetrics Figures(AnalysisPeriod period, int first, int firstBefore)
    {
        var previous = default(ExactSum);
        for (var place = firstBefore; place < first; place++)
        {
            previous.Add(_amounts[place] ?? 0);
        }

        var since = _since[first];
        return Now.AsOf(period) with
        {
            Amount = ExactAmounts.Total(since.Amount, Now.Customer),
            PreviousAmount = ExactAmounts.Total(previous, Now.Customer),
            Profit = since.Profit is { } profit ? ExactAmounts.Total(profit, Now.Customer) : null,
            Purchases = since.Purchases,
            PurchaseDates = since.PurchaseDates,
            FactsInPeriod = _facts.Length - first,
        };
    }

    private IEnumerable<AgedFact> Leaving(LocalDate day, Func<AnalysisPeriod, LocalDate> start)
    {
        var (before, after) = (start(new AnalysisPeriod(day.PlusDays(-1), Now.Period.Months)), start(new AnalysisPeriod(day, Now.Period.Months)));
        return _facts.Where(fact => fact.Date > before && fact.Date <= after).Select(AgedFact.Of)
            .OrderBy(fact => fact.Date).ThenBy(fact => fact.Kind).ThenBy(fact => fact.Amount?.Currency.Code, StringComparer.Ordinal)
            .ThenBy(fact => fact.Amount?.Amount).ThenBy(fact => fact.Purchase?.Value, StringComparer.Ordinal);
    }

    private int FirstAfter(LocalDate date) => Skip(0, date);

    private int Skip(int place, LocalDate upTo)
    {
        while (place < _facts.Length && _facts[place].Date <= upTo)
        {
            place++;
        }

        return place;
    }
}
