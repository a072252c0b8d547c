using CustomerManagement.Domain.Segmentation;
namespace CustomerManagement.Domain.Movement;

/// <summary>The orders of the built-in schemes.</summary>
/// <remarks>The lifecycle has none: silence and return are no steps of one ladder. Who sees them as one gives an order of its own.</remarks>
public static class SegmentOrders
{
    /// <summary>C, B, A. <see cref="AbcTier.None"/> is no tier.</summary>
    public static SegmentOrder<AbcTier> Abc { get; } = new(AbcTier.C, AbcTier.B, AbcTier.A);

    /// <summary>Drain, keeper, vital few. <see cref="ParetoGroup.None"/> is no group.</summary>
    public static SegmentOrder<ParetoGroup> Pareto { get; } = new(ParetoGroup.Drain, ParetoGroup.Keeper, ParetoGroup.VitalFew);

    /// <summary>A score is better when none of its three parts is worse and one is better: 545 is better than 445, and neither better nor worse than 455.</summary>
    public static SegmentOrder<RfmScore> Rfm { get; } = new(
        [
            .. from recency in Enumerable.Range(1, RfmScore.Best)
               from frequency in Enumerable.Range(1, RfmScore.Best)
               from monetary in Enumerable.Range(1, RfmScore.Best)
               select new RfmScore(recency, frequency, monetary),
        ],
        Compare);

    private static int? Compare(RfmScore left, RfmScore right)
    {
        int[] parts =
        [
            left.Recency.CompareTo(right.Recency), left.Frequency.CompareTo(right.Frequency), left.Monetary.CompareTo(right.Monetary),
        ];
        var (worst, best) = (parts.Min(), parts.Max());
        return worst < 0 && best > 0 ? null : worst + best;
    }
}
