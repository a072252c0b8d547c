using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Documentation;

/// <summary>The code of docs/extending-segmentation.md, compiled and run. The document repeats each region to the letter; a test holds them equal.</summary>
public sealed class ExtendingSnippets
{
    private static readonly AnalysisPeriod _period = new(new LocalDate(2024, 12, 31));

    private static PopulationMetrics Population => Measured(
        _period, Buys("1", "2024-11-01", 5000), Buys("2", "2024-02-01", 2000), Buys("2", "2023-02-01", 4000), Buys("3", "2024-12-01", 10));

    [Fact]
    public void A_rule_as_data()
    {
        var customer = Population[1];
        #region data
        var gold = new HandPickedList("gold", [new HandPick(new CustomerId("1"), "founding member", until: new LocalDate(2026, 1, 1))]);
        var facts = FactCatalogue.Figures.With(
            CustomerFact.Date("first-purchase", new("first purchase", "首次购买", "首次購買", "첫 구매"), customer => customer.FirstPurchase));
        var rules = new GroupRulesReader(facts, gold).Read(
            """
            { "format": 1, "exclusive": [ "vip", "slipping" ], "groups": [
              { "id": "vip", "version": 3, "when": { "any": [ { "list": "gold" }, { "all": [
                { "fact": "amount", "is": "atLeast", "value": 1000 }, { "not": { "group": "slipping" } } ] } ] } },
              { "id": "slipping", "version": 1, "when": { "all": [
                { "fact": "days-since-last-purchase", "is": "moreThan", "value": 90 },
                { "fact": "first-purchase", "is": "lessThan", "value": "2024-01-01" } ] } } ] }
            """);
        var verdict = rules.Exclusive!.Choose(customer);
        #endregion
        Assert.Equal("slipping", verdict.Group);
        RuleLaws.Check(rules, areTimeless: false);
    }

    [Fact]
    public void A_rule_in_code()
    {
        var population = Population;
        #region code
        var margin = new CustomerFact(
            "margin", FactUnit.Share, new("margin", "利润率", "利潤率", "이익률"),
            new Measure("margin", customer => customer.Amount > 0 ? customer.Profit / customer.Amount : null));
        var thin = new GroupRule("thin", version: 1, new AllOf(
            new FactComparison(margin, Comparison.LessThan, 0.05m),
            new Not(new FactComparison(margin, Comparison.Missing))));
        using var groups = new GroupRules([thin]).Evaluate(population);
        #endregion
        Assert.All(groups.Of("thin").ToArray(), outcome => Assert.Equal(Truth.False, outcome));
        RuleLaws.Check(margin);
        RuleLaws.Check(new GroupRules([thin]));
    }

    [Fact]
    public void A_value_measure()
    {
        var (population, core) = (Population, new Dictionary<CustomerId, int> { [new("2")] = 7, [new("3")] = 1 });
        #region value
        var productsHeld = new HostFigure("products held");
        var bank = new AbcScheme(AbcOptions.ByAmount with { Value = productsHeld.Measure });
        var known = population.With(productsHeld, customer => core.TryGetValue(customer, out var products) ? products : null);
        var boundaries = bank.Calibrate(PopulationSummary.Of(known, bank.Measures));
        var decision = bank.Classify(known[1], boundaries);
        #endregion
        Assert.Equal("ABC by products held: A because products held 7 is at least 7", decision.ToString());
        TieringLaws.Check(
            bank,
            new()
            {
                Sides = [new("products held", customer => customer[productsHeld], [AbcTier.None, AbcTier.C, AbcTier.B, AbcTier.A])],
                Top = new(AbcTier.A, AbcOptions.DefaultAShareOfAmount, (customer, _) => customer[productsHeld] > 0 ? customer[productsHeld] : null, (customer, _) => customer[productsHeld]!.Value),
                IsScaleFree = true,
            },
            new LawOptions(figures: new Dictionary<HostFigure, Func<CustomerMetrics, decimal?>> { [productsHeld] = customer => customer.FactsEver == 0 ? null : customer.Purchases }));
    }

    [Fact]
    public void A_whole_scheme()
    {
        var scheme = new RisingScheme();
        var boundaries = scheme.Calibrate(PopulationSummary.Of(Population, scheme.Measures));
        Assert.Equal([Rising.Top, Rising.Rest, Rising.Rest], Population.Select(customer => scheme.Classify(customer, boundaries).Segment));
        TieringLaws.Check(
            scheme,
            new()
            {
                Sides = [new("increase", customer => customer.Amount - customer.PreviousAmount, [Rising.Rest, Rising.Top])],
                Top = new(Rising.Top, 0.10m, (customer, _) => customer.Amount - customer.PreviousAmount),
                IsScaleFree = true,
            });
    }
}
