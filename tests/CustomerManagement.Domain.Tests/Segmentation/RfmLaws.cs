using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

public class RfmLaws : SchemeLaws<RfmScore, RfmBoundaries>
{
    protected override ISegmentationScheme<RfmScore, RfmBoundaries> Scheme { get; } = new RfmScheme();

    protected override TieringPromises<RfmScore, RfmBoundaries> Promises => new()
    {
        IsDefined = score => score.IsNone || new[] { score.Recency, score.Frequency, score.Monetary }.All(digit => digit is >= 1 and <= RfmScore.Best),
        Sides =
        [
            new("recency", (customer, _) => ValueOf("recency", customer), score => score.Recency),
            new("frequency", (customer, _) => ValueOf("frequency", customer), score => score.Frequency),
            new("monetary", (customer, _) => ValueOf("monetary", customer), score => score.Monetary),
        ],
        IsScaleFree = true,
    };

    [Property(MaxTest = Laws.Cases)]
    public void Who_never_bought_has_no_score_and_all_others_have(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        Assert.All(measured, customer => Assert.Equal(customer.LastPurchase is null, Scheme.Classify(customer, boundaries).Segment.IsNone));
    }

    [Property(MaxTest = Laws.Cases)]
    public virtual void Each_score_is_what_the_definition_says(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        var buyers = measured.Where(customer => customer.LastPurchase is not null).ToList();
        foreach (var customer in buyers)
        {
            var expected = Sides(customer).Select((side, index) =>
                1 + (5 * buyers.Count(other => Sides(other).ElementAt(index).Value < side.Value) / buyers.Count)).ToList();
            Assert.Equal(new RfmScore(expected[0], expected[1], expected[2]), Scheme.Classify(customer, boundaries).Segment);
        }
    }

    /// <summary>For steps, minimal means: a score of 5 is held by the largest tie-closed group that is not more than a fifth.</summary>
    [Property(MaxTest = Laws.Cases)]
    public virtual void Law_6_minimal_the_best_score_is_held_by_no_more_than_a_fifth(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        var buyers = measured.Where(customer => customer.LastPurchase is not null).ToList();
        for (var index = 0; index < 3; index++)
        {
            var side = Promises.Sides[index];
            var ranks = buyers.Select(customer => (Value: side.Value(customer, boundaries)!.Value, Tier: side.Tier(Scheme.Classify(customer, boundaries).Segment))).ToList();
            var best = ranks.Count(rank => rank.Tier == RfmScore.Best);
            var next = ranks.Where(rank => rank.Tier < RfmScore.Best).Select(rank => rank.Value).DefaultIfEmpty().Max();
            Assert.True(5 * best <= buyers.Count);
            Assert.True(buyers.Count == 0 || 5 * ranks.Count(rank => rank.Value >= next) > buyers.Count);
        }
    }

    protected virtual IEnumerable<(string Side, decimal Value)> Sides(CustomerMetrics customer) => customer.DaysSinceLastPurchase is { } days
        ? [("recency", -days), ("frequency", customer.PurchaseDates), ("monetary", customer.Amount)]
        : [];

    private decimal? ValueOf(string name, CustomerMetrics customer) =>
        Sides(customer).Where(side => side.Side == name).Select(side => (decimal?)side.Value).SingleOrDefault();
}
