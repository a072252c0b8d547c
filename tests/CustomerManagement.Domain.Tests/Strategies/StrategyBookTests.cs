using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;

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
    [InlineData(0)]
    [InlineData(121)]
    public void Contact_is_every_1_to_120_months(int months) => Assert.Throws<ArgumentOutOfRangeException>("contactEveryMonths", () => Every("x", months));

    private static ValueStrategy Every(string key, int? months) => new(key, key, key, [], months);

    private static void Has(ValueStrategy strategy, string title, int? months) => Assert.Equal((title, months), (strategy.Title, strategy.ContactEveryMonths));
}
