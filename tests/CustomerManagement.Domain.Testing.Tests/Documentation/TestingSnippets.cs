using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Testing.Tests.Schemes;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Tests.Documentation;

/// <summary>The code of docs/testing.md, compiled and run. The document repeats each region to the letter; a test holds them equal.</summary>
public sealed class TestingSnippets
{
    [Fact]
    public void Scheme()
    {
        #region scheme
        TieringLaws.Check(new ClubScheme(), new()
        {
            Sides = [new("amount", customer => customer.Amount, [Club.None, Club.Silver, Club.Gold])],
            Top = new(Club.Gold, share: 0.25m, (customer, _) => customer.Amount > 0 ? customer.Amount : null),
            IsScaleFree = true,
        });
        #endregion
    }

    [Fact]
    public void One()
    {
        #region one
        TieringLaws.Check(TieringLaw.TiesTogether, new ClubScheme(), options: new LawOptions(cases: 10_000, seed: 42));
        #endregion
    }

    [Fact]
    public void Rules()
    {
        #region rules
        var margin = new CustomerFact(
            "margin",
            FactUnit.Share,
            new("margin", "利润率", "利潤率", "이익률"),
            new Measure("margin", customer => customer.Amount > 0 ? customer.Profit / customer.Amount : null));
        RuleLaws.Check(margin);

        var reader = new GroupRulesReader(FactCatalogue.Figures.With(margin));
        RuleLaws.Check(reader.Read(
            """
            { "format": 1, "groups": [ { "id": "rich", "version": 1, "when": { "fact": "margin", "is": "atLeast", "value": 0.4 } } ] }
            """));
        #endregion
    }

    [Fact]
    public void Generators()
    {
        var scheme = new LifecycleScheme();
        #region generators
        Check.QuickThrowOnFailure(Prop.ForAll(Arbitraries.Populations(), population =>
        {
            using var measured = population.Measure();
            var boundaries = scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures));
            return measured.All(customer => scheme.Classify(customer, boundaries).Segment != LifecycleStage.Lost || customer.LastPurchase is not null);
        }));
        #endregion
    }

    [Fact]
    public void Builders()
    {
        #region builders
        var population = TestPopulation.Of(
            new AnalysisPeriod(new LocalDate(2024, 12, 31)),
            new CustomerStory("anna").Buys(80, "2024-06-01").Returns(5, "2024-06-20").IsContacted("2024-08-01"),
            new CustomerStory("ben").Buys(15, "2024-06-01", profit: 4),
            new CustomerStory("carl"));
        var kim = new CustomerBuilder("7").Person("Kim Example").Born("--02-29").Speaks("ko").Register(Instant.FromUtc(2024, 6, 1, 12, 0));
        var clock = new FakeClock(Instant.FromUtc(2024, 6, 1, 12, 0));
        clock.Advance(Duration.FromDays(90));
        #endregion
        Assert.Equal((3, "7", 0), (population.Measure().Count, kim.Id.Value, clock.Readings));
    }
}
