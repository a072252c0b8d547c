using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Metrics;

public sealed class CustomerMetricsTests
{
    private static readonly AnalysisPeriod _year2024 = new(Fixtures.Date("2024-12-31"));
    private static readonly CustomerId _customer = new("1");

    /// <summary>Who came in the middle of the period is held against the others by what it would buy in a year; who is too new is not.</summary>
    [Theory]
    [InlineData("2024-10-03", null)]
    [InlineData("2024-10-02", "401.0989")]
    [InlineData("2024-01-01", "99.7268")]
    [InlineData("2023-12-31", "100.0000")]
    public void An_amount_for_a_year_is_fair_to_newcomers(string first, string? expected)
    {
        var metrics = Fixtures.MetricsOf(_year2024, Fixtures.Buys("1", first, 0), Fixtures.Buys("1", "2024-12-31", 100));
        Assert.Equal(expected, CustomerMeasures.AmountPerYear.Of(metrics)?.ToString("F4", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_amount_for_a_year_goes_by_the_length_of_the_period()
    {
        var quarter = new AnalysisPeriod(Fixtures.Date("2024-12-31"), 3);
        Assert.Equal(400, CustomerMeasures.AmountPerYear.Of(Fixtures.MetricsOf(quarter, Fixtures.Buys("1", "2023-01-01", 5), Fixtures.Buys("1", "2024-12-31", 100))));
        Assert.Null(CustomerMeasures.AmountPerYear.Of(Fixtures.MetricsOf(quarter, Fixtures.Buys("1", "2024-12-31", -5))));
    }

    [Fact]
    public void Days_are_counted_to_the_as_of_date()
    {
        var metrics = Fixtures.MetricsOf(_year2024, Fixtures.Buys("1", "2024-12-01", 5), new ContactMade(_customer, Fixtures.Date("2024-12-31"), ContactKind.Visit));
        Assert.Equal((30, 0), (metrics.DaysSinceFirstPurchase, metrics.DaysSinceLastContact));
    }

    [Fact]
    public void Figures_of_a_customer_with_a_past()
    {
        var metrics = Fixtures.MetricsOf(
            _year2024,
            Fixtures.Buys("1", "2022-05-01", 500),
            Fixtures.Buys("1", "2023-12-31", 100, 30),
            Fixtures.Buys("1", "2024-01-01", 50, 10),
            Fixtures.Buys("1", "2024-03-01", 60, 12),
            Fixtures.Buys("1", "2024-03-01", 40, 8),
            Fixtures.Buys("1", "2024-06-01", -25, -6),
            Fixtures.Buys("1", "2025-01-01", 1_000, 300),
            new ContactMade(_customer, Fixtures.Date("2024-04-15"), ContactKind.Visit),
            new ServingCost(_customer, Fixtures.Date("2024-04-15"), new Money(4, Currency.None)));

        Assert.Equal((125m, 100m, 20m), (metrics.Amount, metrics.PreviousAmount, metrics.Profit));
        Assert.Equal((3, 2, 4), (metrics.Purchases, metrics.PurchaseDates, metrics.PurchaseDatesEver));
        Assert.Equal((Fixtures.Date("2022-05-01"), Fixtures.Date("2024-03-01"), Fixtures.Date("2024-01-01")), (metrics.FirstPurchase, metrics.LastPurchase, metrics.PurchaseBeforeLast));
        Assert.Equal((305, 60), (metrics.DaysSinceLastPurchase, metrics.DaysBetweenLastPurchases));
        Assert.Equal((Fixtures.Date("2024-04-15"), Fixtures.Date("2024-04-15")), (metrics.LastContact, metrics.LastTouch));
        Assert.Equal((6, 8), (metrics.FactsInPeriod, metrics.FactsEver));
        Assert.Equal(0.25m, metrics.Growth.Rate);
    }

    [Fact]
    public void Who_only_returned_something_has_no_last_purchase()
    {
        var metrics = Fixtures.MetricsOf(_year2024, Fixtures.Buys("1", "2024-03-01", -10));
        Assert.Equal((-10m, 0, 0), (metrics.Amount, metrics.PurchaseDates, metrics.PurchaseDatesEver));
        Assert.Null(metrics.LastPurchase);
        Assert.Null(metrics.DaysSinceLastPurchase);
        Assert.Equal((1, 1), (metrics.FactsInPeriod, metrics.FactsEver));
    }

    [Fact]
    public void A_purchase_of_zero_is_a_purchase()
    {
        var metrics = Fixtures.MetricsOf(_year2024, Fixtures.Buys("1", "2024-03-01", 0));
        Assert.Equal((0m, 1, Fixtures.Date("2024-03-01")), (metrics.Amount, metrics.PurchaseDates, metrics.LastPurchase));
    }

    [Fact]
    public void A_profit_that_is_unknown_once_is_unknown() =>
        Assert.Null(Fixtures.MetricsOf(_year2024, Fixtures.Buys("1", "2024-03-01", 10, 5), Fixtures.Buys("1", "2024-03-02", 10)).Profit);

    [Fact]
    public void An_unknown_profit_outside_the_period_does_not_matter() =>
        Assert.Equal(5, Fixtures.MetricsOf(_year2024, Fixtures.Buys("1", "2024-03-01", 10, 5), Fixtures.Buys("1", "2023-12-31", 10)).Profit);

    [Fact]
    public void Amounts_in_another_currency_are_converted_at_the_rate_of_their_date()
    {
        var (euro, won) = (new Currency("EUR"), new Currency("KRW"));
        var facts = new CustomerFacts(_customer,
        [
            new Purchase(_customer, Fixtures.Date("2024-03-01"), new Money(15_000, won), profit: new Money(3_000, won)),
            new Purchase(_customer, Fixtures.Date("2024-03-02"), new Money(1.5m, euro), profit: new Money(0.5m, euro)),
            new Purchase(_customer, Fixtures.Date("2020-01-01"), new Money(1, new Currency("USD"))),
        ]);
        var rates = new ExchangeRateTable([(won, euro, Fixtures.Date("2024-03-01"), 0.0007m)]);
        var metrics = CustomerMetrics.Of(facts, _year2024, euro, rates);
        Assert.Equal((12.00m, 2.60m), (metrics.Amount, metrics.Profit));

        var error = Assert.Throws<BusinessRuleException>(() => CustomerMetrics.Of(facts, _year2024, won, rates));
        Assert.Equal(MoneyRules.RateMissing, error.Code);
    }

    [Fact]
    public void A_total_that_would_round_names_the_customer_and_no_amount()
    {
        var error = Assert.Throws<BusinessRuleException>(() => Fixtures.MetricsOf(
            _year2024, Fixtures.Buys("1", "2024-03-01", decimal.MaxValue), Fixtures.Buys("1", "2024-03-02", 1)));
        Assert.Equal((MetricsRules.AmountOverflow, "1"), (error.Code, error.Subject));
        Assert.DoesNotContain(error.Message, char.IsAsciiDigit);
    }
}
