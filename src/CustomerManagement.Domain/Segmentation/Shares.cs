using System.Numerics;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Where shares of a whole are cut. In whole numbers: no rounding moves a customer across a cut.</summary>
internal static class Shares
{
    /// <summary>The lowest value that is still in the top: a tie group is while those strictly better hold less than the share of the whole.</summary>
    /// <returns><c>null</c> when there are no groups.</returns>
    public static decimal? LowestOfTop(IEnumerable<(decimal Value, BigInteger Weight)> bestFirst, BigInteger whole, decimal share)
    {
        var better = BigInteger.Zero;
        decimal? lowest = null;
        foreach (var (value, weight) in bestFirst)
        {
            if (Compare(better, share, whole) >= 0)
            {
                break;
            }

            lowest = value;
            better += weight;
        }

        return lowest;
    }

    /// <summary>The highest value that is in the bottom: a tie group is when it and those worse hold at most the share of the whole.</summary>
    /// <returns><c>null</c> when not even the worst group is.</returns>
    public static decimal? HighestOfBottom(IEnumerable<(decimal Value, BigInteger Weight)> worstFirst, BigInteger whole, decimal share)
    {
        var reached = BigInteger.Zero;
        decimal? highest = null;
        foreach (var (value, weight) in worstFirst)
        {
            reached += weight;
            if (Compare(reached, share, whole) > 0)
            {
                break;
            }

            highest = value;
        }

        return highest;
    }

    public static IEnumerable<(decimal Value, BigInteger Weight)> ByCount(IEnumerable<ValueGroup> groups) =>
        groups.Select(group => (group.Value, (BigInteger)group.Count));

    public static IEnumerable<(decimal Value, BigInteger Weight)> ByAmount(IReadOnlyCollection<ValueGroup> groups)
    {
        var scale = groups.Count == 0 ? 0 : groups.Max(group => group.Value.Scale);
        return groups.Select(group => (group.Value, ExactSum.ToInteger(group.Value, scale) * group.Count));
    }

    public static BigInteger Whole(IEnumerable<(decimal Value, BigInteger Weight)> groups) =>
        groups.Aggregate(BigInteger.Zero, (sum, group) => sum + group.Weight);

    /// <summary>Compares a part with a share of the whole.</summary>
    private static int Compare(BigInteger part, decimal share, BigInteger whole) =>
        (part * BigInteger.Pow(10, share.Scale)).CompareTo(ExactSum.ToInteger(share, share.Scale) * whole);
}
