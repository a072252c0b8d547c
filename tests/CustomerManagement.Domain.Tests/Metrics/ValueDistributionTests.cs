using System.Text.Json;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Metrics;

public sealed class ValueDistributionTests
{
    [Property(MaxTest = Laws.Cases)]
    public void Parts_merge_to_exactly_the_whole(int[] left, int[] right)
    {
        var merged = Of(left).Merge(Of(right));
        Assert.Equal(Of([.. left, .. right]).Groups, merged.Groups);
        Assert.Equal(Of(right).Merge(Of(left)).Groups, merged.Groups);
        Assert.Equal(left.Length + right.Length, merged.Count);
        Assert.Equal(merged.Groups, Kept(Kept(Of(left)).Merge(Kept(Of(right)))).Groups);
    }

    [Fact]
    public void Equal_values_are_one_group_whatever_their_decimals() =>
        Assert.Equal([new ValueGroup(1, 2), new ValueGroup(2, 1)], ValueDistribution.Of([1.0m, 2, 1.00m]).Groups);

    [Fact]
    public void Groups_rise_and_have_someone_in_them()
    {
        Assert.Throws<ArgumentException>("groups", () => new ValueDistribution([new ValueGroup(2, 1), new ValueGroup(1, 1)]));
        Assert.Throws<ArgumentException>("groups", () => new ValueDistribution([new ValueGroup(1, 0)]));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""{"Groups":null}""")]
    [InlineData("""{"Groups":[null]}""")]
    [InlineData("""{"Groups":[{}]}""")]
    [InlineData("""{"Groups":[{"Value":1}]}""")]
    [InlineData("""{"Groups":[{"Count":1}]}""")]
    [InlineData("""{"Groups":[{"Value":1,"Count":0}]}""")]
    [InlineData("""{"Groups":[{"Value":1,"Count":9223372036854775808}]}""")]
    [InlineData("""{"Groups":[{"Value":2,"Count":1},{"Value":1,"Count":1}]}""")]
    [InlineData("""{"Groups":[{"Value":1,"Count":9223372036854775807},{"Value":2,"Count":1}]}""")]
    public void What_is_no_distribution_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ValueDistribution>(json));

    [Fact]
    public void A_distribution_is_written_as_its_groups()
    {
        var json = """{"Groups":[{"Value":-1.50,"Count":2},{"Value":0,"Count":1}]}""";
        Assert.Equal(json, JsonSerializer.Serialize(ValueDistribution.Of([0, -1.50m, -1.5m])));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<ValueDistribution>(json)));
    }

    [Fact]
    public void More_customers_than_can_be_counted_are_refused()
    {
        var most = new ValueDistribution([new ValueGroup(1, long.MaxValue)]);
        Assert.Equal(long.MaxValue, most.Count);
        Refused(() => new ValueDistribution([new ValueGroup(1, long.MaxValue), new ValueGroup(2, 1)]));
        Refused(() => most.Merge(ValueDistribution.Of([1])));
        Refused(() => most.Merge(ValueDistribution.Of([2])));
        Refused(() => most.Merge(most));

        static void Refused(Func<ValueDistribution> make) => Assert.Contains("customers", Assert.Throws<OverflowException>(make).Message, StringComparison.Ordinal);
    }

    /// <summary>The definition of each cut, value by value; in columns and as groups.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void A_cut_is_where_its_definition_says(byte[] values, byte pick)
    {
        var share = (1 + (pick % 99)) / 100m;
        var all = values.Select(value => 1 + (value % 7) / 10m).ToList();
        var distribution = ValueDistribution.Of(all);
        Assert.Equal(Lowest(value => all.Count(other => other > value) < share * all.Count), distribution.LowestOfTopByCount(share));
        Assert.Equal(Lowest(value => all.Where(other => other > value).Sum() < share * all.Sum()), distribution.LowestOfTopByAmount(share));
        Assert.Equal(
            all.Where(value => all.Count(other => other <= value) <= share * all.Count).Select(value => (decimal?)value).Max(), distribution.HighestOfBottomByCount(share));

        decimal? Lowest(Func<decimal, bool> isInTop) => all.Where(isInTop).Select(value => (decimal?)value).Min();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    public void A_share_is_between_nothing_and_all(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(share), () => ValueDistribution.Empty.LowestOfTopByCount((decimal)share));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(share), () => ValueDistribution.Empty.LowestOfTopByAmount((decimal)share));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(share), () => ValueDistribution.Empty.HighestOfBottomByCount((decimal)share));
    }

    [Fact]
    public void Shares_of_a_sum_are_of_values_above_zero() =>
        Assert.Throws<InvalidOperationException>(() => ValueDistribution.Of([0, 1]).LowestOfTopByAmount(0.5m));

    private static ValueDistribution Kept(ValueDistribution distribution) => JsonSerializer.Deserialize<ValueDistribution>(JsonSerializer.Serialize(distribution))!;

    // Few distinct values, so that ties are the rule.
    private static ValueDistribution Of(int[] values) => ValueDistribution.Of(values.Select(value => value % 5 / 10m));
}
