using System.Numerics;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Cuts tie groups in their order, whatever their values: the slower way, for any decimals.</summary>
/// <param name="groups">The tie groups, lowest value first.</param>
/// <param name="count">How many customers they have together.</param>
internal sealed class GroupOrder(IReadOnlyList<ValueGroup> groups, long count) : IValueOrder
{
    public decimal? LowestOfTopByCount(decimal share) => LowestOfTop(groups.Reverse().Select(group => (group.Value, (BigInteger)group.Count)), count, share);

    public decimal?[] LowestOfTopByAmount(params ReadOnlySpan<decimal> shares)
    {
        var scale = groups.Count == 0 ? 0 : groups.Max(group => group.Value.Scale);
        var weighted = groups.Reverse().Select(group => (group.Value, Weight: ExactSum.ToInteger(group.Value, scale) * group.Count)).ToList();
        var whole = weighted.Aggregate(BigInteger.Zero, (sum, group) => sum + group.Weight);
        return Array.ConvertAll(shares.ToArray(), share => LowestOfTop(weighted, whole, share));
    }

    public decimal? HighestOfBottomByCount(decimal share)
    {
        var reached = 0L;
        decimal? highest = null;
        foreach (var group in groups)
        {
            reached += group.Count;
            if (Compare(reached, share, count) > 0)
            {
                break;
            }

            highest = group.Value;
        }

        return highest;
    }

    public decimal?[] Steps(int steps, bool fewerIsBetter)
    {
        var boundaries = new decimal?[steps - 1];
        var worse = 0L;
        foreach (var group in fewerIsBetter ? groups.Reverse() : groups)
        {
            var step = (int)((Int128)steps * worse / count);
            for (var reached = 1; reached <= step; reached++)
            {
                boundaries[reached - 1] ??= group.Value;
            }

            worse += group.Count;
        }

        return boundaries;
    }

    public decimal OrderStatistic(long place)
    {
        var passed = 0L;
        foreach (var group in groups)
        {
            passed += group.Count;
            if (place < passed)
            {
                return group.Value;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }

    private static decimal? LowestOfTop(IEnumerable<(decimal Value, BigInteger Weight)> bestFirst, BigInteger whole, decimal share)
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

    /// <summary>Compares a part with a share of the whole.</summary>
    private static int Compare(BigInteger part, decimal share, BigInteger whole) =>
        (part * BigInteger.Pow(10, share.Scale)).CompareTo(ExactSum.ToInteger(share, share.Scale) * whole);
}
