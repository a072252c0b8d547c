using System.Globalization;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Tests;

/// <summary>Groups and facts that are right pass, and each wrong fact is caught.</summary>
public sealed class RuleLawsTests
{
    public static TheoryData<string, Func<CustomerMetrics, decimal?>, RuleLaw> Wrong
    {
        get
        {
            var (asked, clock) = (0, new FakeClock(Instant.FromUtc(2025, 3, 1, 0, 0)));
            return new()
            {
                { "divides by nothing", customer => customer.Profit / customer.Amount, RuleLaw.Total },
                { "overflows", customer => customer.Amount * 10_000_000_000_000_000m, RuleLaw.Total },
                { "counts its calls", _ => ++asked, RuleLaw.Pure },
                {
                    "depends on the culture",
                    customer => decimal.Parse(customer.Amount.ToString("0.00", CultureInfo.CurrentCulture), NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture),
                    RuleLaw.Pure
                },
                { "reads a clock", customer => customer.LastPurchase is { } last ? Period.DaysBetween(last, clock.GetCurrentInstant().InUtc().Date) : null, RuleLaw.Timeless },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_fact_is_caught_by_the_law_it_breaks(string name, Func<CustomerMetrics, decimal?> value, RuleLaw law)
    {
        var fact = Fact(value);
        var broken = Assert.Throws<LawBrokenException>(() => RuleLaws.Check(fact));
        Assert.True(law.ToString() == broken.Law, $"{name}: {broken.Message}");
        Assert.Equal("margin", broken.Subject);

        // The same in groups of a host.
        var groups = new GroupRules(
        [
            new GroupRule("rich", 1, new AnyOf(new FactComparison(fact, Comparison.AtLeast, 180), new FactComparison(fact, Comparison.AtMost, -300))),
            new GroupRule("poor", 2, new Not(new InGroup("rich"))),
        ]);
        Assert.Equal(law.ToString(), Assert.Throws<LawBrokenException>(() => RuleLaws.Check(groups, new LawOptions(cases: 300))).Law);
    }

    [Fact]
    public void Right_facts_and_groups_pass()
    {
        RuleLaws.Check(Fact(customer => customer.Amount > 0 ? customer.Profit / customer.Amount : null), new LawOptions(cases: 100));
        RuleLaws.Check(new GroupRulesReader(FactCatalogue.Figures).Read(
            """
            { "format": 1, "groups": [
              { "id": "slipping", "version": 1, "when": { "all": [ { "fact": "amount", "is": "atLeast", "value": 10 }, { "fact": "days-since-last-purchase", "is": "moreThan", "value": 90 } ] } },
              { "id": "fine", "version": 3, "when": { "not": { "any": [ { "group": "slipping" }, { "fact": "growth", "is": "missing" } ] } } } ] }
            """), new LawOptions(cases: 200));
    }

    [Fact]
    public void A_fact_of_fixed_dates_passes_where_that_is_said()
    {
        var sinceTheFair = Fact(customer => customer.LastPurchase is { } last ? Period.DaysBetween(new LocalDate(2024, 5, 1), last) : null);
        Assert.Equal(nameof(RuleLaw.Timeless), Assert.Throws<LawBrokenException>(() => RuleLaws.Check(sinceTheFair)).Law);
        RuleLaws.Check(sinceTheFair, new LawOptions(cases: 50), isTimeless: false);
    }

    private static CustomerFact Fact(Func<CustomerMetrics, decimal?> value) =>
        new("margin", FactUnit.Share, new("margin", "利润率", "利潤率", "이익률"), new Measure("margin", value));
}
