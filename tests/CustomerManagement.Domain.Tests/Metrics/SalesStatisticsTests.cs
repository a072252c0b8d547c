using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Metrics;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public sealed class SalesStatisticsTests
{
    private static readonly Purchase[] _sales =
    [
        Fixtures.Buys("1", "2024-01-31", 100),
        Fixtures.Buys("1", "2024-02-10", 50),
        Fixtures.Buys("1", "2024-02-20", 70),
        Fixtures.Buys("1", "2024-04-05", 80),
        Fixtures.Buys("1", "2024-04-06", -20),
        Fixtures.Buys("1", "2024-05-10", 60),
        Fixtures.Buys("1", "2024-05-11", 999),
    ];

    [Fact]
    public void By_month_with_empty_months_and_an_incomplete_one() => Assert.Equal(
        [
            "2024-01-01..2024-01-31 complete 100 0 1 New ",
            "2024-02-01..2024-02-29 complete 120 0 2 Measured 0.2",
            "2024-03-01..2024-03-31 complete 0 0 0 Measured -1",
            "2024-04-01..2024-04-30 complete 80 -20 1 New ",
            "2024-05-01..2024-05-31 partial 60 0 1 Measured 0",
        ],
        Lines(CalendarUnit.Month, "2024-05-10"));

    [Fact]
    public void By_quarter_and_by_year()
    {
        Assert.Equal(
            ["2024-01-01..2024-03-31 complete 220 0 3 New ", "2024-04-01..2024-06-30 partial 140 -20 2 Measured -0.2"],
            Lines(CalendarUnit.Quarter, "2024-05-10"));
        Assert.Equal(["2024-01-01..2024-12-31 partial 360 -20 5 New "], Lines(CalendarUnit.Year, "2024-05-10"));
    }

    [Fact]
    public void Nothing_sold_gives_nothing() => Assert.Empty(Lines(CalendarUnit.Month, "2023-12-31"));

    [Property(MaxTest = Laws.SlowCases)]
    public void Months_add_up_to_quarters_and_quarters_to_years(TestPopulation population)
    {
        var sales = population.Facts.OfType<Purchase>().Where(sale => sale.Amount.Amount < 1_000_000).ToList();
        var whole = sales.Where(sale => sale.Date <= population.Period.AsOf).Sum(sale => sale.Amount.Amount);
        foreach (var unit in Enum.GetValues<CalendarUnit>())
        {
            var figures = SalesStatistics.ByCalendar(sales, unit, population.Period.AsOf, Currency.None, ExchangeRateTable.Empty);
            Assert.Equal(whole, figures.Sum(figure => figure.Net));
            Assert.Equal(figures.Skip(1).Select(figure => figure.From), figures.SkipLast(1).Select(figure => figure.To.PlusDays(1)));
        }
    }

    [Fact]
    public void By_product_line_the_largest_first()
    {
        Purchase[] sales =
        [
            Line("paint", "2024-03-01", 10), Line("paint", "2023-03-01", 20), Line("tools", "2024-03-01", 50), Line("tools", "2024-03-02", -5),
            Line(null, "2024-03-01", 3), Line("Paint", "2024-03-01", 0), Line("rope", "2023-03-01", 7), Line("old", "2020-03-01", 9),
        ];
        Assert.Equal(
            ["tools 50 -5 1 New", "paint 10 0 1 Measured", "(none) 3 0 1 New", "Paint 0 0 1 NoSales", "rope 0 0 0 Measured"],
            SalesStatistics.ByProductLine(sales, new AnalysisPeriod(Fixtures.Date("2024-12-31")), Currency.None, ExchangeRateTable.Empty)
                .Select(figure => $"{figure.ProductLine ?? "(none)"} {figure.Sold} {figure.Returned} {figure.Purchases} {figure.Growth.Kind}"));
    }

    [Fact]
    public void A_return_stays_a_return_when_it_converts_to_nothing_and_the_calendar_may_end()
    {
        var (won, dollar, day) = (new Currency("KRW"), new Currency("USD"), Fixtures.Date("9999-12-31"));
        Purchase[] sales = [new(new CustomerId("1"), day, new Money(-1, won)), new(new CustomerId("1"), day, new Money(0, won))];
        var figure = Assert.Single(SalesStatistics.ByCalendar(sales, CalendarUnit.Quarter, day, dollar, new ExchangeRateTable([(won, dollar, day, 0.0007m)])));
        Assert.Equal((1, 0m, day, true), (figure.Purchases, figure.Net, figure.To, figure.IsComplete));
    }

    [Fact]
    public void A_unit_is_a_defined_one() => Assert.Throws<ArgumentOutOfRangeException>(
        "unit", () => SalesStatistics.ByCalendar([], (CalendarUnit)2, Fixtures.Date("2024-01-01"), Currency.None, ExchangeRateTable.Empty));

    private static Purchase Line(string? line, string date, decimal amount) =>
        new(new CustomerId("1"), Fixtures.Date(date), new Money(amount, Currency.None), productLine: line);

    private static IEnumerable<string> Lines(CalendarUnit unit, string asOf) =>
        SalesStatistics.ByCalendar(_sales, unit, Fixtures.Date(asOf), Currency.None, ExchangeRateTable.Empty).Select(figure =>
            $"{figure.From:uuuu-MM-dd}..{figure.To:uuuu-MM-dd} {(figure.IsComplete ? "complete" : "partial")} {figure.Sold} {figure.Returned} {figure.Purchases} {figure.Growth.Kind} {figure.Growth.Rate}");
}
