using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Metrics;

[Properties(Arbitrary = [typeof(Populations)])]
public sealed class PopulationMetricsTests
{
    [Property(MaxTest = Laws.Cases)]
    public void Columns_and_single_customers_give_the_same_answer(TestPopulation population)
    {
        var measured = population.Measure();
        foreach (var metrics in measured)
        {
            Assert.Equal(CustomerMetrics.Of(population.FactsOf(metrics.Customer), population.Period, Currency.None, ExchangeRateTable.Empty), metrics);
            Assert.Equal(metrics, measured.Find(metrics.Customer));
        }

        var known = population.Customers.Concat(population.Facts.Where(fact => fact.Date <= population.Period.AsOf).Select(fact => fact.Customer));
        Assert.Equal(known.Distinct().Order(), measured.Select(metrics => metrics.Customer));
    }

    [Property(MaxTest = Laws.Cases)]
    public void The_order_of_facts_does_not_matter(TestPopulation population) =>
        Assert.Equal(population.Measure(), population.Measure(population.Customers.Reverse(), population.Facts.Reverse()));

    [Fact]
    public void A_builder_may_be_asked_and_used_on()
    {
        var builder = new PopulationBuilder(new AnalysisPeriod(Fixtures.Date("2024-12-31")), Currency.None, ExchangeRateTable.Empty);
        builder.Add(Fixtures.Buys("2", "2024-01-01", 1));
        var first = builder.Build();
        builder.Add(Fixtures.Buys("1", "2024-01-01", 1));
        Assert.Equal((1, 2), (first.Count, builder.Build().Count));
    }

    [Fact]
    public void Who_is_not_there_is_null_and_no_place_is_beyond_the_end()
    {
        var nobody = new TestPopulation(new AnalysisPeriod(Fixtures.Date("2024-12-31")), [], []).Measure();
        Assert.Null(nobody.Find(new CustomerId("1")));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => nobody[0]);
    }

    [Fact]
    public void A_missing_rate_is_told_in_columns_as_for_one_customer()
    {
        var builder = new PopulationBuilder(new AnalysisPeriod(Fixtures.Date("2024-12-31")), new Currency("EUR"), ExchangeRateTable.Empty);
        Fact[] dollars =
        [
            new Purchase(new CustomerId("1"), Fixtures.Date("2024-01-01"), new Money(1, new Currency("USD"))),
            new ServingCost(new CustomerId("1"), Fixtures.Date("2024-01-01"), new Money(1, new Currency("USD"))),
        ];
        Assert.All(dollars, fact => Assert.Equal(MoneyRules.RateMissing, Assert.Throws<BusinessRuleException>(() => builder.Add(fact)).Code));
    }
}
