using System.Text.Json.Serialization;
using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Which values occur in a population, and how often: all that calibrating needs of a measure. Immutable and serialisable.</summary>
/// <remarks>
/// <para>Distributions of parts merge to exactly the distribution of the whole, whatever the parts and their order.</para>
/// <para>
/// One that was found in the columns of a population reads them until its <see cref="Groups"/> were looked at: after the population is disposed of, whatever it does not
/// know yet is an <see cref="ObjectDisposedException"/>. Look at <see cref="Groups"/> before, serialise it, or merge it; from then on the population is needed no more.
/// <see cref="Count"/> is always known.
/// </para>
/// <para><c>System.Text.Json</c> writes the groups; what lacks them or makes no distribution is a <see cref="System.Text.Json.JsonException"/> when it is read. Safe for use by several threads.</para>
/// </remarks>
[JsonConverter(typeof(ValueDistributionJsonConverter))]
public sealed class ValueDistribution
{
    private readonly IColumnValues? _values;
    private readonly int _decimals;
    private readonly OwnDecimals? _own;
    private IReadOnlyList<ValueGroup>? _groups;

    /// <summary>Creates a distribution.</summary>
    /// <param name="groups">Values, rising, each once, and their counts, above zero.</param>
    /// <exception cref="ArgumentException">The values do not rise, or a count is not above zero.</exception>
    /// <exception cref="OverflowException">The counts add up to more than 9,223,372,036,854,775,807.</exception>
    public ValueDistribution(IReadOnlyList<ValueGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ValueGroup[] copied = [.. groups];
        for (var i = 0; i < copied.Length; i++)
        {
            if (copied[i].Count <= 0 || (i > 0 && copied[i].Value <= copied[i - 1].Value))
            {
                throw new ArgumentException("Values rise and counts are above zero.", nameof(groups));
            }

            Count = HeadCount.Add(Count, copied[i].Count);
        }

        _groups = copied;
    }

    private ValueDistribution(IColumnValues values, int decimals, OwnDecimals? own)
    {
        _own = own;
        _values = values;
        _decimals = decimals;
        Count = values.Count;
    }

    /// <summary>Nobody was counted.</summary>
    public static ValueDistribution Empty { get; } = new([]);

    /// <summary>The tie groups, lowest value first.</summary>
    /// <remarks>Put together when first asked for: the built-in schemes find their boundaries without them.</remarks>
    /// <exception cref="ObjectDisposedException">The population was disposed of before they were first asked for.</exception>
    public IReadOnlyList<ValueGroup> Groups => _groups ??= _own is null ? Grouped(_values!, _decimals) : Of(_own.Amounts()).Groups;

    /// <summary>How many customers were counted.</summary>
    public long Count { get; }

    /// <summary>Where the distribution is cut: in the groups once there are some, since they outlive the population.</summary>
    internal IValueOrder Order => _groups is { } groups ? new GroupOrder(groups, Count) : new ColumnOrder(_values!, Stated, () => new GroupOrder(Groups, Count));

    /// <summary>Counts values.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <returns>Their distribution.</returns>
    public static ValueDistribution Of(IEnumerable<decimal> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var groups = new List<ValueGroup>();
        foreach (var value in sorted)
        {
            Append(groups, new ValueGroup(value, 1));
        }

        return new ValueDistribution(groups);
    }

    /// <summary>Cuts off the best by head count, ties together and in whole numbers, so that no rounding moves a customer across the cut.</summary>
    /// <param name="share">The share of the customers counted, above 0 and below 1.</param>
    /// <returns>The lowest value still in the top: a tie group is while fewer than the share of all are strictly better. <c>null</c> when nobody was counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public decimal? LowestOfTopByCount(decimal share)
    {
        MustBeShare(share);
        return Order.LowestOfTopByCount(share);
    }

    /// <summary>Cuts off the best by what they hold of the sum, ties together and in whole numbers.</summary>
    /// <param name="share">The share of the sum of all values, above 0 and below 1.</param>
    /// <returns>The lowest value still in the top: a tie group is while those strictly better hold less than the share. <c>null</c> when nobody was counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    /// <exception cref="InvalidOperationException">A value is zero or below: shares of the sum have a meaning for a measure only that counts values above zero.</exception>
    public decimal? LowestOfTopByAmount(decimal share)
    {
        MustBeShare(share);
        if (Count > 0 && Order.OrderStatistic(0) <= 0)
        {
            throw new InvalidOperationException("Shares of a sum are of values above zero.");
        }

        return Order.LowestOfTopByAmount(share)[0];
    }

    /// <summary>Cuts off the worst by head count, ties together and in whole numbers.</summary>
    /// <param name="share">The share of the customers counted, above 0 and below 1.</param>
    /// <returns>The highest value in the bottom: a tie group is when it and those worse are at most the share of all. <c>null</c> when not even the worst group is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public decimal? HighestOfBottomByCount(decimal share)
    {
        MustBeShare(share);
        return Order.HighestOfBottomByCount(share);
    }

    /// <summary>Puts the distributions of two parts of a population together.</summary>
    /// <param name="other">The distribution of the customers that are not in this one. A customer that is in both parts counts twice: a distribution does not know who is in it, so this cannot be seen.</param>
    /// <returns>The distribution of both.</returns>
    /// <exception cref="OverflowException">Both have more than 9,223,372,036,854,775,807 customers together.</exception>
    /// <exception cref="ObjectDisposedException">A population was disposed of before the groups of its distribution were looked at.</exception>
    public ValueDistribution Merge(ValueDistribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var merged = new List<ValueGroup>(Groups.Count + other.Groups.Count);
        var (mine, theirs) = (0, 0);
        while (mine < Groups.Count || theirs < other.Groups.Count)
        {
            var takeMine = theirs == other.Groups.Count || (mine < Groups.Count && Groups[mine].Value <= other.Groups[theirs].Value);
            Append(merged, takeMine ? Groups[mine++] : other.Groups[theirs++]);
        }

        return new ValueDistribution(merged);
    }

    /// <summary>The distribution of a column, which must not change any more.</summary>
    internal static ValueDistribution Of(IColumnValues values, int decimals, OwnDecimals? own = null) => new(values, decimals, own);

    private decimal Stated(long units) => _own?.Stated(units) ?? DecimalUnits.ToDecimal(units, _decimals);

    private static void MustBeShare(decimal share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
    }

    private static List<ValueGroup> Grouped(IColumnValues values, int decimals)
    {
        var groups = new List<ValueGroup>();
        var sorted = values.ToSortedArray();
        for (var (from, to) = (0, 0); from < sorted.Length; from = to)
        {
            while (to < sorted.Length && sorted[to] == sorted[from])
            {
                to++;
            }

            groups.Add(new ValueGroup(DecimalUnits.ToDecimal(sorted[from], decimals), to - from));
        }

        return groups;
    }

    private static void Append(List<ValueGroup> groups, ValueGroup next)
    {
        if (groups.Count > 0 && groups[^1].Value == next.Value)
        {
            // 1.5 and 1.50 are equal; the one with more decimals stands for both, so that the text does not depend on the order either.
            var value = groups[^1].Value.Scale >= next.Value.Scale ? groups[^1].Value : next.Value;
            groups[^1] = new ValueGroup(value, HeadCount.Add(groups[^1].Count, next.Count));
        }
        else
        {
            groups.Add(next);
        }
    }
}
