using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Strategies;

public sealed class StrategyBookTests
{
    private static readonly ValueStrategy _own = new("own", "Own", "Our own goal.", ["Our own way"], 2);

    [Theory]
    [InlineData(LifecycleStage.Target, "Make known", 3)]
    [InlineData(LifecycleStage.Potential, "Convert", 2)]
    [InlineData(LifecycleStage.OneTime, "Serve and nurture", 2)]
    [InlineData(LifecycleStage.Loyal, "Deepen use", 6)]
    [InlineData(LifecycleStage.Lapsed, "Find out why", 1)]
    [InlineData(LifecycleStage.Lost, "Win back", 6)]
    [InlineData(LifecycleStage.WonBack, "Secure", 1)]
    public void Each_stage_has_a_strategy(LifecycleStage stage, string title, int months) => Has(StrategyBook.Default.For(stage), title, months);

    [Theory]
    [InlineData(AbcTier.A, "Hold", 1)]
    [InlineData(AbcTier.B, "Tend", 3)]
    [InlineData(AbcTier.C, "Serve cheaply", 6)]
    [InlineData(AbcTier.None, "No claim", null)]
    public void Each_tier_has_a_strategy(AbcTier tier, string title, int? months) => Has(StrategyBook.Default.For(tier), title, months);

    [Theory]
    [InlineData(ParetoGroup.VitalFew, "Invest", null)]
    [InlineData(ParetoGroup.Keeper, "Maintain", null)]
    [InlineData(ParetoGroup.Drain, "Withdraw", 12)]
    [InlineData(ParetoGroup.None, "No claim", null)]
    public void Each_group_has_a_strategy(ParetoGroup group, string title, int? months) => Has(StrategyBook.Default.For(group), title, months);

    [Fact]
    public void No_two_strategies_share_a_key()
    {
        var book = StrategyBook.Default;
        string[] keys =
        [
            .. Enum.GetValues<LifecycleStage>().Select(stage => book.For(stage).Key),
            .. Enum.GetValues<AbcTier>().Select(tier => book.For(tier).Key),
            .. Enum.GetValues<ParetoGroup>().Select(group => book.For(group).Key),
        ];
        Assert.Distinct(keys);
    }

    [Fact]
    public void Each_strategy_can_be_replaced_and_the_default_stays()
    {
        var book = StrategyBook.Default.With(LifecycleStage.Lost, _own).With(AbcTier.A, _own).With(ParetoGroup.Drain, _own);
        Assert.All([book.For(LifecycleStage.Lost), book.For(AbcTier.A), book.For(ParetoGroup.Drain)], strategy => Assert.Same(_own, strategy));
        Assert.Equal("Hold", StrategyBook.Default.For(AbcTier.A).Title);
        Assert.Equal("Tend", book.For(AbcTier.B).Title);
    }

    [Fact]
    public void There_is_no_strategy_for_an_undefined_segment()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StrategyBook.Default.For((AbcTier)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => StrategyBook.Default.With((LifecycleStage)9, _own));
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(null, 3, null, "tier")]
    [InlineData(6, null, null, "lifecycle")]
    [InlineData(6, 3, null, "tier")]
    [InlineData(1, 3, null, "lifecycle")]
    [InlineData(3, 3, null, "tier")]
    [InlineData(1, 1, 12, "value")]
    public void Value_decides_how_often_and_else_the_more_frequent_of_tier_and_lifecycle(int? lifecycle, int? tier, int? value, string? decides)
    {
        var strategy = new CustomerStrategy(Every("lifecycle", lifecycle), Every("tier", tier), Every("value", value));
        Assert.Equal(decides, strategy.SetsContact?.Key);
    }

    [Theory]
    [InlineData("enquired", "Convert; No claim; No claim", "Convert")]
    [InlineData("bought once", "Serve and nurture; Serve cheaply; No claim", "Serve and nurture")]
    [InlineData("bought twice", "Deepen use; Serve cheaply; Withdraw", "Withdraw")]
    public void A_customer_still_being_won_is_not_let_go_for_bringing_little(string name, string strategy, string sets)
    {
        var period = new AnalysisPeriod(Fixtures.Date("2024-12-31"));
        var population = Fixtures.Measured(
            period,
            [
                .. Enumerable.Range(0, 12).SelectMany(i => (Fact[])[Fixtures.Buys($"big {i}", "2024-06-01", 100), Fixtures.Buys($"big {i}", "2024-07-05", 100)]),
                new ContactMade(new CustomerId("enquired"), Fixtures.Date("2024-12-01"), ContactKind.Enquiry),
                Fixtures.Buys("bought once", "2024-12-01", 1),
                Fixtures.Buys("bought twice", "2024-12-01", 1), Fixtures.Buys("bought twice", "2024-12-02", 0),
            ]);
        var boundaries = CustomerSegmentation.Default.Calibrate(population);
        var segments = CustomerSegmentation.Default.Classify(population.Find(new CustomerId(name))!, boundaries);
        Assert.Equal(ParetoGroup.Drain, segments.Pareto.Segment);
        var chosen = StrategyBook.Default.Choose(segments.Standing);
        Assert.Equal((strategy, sets), (chosen.ToString(), chosen.SetsContact!.Title));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(121)]
    public void Contact_is_every_1_to_120_months(int months) => Assert.Throws<ArgumentOutOfRangeException>("contactEveryMonths", () => Every("x", months));

    private static ValueStrategy Every(string key, int? months) => new(key, key, key, [], months);

    private static void Has(ValueStrategy strategy, string title, int? months) => Assert.Equal((title, months), (strategy.Title, strategy.ContactEveryMonths));
}
