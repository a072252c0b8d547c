using System.Text.Json;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Loyalty;

public sealed class RangeConditionTests
{
    private static readonly Comparison[] _comparisons = [Comparison.AtLeast, Comparison.MoreThan, Comparison.AtMost, Comparison.LessThan];

    [Theory]
    [InlineData(3, 3, Comparison.AtLeast, true, "x 3 against at least 3")]
    [InlineData(3, 3, Comparison.MoreThan, false, "x 3 against more than 3")]
    [InlineData(2, 3, Comparison.AtMost, true, "x 2 to 3 against at most 3")]
    [InlineData(2, 3, Comparison.LessThan, null, "x 2 to 3 against less than 3")]
    [InlineData(3, null, Comparison.AtLeast, true, "x 3 or more against at least 3")]
    [InlineData(3, null, Comparison.MoreThan, null, "x 3 or more against more than 3")]
    [InlineData(null, 3, Comparison.MoreThan, false, "x 3 or less against more than 3")]
    [InlineData(null, 2, Comparison.LessThan, true, "x 2 or less against less than 3")]
    [InlineData(4, null, Comparison.AtMost, false, "x 4 or more against at most 3")]
    [InlineData(null, null, Comparison.AtLeast, null, "x unknown against at least 3")]
    public void What_is_known_within_limits_is_compared_with_3(int? least, int? most, Comparison comparison, bool? holds, string text)
    {
        var condition = new RangeCondition("x", least, most, comparison, 3);
        Assert.Equal((holds, text), (condition.Holds, condition.ToString()));
    }

    [Property(MaxTest = Laws.Cases)]
    public void It_holds_when_it_does_for_every_value_and_is_unknown_when_they_differ(sbyte one, sbyte other, sbyte boundary, byte pick)
    {
        // Between the ends every half is a possible value.
        var (least, most, comparison) = (Math.Min(one, other), Math.Max(one, other), _comparisons[pick % 4]);
        var condition = new RangeCondition("x", least, most, comparison, boundary);
        var answers = Enumerable.Range(0, 1 + (2 * (most - least))).Select(step => new Condition("x", least + (step / 2m), comparison, boundary).Holds).Distinct().ToList();
        Assert.Equal(answers.Count == 1 ? answers[0] : null, condition.Holds);
        Assert.Equal(condition, JsonSerializer.Deserialize<RangeCondition>(JsonSerializer.Serialize(condition)));
    }

    [Fact]
    public void Other_comparisons_and_limits_the_wrong_way_round_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("comparison", () => new RangeCondition("x", 1, 1, Comparison.EqualTo, 1));
        Assert.Throws<ArgumentOutOfRangeException>("comparison", () => new RangeCondition("x", 1, 1, Comparison.Missing, 1));
        Assert.Throws<ArgumentException>("least", () => new RangeCondition("x", 2, 1, Comparison.AtLeast, 1));
    }
}
