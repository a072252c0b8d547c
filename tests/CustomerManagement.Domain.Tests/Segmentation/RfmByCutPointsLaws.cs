using System.Numerics;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Tests.Segmentation;

/// <summary>
/// Cut points without the offset: with it the scheme is not relative, and law 5 does not hold. Law 6 does not hold either: cuts between values say nothing
/// of head counts where ties are many.
/// </summary>
public sealed class RfmByCutPointsLaws : RfmLaws
{
    protected override ISegmentationScheme<RfmScore, RfmBoundaries> Scheme { get; } =
        new RfmScheme(RfmOptions.CutPoints with { CutOffset = 0 });

    public override void Law_6_minimal_the_best_score_is_held_by_no_more_than_a_fifth(TestPopulation population)
    {
        // What holds in its place: whoever holds the best value has the best score wherever anyone has it.
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        var scores = measured.Where(customer => customer.LastPurchase is not null)
            .Select(customer => (customer.Amount, Scheme.Classify(customer, boundaries).Segment.Monetary)).ToList();
        Assert.True(scores.Count == 0 || scores.MaxBy(score => score.Amount).Monetary == scores.Max(score => score.Monetary));
    }

    public override void Each_score_is_what_the_definition_says(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        var buyers = measured.Where(customer => customer.LastPurchase is not null).ToList();
        foreach (var customer in buyers)
        {
            var days = buyers.ConvertAll(other => (decimal)other.DaysSinceLastPurchase!.Value);
            var expected = new RfmScore(
                5 - CutsReached(days, customer.DaysSinceLastPurchase!.Value),
                1 + CutsReached(buyers.ConvertAll(other => (decimal)other.Purchases), customer.Purchases),
                1 + CutsReached(buyers.ConvertAll(other => other.Amount), customer.Amount));
            Assert.Equal(expected, Scheme.Classify(customer, boundaries).Segment);
        }
    }

    protected override IEnumerable<(string Side, decimal Value)> Sides(CustomerMetrics customer) =>
        base.Sides(customer).Select(side => side.Side == "frequency" ? (side.Side, customer.Purchases) : side);

    /// <summary>How many of the four quantiles a value reaches, in fifths and the smallest units, so that all is whole.</summary>
    private static int CutsReached(List<decimal> values, decimal value)
    {
        var sorted = values.Order().Select(Whole).ToList();
        return Enumerable.Range(1, 4).Count(fifths =>
        {
            var (place, rest) = Math.DivRem((sorted.Count - 1) * fifths, 5);
            var cut = (sorted[place] * (5 - rest)) + (sorted[Math.Min(place + 1, sorted.Count - 1)] * rest);
            return Whole(value) * 5 >= cut;
        });
    }

    /// <summary>In the smallest unit that a decimal can have.</summary>
    private static BigInteger Whole(decimal value)
    {
        const int MostDecimals = 28;
        var parts = decimal.GetBits(value);
        return new BigInteger(new decimal(parts[0], parts[1], parts[2], value < 0, scale: 0)) * BigInteger.Pow(10, MostDecimals - value.Scale);
    }
}
