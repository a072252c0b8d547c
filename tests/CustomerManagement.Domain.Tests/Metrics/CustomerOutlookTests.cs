using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Metrics;

public sealed class CustomerOutlookTests
{
    [Property(Arbitrary = [typeof(OutlookCases)], MaxTest = Laws.Cases)]
    public void Each_day_to_come_has_the_figures_of_the_facts_known_now(OutlookCase customer)
    {
        var outlook = customer.Outlook();
        Assert.Equal(customer.Model(), outlook.DaysToCome().Prepend(outlook.Now));
    }

    [Theory]
    [InlineData("2024-06-30", 12, "2026-07-01")]
    [InlineData("2024-02-29", 1, "2025-03-30")]
    [InlineData("9998-12-31", 12, "9999-12-31")]
    [InlineData("9997-12-30", 12, "9999-12-31")]
    [InlineData("9997-12-29", 12, "9999-12-30")]
    [InlineData("2024-06-30", 12_000, "3025-07-01")]
    public void Looks_as_far_as_the_period_is_long_and_a_year_of_silence(string asOf, int months, string lastDay) =>
        Assert.Equal(Date(lastDay), Outlook(asOf, months, lastDay: null).LastDay);

    [Fact]
    public void The_last_day_of_the_calendar_has_none_after_it() => Assert.Empty(Outlook("9999-12-31", 12, lastDay: null).DaysToCome());

    [Fact]
    public void The_end_is_not_before_the_beginning()
    {
        _ = Assert.Throws<ArgumentOutOfRangeException>("lastDay", () => Outlook("2024-06-30", 12, Date("2024-06-29")));
        Assert.Empty(Outlook("2024-06-30", 12, Date("2024-06-30")).DaysToCome());
    }

    [Fact]
    public void A_total_that_does_not_fit_is_told_on_the_day_that_has_it()
    {
        var facts = new CustomerFacts(
            new CustomerId("1"),
            [Buys("1", "2024-01-02", decimal.MinValue), Buys("1", "2024-03-01", decimal.MaxValue), Buys("1", "2024-03-02", decimal.MaxValue)]);
        var outlook = new CustomerOutlook(facts, new AnalysisPeriod(Date("2024-12-31")), Currency.None, ExchangeRateTable.Empty);
        using var days = outlook.DaysToCome().GetEnumerator();
        Assert.True(days.MoveNext());
        Assert.Equal(decimal.MaxValue, days.Current.Amount);
        Assert.Equal(MetricsRules.AmountOverflow, Assert.Throws<BusinessRuleException>(() => days.MoveNext()).Code);
    }

    [Fact]
    public void A_rate_that_is_missing_is_missing()
    {
        var sale = new Purchase(new CustomerId("1"), Date("2024-01-02"), new Money(1, new Currency("USD")));
        var error = Assert.Throws<BusinessRuleException>(() => new CustomerOutlook(
            new CustomerFacts(sale.Customer, [sale]), new AnalysisPeriod(Date("2024-12-31")), OutlookCase.Euro, ExchangeRateTable.Empty));
        Assert.Equal(MoneyRules.RateMissing, error.Code);
    }

    private static CustomerOutlook Outlook(string asOf, int months, LocalDate? lastDay) =>
        new(new CustomerFacts(new CustomerId("1"), []), new AnalysisPeriod(Date(asOf), months), Currency.None, ExchangeRateTable.Empty, lastDay);
}
