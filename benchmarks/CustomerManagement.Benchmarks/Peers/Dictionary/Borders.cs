namespace CustomerManagement.Benchmarks.Peers.Dictionary;

/// <summary>The borders of all segments, from sorted values.</summary>
internal sealed class Borders
{
    private readonly long _leastA;
    private readonly long _leastB;
    private readonly long _leastVital;
    private readonly long _mostDrain;

    public Borders(IReadOnlyCollection<Tally> tallies, int asOf)
    {
        var buyers = tallies.Where(tally => tally.Recency(asOf) >= 0).ToList();
        Recency = new Quintiles([.. buyers.Select(tally => -(long)tally.Recency(asOf))]);
        Frequency = new Quintiles([.. buyers.Select(tally => (long)tally.Days.Count())]);
        Monetary = new Quintiles([.. buyers.Select(tally => tally.Cents)]);
        (_leastA, _leastB) = AbcBorders([.. tallies.Where(tally => tally.Cents > 0).Select(tally => tally.Cents)]);
        (_leastVital, _mostDrain) = ParetoBorders([.. tallies.Where(tally => tally.IsActive).Select(tally => tally.Cents)]);
    }

    /// <summary>By recency with the sign turned, so that more is better.</summary>
    public Quintiles Recency { get; }

    public Quintiles Frequency { get; }

    public Quintiles Monetary { get; }

    public byte Abc(long cents) => cents <= 0 ? (byte)0 : cents >= _leastA ? (byte)1 : cents >= _leastB ? (byte)2 : (byte)3;

    public byte Pareto(long cents) => cents >= _leastVital ? (byte)1 : cents <= _mostDrain ? (byte)3 : (byte)2;

    // An amount is in A while those above it have less than 80 % of the total, in B while they have less than 95 %.
    private static (long A, long B) AbcBorders(long[] amounts)
    {
        Array.Sort(amounts);
        var total = (Int128)0;
        foreach (var amount in amounts)
        {
            total += amount;
        }

        var (a, b) = (long.MaxValue, long.MaxValue);
        var above = (Int128)0;
        for (var end = amounts.Length; end > 0 && above * 100 < total * 95;)
        {
            var amount = amounts[end - 1];
            b = amount;
            a = above * 100 < total * 80 ? amount : a;
            for (; end > 0 && amounts[end - 1] == amount; end--)
            {
                above += amount;
            }
        }

        return (a, b);
    }

    // The vital few are those with less than a fifth above them; a drain has at most a fifth up to it.
    private static (long Vital, long Drain) ParetoBorders(long[] amounts)
    {
        Array.Sort(amounts);
        var (vital, drain) = (long.MaxValue, long.MinValue);
        for (var end = amounts.Length; end > 0 && 5L * (amounts.Length - end) < amounts.Length; end = StartOfTies(amounts, end))
        {
            vital = amounts[end - 1];
        }

        for (var end = amounts.Length / 5; end > 0 && drain == long.MinValue; end--)
        {
            drain = amounts[end - 1] != amounts[end] ? amounts[end - 1] : drain;
        }

        return (vital, drain);
    }

    private static int StartOfTies(long[] amounts, int end)
    {
        var start = end - 1;
        while (start > 0 && amounts[start - 1] == amounts[end - 1])
        {
            start--;
        }

        return start;
    }
}
