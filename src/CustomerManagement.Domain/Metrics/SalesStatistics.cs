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
        var before = Enumerable.Empty<Sale>();
        var first = byUnit.Min(group => group.Key);
        var count = 1 + (Months(FirstDay(asOf, months)) - Months(first)) / months;
        foreach (var from in Enumerable.Range(0, count).Select(index => first.PlusMonths(index * months)))
        {
            var to = from.PlusMonths(months - 1).With(DateAdjusters.EndOfMonth);
            var comparable = to <= asOf ? before : before.Where(sale => sale.Date <= asOf.PlusMonths(-months));
            var here = byUnit[from].ToList();
            figures.Add(new SalesFigure(
                from, to, to <= asOf, Sold(here), Returned(here), here.Count(sale => !sale.IsReturn), Growth.Between(Total(comparable), Total(here))));
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
                        line.Key, Sold(here), Returned(here), here.Count(sale => !sale.IsReturn), Growth.Between(Total(before), Total(here)));
                })
                .OrderByDescending(figure => figure.Net)
                .ThenBy(figure => figure.ProductLine, StringComparer.Ordinal),
        ];
    }

    private static List<Sale> Converted(
        IEnumerable<Purchase> purchases, Func<Purchase, bool> counts, Currency currency, IExchangeRates rates)
    {
        ArgumentNullException.ThrowIfNull(purchases);
        ArgumentNullException.ThrowIfNull(rates);
        return
        [
            .. purchases.Where(counts).Select(sale => new Sale(sale.Date, sale.ProductLine, sale.IsReturn, sale.Amount.ConvertTo(currency, rates, sale.Date).Amount)),
        ];
    }

    private static LocalDate FirstDay(LocalDate date, int months) => new(date.Year, date.Month - ((date.Month - 1) % months), 1);

    private static int Months(LocalDate date) => (12 * date.Year) + date.Month;

    private static decimal Sold(IEnumerable<Sale> sales) => Total(sales.Where(sale => !sale.IsReturn));

    private static decimal Returned(IEnumerable<Sale> sales) => Total(sales.Where(sale => sale.IsReturn));

    private static decimal Total(IEnumerable<Sale> sales) => ExactSum.Of(sales.Select(sale => sale.Amount)).ToDecimal();

    private sealed record Sale(LocalDate Date, string? Line, bool IsReturn, decimal Amount);
}
