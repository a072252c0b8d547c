using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Metrics;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public sealed class PopulationMetricsTests
{
    [Property(MaxTest = Laws.Cases)]
    public void Columns_and_single_customers_give_the_same_answer(TestPopulation population)
    {
        var measured = population.Measure();
        foreach (var metrics in measured)
        {
            var alone = CustomerMetrics.Of(population.FactsOf(metrics.Customer), population.Period, Currency.None, ExchangeRateTable.Empty);
            Assert.Equal(alone, metrics);

            // Amounts with the same decimals too: a reason given tomorrow reads as the one given today.
            Assert.Equal(alone.ToString(), metrics.ToString());
            Assert.Equal(metrics, measured.Find(metrics.Customer));
        }

        var known = population.Customers.Concat(population.Facts.Where(fact => fact.Date <= population.Period.AsOf).Select(fact => fact.Customer));
        Assert.Equal(known.Distinct().Order(), measured.Select(metrics => metrics.Customer));
    }

    /// <summary>With amounts in three currencies and rates for some days only: the same figures, or the same rule broken by the same customer.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Columns_and_single_customers_agree_on_currencies_and_missing_rates(TestPopulation population, byte salt)
    {
        Currency[] currencies = [Currency.None, new("EUR"), new("KRW")];
        var facts = population.Facts.Select((fact, index) => In(currencies[(index + salt) % 3], fact)).ToList();
        var rates = new ExchangeRateTable(facts.Select(fact => fact.Date).Distinct().Where(date => (date.Day + salt) % 7 != 0)
            .SelectMany(date => new[] { (currencies[1], Currency.None, date, 1.1m), (currencies[2], Currency.None, date, 0.0007m) }));
        foreach (var customer in facts.GroupBy(fact => fact.Customer))
        {
            var builder = new PopulationBuilder(population.Period, Currency.None, rates);
            var alone = Answer(() => CustomerMetrics.Of(new CustomerFacts(customer.Key, customer), population.Period, Currency.None, rates));
            var inColumns = Answer(() =>
            {
                foreach (var fact in customer)
                {
                    builder.Add(fact);
                }

                return builder.Build().Find(customer.Key);
            });
            if (alone is not CustomerMetrics { FactsEver: 0 })
            {
                Assert.Equal(alone, inColumns);
            }
        }

        static object? Answer(Func<object?> ask)
        {
            try
            {
                return ask();
            }
            catch (BusinessRuleException error)
            {
                return (error.Code, error.Subject);
            }
        }

        static Fact In(Currency currency, Fact fact) => fact switch
        {
            Purchase sale => new Purchase(sale.Customer, sale.Date, new Money(sale.Amount.Amount, currency), profit: sale.Profit is { } profit ? new Money(profit.Amount, currency) : null),
            ServingCost cost => new ServingCost(cost.Customer, cost.Date, new Money(cost.Cost.Amount, currency)),
            _ => fact,
        };
    }

    [Fact]
    public void A_fact_that_is_refused_is_not_half_added()
    {
        var builder = new PopulationBuilder(new AnalysisPeriod(Fixtures.Date("2024-12-31")), new Currency("EUR"), ExchangeRateTable.Empty);
        Assert.Throws<BusinessRuleException>(() => builder.Add(Fixtures.Buys("1", "2024-06-01", 5)));
        Assert.Empty(builder.Build());
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
