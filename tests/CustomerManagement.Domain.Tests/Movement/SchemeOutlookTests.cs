using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Movement;

public sealed class SchemeOutlookTests
{
    private static readonly AnalysisPeriod _year2024 = new(Date("2024-12-31"));

    [Property(Arbitrary = [typeof(OutlookCases)], MaxTest = Laws.Cases)]
    public void The_next_change_is_that_of_classifying_every_single_day(OutlookCase customer)
    {
        var days = customer.Model().ToList();
        IsThatOfEveryDay(new AbcScheme(), OutlookSchemes.Abc(customer));
        IsThatOfEveryDay(new ParetoScheme(), OutlookSchemes.Pareto(customer, ParetoMeasure.Amount));
        IsThatOfEveryDay(new ParetoScheme(), OutlookSchemes.Pareto(customer, ParetoMeasure.Profit));
        IsThatOfEveryDay(new LifecycleScheme(), OutlookSchemes.Lifecycle(customer));
        IsThatOfEveryDay(new RfmScheme(), OutlookSchemes.Rfm(customer));
        IsThatOfEveryDay(new WeekdayScheme(customer.Random.Next(-20, 50)), OutlookSchemes.Basis(customer, "Weekday"));

        void IsThatOfEveryDay<TSegment, TBoundaries>(ISegmentationScheme<TSegment, TBoundaries> scheme, TBoundaries boundaries)
        {
            var decisions = days.ConvertAll(day => scheme.Classify(day, boundaries));
            var expected = decisions.Find(decision => !Equals(decision.Segment, decisions[0].Segment));
            var change = scheme.NextChange(customer.Outlook(), boundaries);
            Assert.Equal(expected, change?.Decision);
            if (change is not null)
            {
                Assert.Equal((expected!.AsOf, decisions[0].Segment), (change.On, change.From));
                if (customer.IsSampled)
                {
                    Assert.Equal(change, JsonSerializer.Deserialize<SegmentChange<TSegment>>(JsonSerializer.Serialize(change)));
                }

                Assert.All(change.Cause.Turned, turned => Assert.Contains(turned, change.Decision.Explanation.Ladders.SelectMany(ladder => ladder.Rungs).SelectMany(rung => rung.Conditions)));
                var dayBefore = days[decisions.IndexOf(expected) - 1];
                Assert.Equal(dayBefore.FactsInPeriod - days[decisions.IndexOf(expected)].FactsInPeriod, change.Cause.LeftPeriod.Count);
                Assert.All(change.Cause.LeftPeriod, fact => Assert.True(dayBefore.Period.Contains(fact.Date) && fact.Date <= new AnalysisPeriod(change.On, customer.Period.Months).Start));
            }
        }
    }

    [Fact]
    public void Silence_moves_a_loyal_customer_on_the_day_after_the_limit()
    {
        var boundaries = new LifecycleBoundaries(new CalibrationBasis("Lifecycle", 1, _year2024, Currency.None, 1), 180, 365);
        var change = new LifecycleScheme().NextChange(Outlook(Buys("1", "2024-10-01", 10), Buys("1", "2024-12-01", 10)), boundaries)!;
        Assert.Equal((Date("2025-05-31"), LifecycleStage.Loyal, LifecycleStage.Lapsed), (change.On, change.From, change.Decision.Segment));
        Assert.Equal("days since the last purchase 181 is above 180", Assert.Single(change.Cause.Turned).ToString());
        Assert.Empty(change.Cause.LeftPeriod);
    }

    [Fact]
    public void A_tier_is_lost_on_the_day_on_which_an_old_order_leaves_and_that_order_is_named()
    {
        var sale = new Purchase(new CustomerId("1"), Date("2024-03-15"), new Money(400, Currency.None), new PurchaseId("S-7"));
        var change = new AbcScheme().NextChange(Outlook(sale, Buys("1", "2024-03-16", 90), Buys("1", "2024-01-05", 1)), Abc(400, 80))!;
        Assert.Equal((Date("2025-03-15"), AbcTier.A, AbcTier.B), (change.On, change.From, change.Decision.Segment));
        Assert.Equal([new AgedFact(sale.Date, FactKind.Purchase, sale.Amount, sale.Id)], change.Cause.LeftPeriod);
        Assert.Equal(["net amount in the period 90 is below 400"], change.Cause.Turned.Select(turned => turned.ToString()));
    }

    [Fact]
    public void A_return_that_leaves_lifts_a_customer()
    {
        var change = new AbcScheme().NextChange(Outlook(Buys("1", "2024-03-15", -100), Buys("1", "2024-06-01", 90)), Abc(400, 80))!;
        Assert.Equal((Date("2025-03-15"), AbcTier.None, AbcTier.B), (change.On, change.From, change.Decision.Segment));
        Assert.Equal(FactKind.Return, Assert.Single(change.Cause.LeftPeriod).Kind);
    }

    [Fact]
    public void What_happens_later_is_not_known_and_what_never_changes_is_null()
    {
        Assert.Null(new AbcScheme().NextChange(Outlook(Buys("1", "2025-01-01", 1_000)), Abc(400, 80)));
        Assert.Null(new AbcScheme().NextChange(Outlook(), Abc(400, 80)));
    }

    [Fact]
    public void Two_days_leave_at_once_after_a_leap_day()
    {
        var outlook = new CustomerOutlook(
            new CustomerFacts(new CustomerId("1"), [Buys("1", "2024-03-01", 60), Buys("1", "2024-02-29", 40)]), new AnalysisPeriod(Date("2025-02-28")), Currency.None, ExchangeRateTable.Empty);
        var change = new AbcScheme().NextChange(outlook, Abc(100, 80))!;
        Assert.Equal(Date("2025-03-01"), change.On);
        Assert.Equal([40m, 60m], change.Cause.LeftPeriod.Select(fact => fact.Amount!.Value.Amount));
    }

    [Fact]
    public void Boundaries_of_other_figures_are_refused() =>
        Assert.Throws<ArgumentException>("customer", () => new AbcScheme().NextChange(
            new CustomerOutlook(new CustomerFacts(new CustomerId("1"), []), new AnalysisPeriod(_year2024.AsOf, 6), Currency.None, ExchangeRateTable.Empty), Abc(400, 80)));

    private static AbcBoundaries Abc(decimal a, decimal b) => new(new CalibrationBasis("ABC", 1, _year2024, Currency.None, 10), a, b);

    private static CustomerOutlook Outlook(params IEnumerable<Fact> facts) =>
        new(new CustomerFacts(new CustomerId("1"), facts), _year2024, Currency.None, ExchangeRateTable.Empty);
}
