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

    // Few distinct values, so that ties are the rule.
    private static ValueDistribution Of(int[] values) => ValueDistribution.Of(values.Select(value => value % 5 / 10m));
}
