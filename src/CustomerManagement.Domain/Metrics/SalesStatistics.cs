using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Sales by calendar month, quarter and year, and by product line, of one customer or of many. Returns count negative.</summary>
public static class SalesStatistics
{
    /// <summary>Counts sales by calendar unit.</summary>
    /// <param name="purchases">Purchases and returns, in any order; those after the as-of date do not exist.</param>
    /// <param name="unit">Month, quarter or year.</param>
    /// <param name="asOf">The last date that counts.</param>
    /// <param name="currency">The currency wanted; amounts in others are converted at the rate of their date.</param>
    /// <param name="rates">Where rates come from.</param>
    /// <returns>Every unit from that of the first purchase or return to that of the as-of date, oldest first, those without sales too; empty without any.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unit"/> is not a defined one.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/>: an amount is in a currency without a rate on its date.</exception>
    /// <exception cref="OverflowException">A total does not fit a decimal without rounding.</exception>
    public static IReadOnlyList<SalesFigure> ByCalendar(
        IEnumerable<Purchase> purchases, CalendarUnit unit, LocalDate asOf, Currency currency, IExchangeRates rates)
    {
        if (!Enum.IsDefined(unit))
        {
            throw new ArgumentOutOfRangeException(nameof(unit));
        }

        asOf = asOf.WithCalendar(CalendarSystem.Iso);
        var sales = Converted(purchases, sale => sale.Date <= asOf, currency, rates);
        if (sales.Count == 0)
        {
            return [];
        }

        var months = (int)unit;
        var byUnit = sales.ToLookup(sale => FirstDay(sale.Date, months));
        var figures = new List<SalesFigure>();
        var before = Enumerable.Empty<(LocalDate Date, string? Line, decimal Amount)>();
        for (var from = byUnit.Min(group => group.Key); from <= asOf; from = from.PlusMonths(months))
        {
            var to = from.PlusMonths(months).PlusDays(-1);
            var comparable = to <= asOf ? before : before.Where(sale => sale.Date <= asOf.PlusMonths(-months));
            var here = byUnit[from].ToList();
            figures.Add(new SalesFigure(
                from, to, to <= asOf, Sold(here), Returned(here), here.Count(sale => sale.Amount >= 0), Growth.Between(Total(comparable), Total(here))));
            before = here;
        }

        return figures;
    }

    /// <summary>Counts the sales of a period by product line.</summary>
    /// <param name="purchases">Purchases and returns, in any order.</param>
    /// <param name="period">The period and its as-of date.</param>
    /// <param name="currency">The currency wanted; amounts in others are converted at the rate of their date.</param>
    /// <param name="rates">Where rates come from.</param>
    /// <returns>A figure for each line with purchases or returns in the period or the previous one, the largest net amount first, then by name (ordinal).</returns>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/>: an amount is in a currency without a rate on its date.</exception>
    /// <exception cref="OverflowException">A total does not fit a decimal without rounding.</exception>
    public static IReadOnlyList<ProductLineFigure> ByProductLine(
        IEnumerable<Purchase> purchases, AnalysisPeriod period, Currency currency, IExchangeRates rates)
    {
        ArgumentNullException.ThrowIfNull(period);
        var sales = Converted(purchases, sale => period.Contains(sale.Date) || period.PreviousContains(sale.Date), currency, rates);
        return
        [
            .. sales
                .GroupBy(sale => sale.Line, StringComparer.Ordinal)
                .Select(line =>
                {
                    var here = line.Where(sale => period.Contains(sale.Date)).ToList();
                    var before = line.Where(sale => period.PreviousContains(sale.Date));
                    return new ProductLineFigure(
                        line.Key, Sold(here), Returned(here), here.Count(sale => sale.Amount >= 0), Growth.Between(Total(before), Total(here)));
                })
                .OrderByDescending(figure => figure.Net)
                .ThenBy(figure => figure.ProductLine, StringComparer.Ordinal),
        ];
    }

    private static List<(LocalDate Date, string? Line, decimal Amount)> Converted(
        IEnumerable<Purchase> purchases, Func<Purchase, bool> counts, Currency currency, IExchangeRates rates)
    {
        ArgumentNullException.ThrowIfNull(purchases);
        ArgumentNullException.ThrowIfNull(rates);
        return
        [
            .. purchases.Where(counts).Select(sale => (sale.Date, sale.ProductLine, sale.Amount.ConvertTo(currency, rates, sale.Date).Amount)),
        ];
    }

    private static LocalDate FirstDay(LocalDate date, int months) => new(date.Year, date.Month - ((date.Month - 1) % months), 1);

    private static decimal Sold(IEnumerable<(LocalDate Date, string? Line, decimal Amount)> sales) => Total(sales.Where(sale => sale.Amount > 0));

    private static decimal Returned(IEnumerable<(LocalDate Date, string? Line, decimal Amount)> sales) => Total(sales.Where(sale => sale.Amount < 0));

    private static decimal Total(IEnumerable<(LocalDate Date, string? Line, decimal Amount)> sales)
    {
        var total = default(ExactSum);
        foreach (var sale in sales)
        {
            total.Add(sale.Amount);
        }

        return total.ToDecimal();
    }
}
