using System.Numerics;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Cuts a column of whole numbers without sorting it.</summary>
/// <param name="values">The values that count.</param>
/// <param name="stated">The value of so many units.</param>
/// <param name="wide">What cuts sums that may not fit a 64-bit number.</param>
internal sealed class ColumnOrder(IColumnValues values, Func<long, decimal> stated, Func<IValueOrder> wide) : IValueOrder
{
    public decimal? LowestOfTopByCount(decimal share) =>
        values.Count == 0 ? null : Value(values.AtRanks([values.Count - Part(share, values.Count, roundUp: true)])[0]);

    public decimal?[] LowestOfTopByAmount(params ReadOnlySpan<decimal> shares)
    {
        if (values.Count == 0)
        {
            return new decimal?[shares.Length];
        }

        if (values.Sum is not { } sum)
        {
            return wide().LowestOfTopByAmount(shares);
        }

        var reached = Array.ConvertAll(shares.ToArray(), share => Part(share, sum, roundUp: true));
        return Array.ConvertAll(values.AtSumsFromTop(reached), value => Value(value));
    }

    public decimal? HighestOfBottomByCount(decimal share) =>
        values.Count == 0 ? null : Value(values.BelowRanks([Part(share, values.Count, roundUp: false)])[0]);

    public decimal?[] Steps(int steps, bool fewerIsBetter)
    {
        if (values.Count == 0)
        {
            return new decimal?[steps - 1];
        }

        // The last of those who must be strictly worse; whoever is better than it has them all behind.
        var last = Enumerable.Range(1, steps - 1).Select(step => (((Int128)step * values.Count) + steps - 1) / steps).ToList();
        long[] ranks = [.. last.Select(count => fewerIsBetter ? values.Count - (long)count : (long)count - 1)];
        return Array.ConvertAll(fewerIsBetter ? values.BelowRanks(ranks) : values.AboveRanks(ranks), Value);
    }

    public decimal OrderStatistic(long place) => Value(values.AtRanks([place])[0])!.Value;

    private decimal? Value(long? units) => units is { } known ? stated(known) : null;

    private static long Part(decimal share, long whole, bool roundUp)
    {
        var (part, rest) = BigInteger.DivRem(ExactSum.ToInteger(share, share.Scale) * whole, BigInteger.Pow(10, share.Scale));
        return (long)(roundUp && !rest.IsZero ? part + 1 : part);
    }
}
