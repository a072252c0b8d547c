using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using FluentValidation;

namespace CustomerManagement.Domain.Tests.Loyalty;

/// <summary>Whose loyalty to raise, and whose not, in the words of the source.</summary>
public sealed class ConversionTests
{
    private static readonly AnalysisPeriod _period = new(Fixtures.Date("2024-12-31"));

    // Bought for 100 in the year. What it is; its profit on that; its yearly demand; the cost of converting it; a margin that somebody assumes. Null is unknown.
    [Theory]
    [InlineData("disloyal, with potential", LoyaltyKind.Switcher, 20, 1000, 50, null, ConversionAdvice.Convert, 600, 120, 70)]
    [InlineData("no brand matters to it, with potential", LoyaltyKind.WithoutBrandLoyalty, 20, 1000, 50, null, ConversionAdvice.Convert, 600, 120, 70)]
    [InlineData("likes us and bought once", LoyaltyKind.TooLittleKnown, 20, 1000, 50, null, ConversionAdvice.Convert, 600, 120, 70)]
    [InlineData("loyal to discounts only, and nothing earned", LoyaltyKind.OnlyToDiscounts, 0, 1000, 0, null, ConversionAdvice.LoyalToDiscountsOnly, 600, 0, 0)]
    [InlineData("the same, whatever somebody hopes", LoyaltyKind.OnlyToDiscounts, -10, 1000, 0, 0.3, ConversionAdvice.LoyalToDiscountsOnly, 600, -60, -60)]
    [InlineData("loyal to discounts only, but earns something", LoyaltyKind.OnlyToDiscounts, 20, 1000, 50, null, ConversionAdvice.Convert, 600, 120, 70)]
    [InlineData("potential just too small for the cost", LoyaltyKind.Switcher, 20, 1000, 120, null, ConversionAdvice.PotentialTooSmall, 600, 120, 0)]
    [InlineData("buys its share here already", LoyaltyKind.Switcher, 20, 140, null, null, ConversionAdvice.PotentialTooSmall, 0, 0, null)]
    [InlineData("no profit on what it buys", LoyaltyKind.Switcher, -1, null, null, null, ConversionAdvice.NoProfit, null, null, null)]
    [InlineData("no profit yet, but on more there would be", LoyaltyKind.Switcher, -1, 1000, 50, 0.2, ConversionAdvice.Convert, 600, 120, 70)]
    [InlineData("loyal", LoyaltyKind.Loyal, 20, 1000, 0, null, ConversionAdvice.AlreadyLoyal, 600, 120, 120)]
    [InlineData("nobody knows what it needs", LoyaltyKind.Switcher, 20, null, 50, null, ConversionAdvice.DemandUnknown, null, null, null)]
    [InlineData("bought more than it is said to need", LoyaltyKind.Switcher, 20, 99, 50, null, ConversionAdvice.DemandOutdated, null, null, null)]
    [InlineData("nobody knows the profit", LoyaltyKind.Switcher, null, 1000, 50, null, ConversionAdvice.MarginUnknown, 600, null, null)]
    [InlineData("nobody knows the cost", LoyaltyKind.Switcher, 20, 1000, null, null, ConversionAdvice.CostUnknown, 600, 120, null)]
    public void Whose_loyalty_to_raise(
        string who, LoyaltyKind kind, int? profit, int? demand, int? cost, double? margin, ConversionAdvice advice, int? extraAmount, int? extraProfit, int? gain)
    {
        var found = Assert.Single(new ConversionAdvisor().Rank([Prospect("1", kind, 100, profit, demand, cost, (decimal?)margin)]));
        Assert.True(advice == found.Advice, $"{who}: {found}");
        Assert.Equal((extraAmount, extraProfit, gain), ((int?)found.ExtraAmount, (int?)found.ExtraProfit, (int?)found.ExpectedGain));
    }

    [Fact]
    public void Who_may_be_loyal_is_not_told_to_be_won_over()
    {
        var figures = Figures("1", 100, 20);
        var unknown = Without(Finding("1", LoyaltyKind.Loyal), LoyaltySignKind.BuysLittleElsewhere);
        Assert.Equal([LoyaltyKind.Loyal, LoyaltyKind.Switcher], unknown.Possible);
        var found = Assert.Single(new ConversionAdvisor().Rank([new ConversionProspect(unknown, figures, Demand(1000), 50)]));
        Assert.Equal((ConversionAdvice.LoyaltyUnknown, null), (found.Advice, found.IsWorthConverting));
    }

    [Theory]
    [InlineData(-10, 0.3, ConversionAdvice.MarginUnknown)]
    [InlineData(-10, null, ConversionAdvice.NoProfit)]
    [InlineData(null, 0.3, ConversionAdvice.Convert)]
    [InlineData(20, null, ConversionAdvice.Convert)]
    public void Who_perhaps_comes_for_discounts_only_is_not_judged_by_what_somebody_hopes(int? profit, double? margin, ConversionAdvice expected)
    {
        var perhaps = Without(Finding("1", LoyaltyKind.WithoutBrandLoyalty), LoyaltySignKind.PaysUsualPrices);
        Assert.Equal([LoyaltyKind.WithoutBrandLoyalty, LoyaltyKind.OnlyToDiscounts], perhaps.Possible);
        Assert.Equal(expected, Assert.Single(new ConversionAdvisor().Rank([new ConversionProspect(perhaps, Figures("1", 100, profit), Demand(1000), 50, (decimal?)margin)])).Advice);
    }

    [Fact]
    public void The_best_come_first_and_ties_by_id()
    {
        var ranked = new ConversionAdvisor().Rank(
        [
            Prospect("c", LoyaltyKind.Switcher, 100, 20, 1000, 50),
            Prospect("z", LoyaltyKind.Loyal, 100, 20, 1000, 50),
            Prospect("b", LoyaltyKind.Switcher, 100, 20, 1000, 50),
            Prospect("d", LoyaltyKind.Switcher, 100, 20, 2000, 50),
            Prospect("a", LoyaltyKind.Switcher, 100, 20, null, 50),
            Prospect("B", LoyaltyKind.Switcher, 100, 10, 2000, 60),
        ]);
        Assert.Equal(["d", "B", "b", "c", "a", "z"], ranked.Select(found => found.Customer.Value));
        Assert.StartsWith("Convert: 1300.00 more a year at a margin of 0.2, within 12 months less 50, is a gain of 210", ranked[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("DemandUnknown: unknown more a year at a margin of 0.2, within 12 months less 50, is a gain of unknown", ranked[4].ToString());
    }

    [Fact]
    public void An_estimate_made_later_does_not_exist_yet() => Assert.Equal(
        ConversionAdvice.DemandUnknown,
        Assert.Single(new ConversionAdvisor().Rank([new ConversionProspect(Finding("1", LoyaltyKind.Switcher), Figures("1", 100, 20), new DemandEstimate(new Money(1000, default), _period.AsOf.PlusDays(1), "a visit"), 50)])).Advice);

    [Fact]
    public void A_longer_horizon_makes_more_of_them_worth_it()
    {
        var prospect = Prospect("1", LoyaltyKind.Switcher, 100, 20, 1000, 239);
        Assert.Equal([false, true], new[] { 12, 24 }.Select(months => new ConversionAdvisor(new ConversionOptions { HorizonMonths = months }).Rank([prospect])[0].IsWorthConverting));
    }

    [Fact]
    public void Mistakes_are_refused()
    {
        var prospect = Prospect("1", LoyaltyKind.Switcher, 100, 20, 1000, 50);
        Assert.Equal(2, Assert.Throws<ValidationException>(() => new ConversionAdvisor(new ConversionOptions { TargetShare = 1, HorizonMonths = 0 })).Errors.Count());
        Assert.Throws<ArgumentException>("prospects", () => new ConversionAdvisor().Rank([prospect, prospect]));
        Assert.Throws<ArgumentException>("prospects", () => new ConversionAdvisor().Rank([null!]));
        Assert.Throws<ArgumentException>("figures", () => new ConversionProspect(prospect.Loyalty, Figures("2", 1, 1)));
        Assert.Throws<ArgumentException>("figures", () => new ConversionProspect(prospect.Loyalty, prospect.Figures, new DemandEstimate(new Money(1, new Currency("EUR")), _period.AsOf, "a visit")));
        Assert.Throws<ArgumentOutOfRangeException>("costToConvert", () => new ConversionProspect(prospect.Loyalty, prospect.Figures, costToConvert: -1));
        Assert.Empty(new ConversionAdvisor().Rank([]));
    }

    [Fact]
    public void What_does_not_fit_a_decimal_names_the_customer()
    {
        var error = Assert.Throws<BusinessRuleException>(() => new ConversionAdvisor().Rank(
            [new ConversionProspect(Finding("1", LoyaltyKind.Switcher), Figures("1", 100, 20), Demand(decimal.MaxValue), 50, 1_000)]));
        Assert.Equal((MetricsRules.AmountOverflow, "1"), (error.Code, error.Subject));
    }

    [Property(MaxTest = Laws.Cases)]
    public void Every_case_comes_back_and_the_order_of_input_does_not_matter(int seed)
    {
        var prospects = Random(seed);
        var ranked = new ConversionAdvisor().Rank(prospects);
        Assert.Equal(ranked, new ConversionAdvisor().Rank(prospects.AsEnumerable().Reverse()));
        Assert.Equal(prospects.Select(prospect => prospect.Figures.Customer).Order(), ranked.Select(found => found.Customer).Order());
        var worth = ranked.TakeWhile(found => found.Advice == ConversionAdvice.Convert).ToList();
        Assert.Equal(worth.OrderByDescending(found => found.ExpectedGain), worth);
        Assert.DoesNotContain(ranked.Skip(worth.Count), found => found.Advice == ConversionAdvice.Convert);
        var kept = JsonSerializer.Deserialize<List<ConversionCase>>(JsonSerializer.Serialize(ranked))!;
        Assert.Equal(ranked, kept);
        Assert.Equal(ranked.Select(found => (found.Advice, found.ExpectedGain)), kept.Select(found => (found.Advice, found.ExpectedGain)));
    }

    [Property(MaxTest = Laws.Cases)]
    public void What_is_unknown_does_not_decide(int seed)
    {
        var random = new Random(seed);
        foreach (var found in new ConversionAdvisor().Rank(Random(seed)).Where(found => found.IsWorthConverting is not null))
        {
            var demand = found.ExtraAmount is not null ? found.Demand : Demand(random.Next(5000));
            var margin = found.Margin ?? random.Next(1, 50) / 100m;
            var known = new ConversionCase(found.Loyalty, found.SalesPerYear, demand, margin, found.CostToConvert ?? random.Next(500), found.TargetShare, found.HorizonMonths);
            Assert.Equal(found.Advice, known.Advice);
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void More_margin_or_less_cost_never_makes_a_case_worse(int seed, byte more)
    {
        foreach (var found in new ConversionAdvisor().Rank(Random(seed)))
        {
            var better = new ConversionCase(
                found.Loyalty, found.SalesPerYear, found.Demand, found.Margin + (more / 100m), Math.Max(0, (found.CostToConvert ?? 0) - more), found.TargetShare, found.HorizonMonths);
            Assert.True(found.Advice != ConversionAdvice.Convert || better.Advice == ConversionAdvice.Convert, $"{found} became {better}");
            Assert.True(better.IsWorthConverting != false || found.IsWorthConverting != true);
            Assert.True(found.ExpectedGain is null || better.ExpectedGain >= found.ExpectedGain);
        }
    }

    private static List<ConversionProspect> Random(int seed)
    {
        var random = new Random(seed);
        var kinds = Enum.GetValues<LoyaltyKind>();
        return
        [
            .. Enumerable.Range(0, random.Next(6)).Select(number => Prospect(
                "aBÄ_10zé"[number].ToString(), kinds[random.Next(kinds.Length)], random.Next(4) * 50, Maybe(random.Next(-10, 60)), Maybe(random.Next(5) * 250), Maybe(random.Next(4) * 50), Maybe(random.Next(-1, 3)) / 10m)),
        ];

        int? Maybe(int value) => random.Next(4) == 0 ? null : value;
    }

    private static ConversionProspect Prospect(string id, LoyaltyKind kind, int amount, int? profit, int? demand, int? cost, decimal? margin = null) =>
        new(Finding(id, kind), Figures(id, amount, profit), demand is { } perYear ? Demand(perYear) : null, cost, margin);

    private static DemandEstimate Demand(decimal perYear) => new(new Money(perYear, default), _period.AsOf, "a visit");

    private static CustomerMetrics Figures(string id, int amount, int? profit) => Fixtures.MetricsOf(_period, Fixtures.Buys(id, "2024-06-01", amount, profit));

    private static LoyaltyFinding Without(LoyaltyFinding finding, LoyaltySignKind forgotten) => new(
        finding.Customer,
        finding.Period,
        finding.Basis,
        [.. finding.Signs.Select(sign => sign.Kind == forgotten ? new LoyaltySign(sign.Kind, new RangeCondition("forgotten", null, null, Comparison.AtLeast, 1)) : sign)],
        finding.EarlyAdoption);

    /// <summary>A finding of that kind with every sign known.</summary>
    private static LoyaltyFinding Finding(string id, LoyaltyKind kind)
    {
        LoyaltySignKind[] against = kind switch
        {
            LoyaltyKind.Loyal => [],
            LoyaltyKind.TooLittleKnown => [LoyaltySignKind.ComesBack],
            LoyaltyKind.Switcher => [LoyaltySignKind.BuysLittleElsewhere],
            LoyaltyKind.WithoutBrandLoyalty => [LoyaltySignKind.PrefersUs],
            LoyaltyKind.OnlyToDiscounts => [LoyaltySignKind.PaysUsualPrices],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        var signs = Enum.GetValues<LoyaltySignKind>().Select(sign =>
            new LoyaltySign(sign, new RangeCondition($"{sign}", against.Contains(sign) ? 0 : 1, against.Contains(sign) ? 0 : 1, Comparison.AtLeast, 1)));
        var finding = new LoyaltyFinding(new CustomerId(id), _period, LoyaltyBasis.BehaviourAndAttitude, [.. signs], new RangeCondition("x", null, null, Comparison.AtLeast, 1));
        Assert.Equal((kind, kind), (finding.Kind, Assert.Single(finding.Possible)));
        return finding;
    }
}
