using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Cuts a distribution into the five steps of a score. Exact: no rounding moves a customer across a cut.</summary>
internal static class RfmCalibration
{
    /// <summary>By rank: the boundary of score s is the worst value with at least (s − 1) fifths of all strictly worse.</summary>
    public static RfmCuts ByRank(ValueDistribution values, bool fewerIsBetter)
    {
        var boundaries = values.Order.Steps(RfmScore.Best, fewerIsBetter);
        return new RfmCuts(fewerIsBetter ? Comparison.AtMost : Comparison.AtLeast, boundaries);
    }

    /// <summary>By value: the boundary of score s is the quantile at (s − 1) fifths, from the other end where fewer is better.</summary>
    public static RfmCuts ByCutPoints(ValueDistribution values, bool fewerIsBetter, decimal offset)
    {
        var boundaries = new decimal?[RfmScore.Best - 1];
        for (var score = 2; score <= RfmScore.Best && values.Count > 0; score++)
        {
            var cut = Quantile(values, fewerIsBetter ? RfmScore.Best + 1 - score : score - 1);
            boundaries[score - 2] = cut <= decimal.MaxValue - offset ? cut + offset : null;
        }

        return new RfmCuts(fewerIsBetter ? Comparison.LessThan : Comparison.AtLeast, boundaries);
    }

    /// <summary>The type 7 quantile at a number of fifths: linear between the two order statistics around (N − 1) × fifths ÷ 5.</summary>
    private static decimal Quantile(ValueDistribution values, int fifths)
    {
        var (place, rest) = Int128.DivRem((Int128)(values.Count - 1) * fifths, RfmScore.Best);
        var part = (decimal)(int)rest / RfmScore.Best;
        var below = values.Order.OrderStatistic((long)place);
        return part == 0 ? below : (below * (1 - part)) + (values.Order.OrderStatistic((long)place + 1) * part);
    }
}
