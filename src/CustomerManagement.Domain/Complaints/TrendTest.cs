using CustomerManagement.Domain.Loyalty;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Tells whether counts rise or fall against their exposures: the trend test for Poisson rates.</summary>
/// <remarks>
/// If the rate is the same all along, each of the complaints there are falls into a period with that period's share of the exposure, independently. The test takes the sum of the
/// numbers of the periods they fell into (Armitage 1955, with exposures): its exact distribution where complaints × periods are few, else the normal one of the same mean and variance, corrected
/// by a half since the sum is a whole number. Knows only counts and shares, so that the unit of the exposures has no effect. In doubles.
/// </remarks>
internal sealed class TrendTest
{
    /// <summary>Up to so many complaints × periods the distribution is worked out in full.</summary>
    public const int LargestExact = 2_000;

    private readonly double[] _shares;
    private readonly long _count;
    private readonly long _sum;

    private TrendTest(double[] shares, long count, long sum) => (_shares, _count, _sum) = (shares, count, sum);

    /// <summary>Whether the complaints fell into later periods than they would have by the exposures.</summary>
    public bool IsRising => _sum > _count * Mean(0);

    /// <summary>Prepares the test of a series with a complaint or more; <c>null</c> when the exposures leave nothing to test: fewer than two periods have any, or there are complaints in a period without.</summary>
    public static TrendTest? Of(IReadOnlyList<int> counts, IReadOnlyList<decimal> exposures)
    {
        var whole = exposures.Sum();
        if (exposures.Count(exposure => exposure > 0) < 2 || counts.Zip(exposures).Any(period => period.First > 0 && period.Second == 0))
        {
            return null;
        }

        var sum = counts.Select((count, place) => (long)count * place).Sum();
        return new TrendTest([.. exposures.Select(exposure => (double)(exposure / whole))], counts.Sum(count => (long)count), sum);
    }

    /// <summary>Twice the smaller tail, at most 1.</summary>
    public double PValue() => Math.Min(1, 2 * (_count * _shares.Length <= LargestExact ? SmallerTail() : NormalTail()));

    /// <summary>The ratio from one period to the next that makes the sum likeliest: the one by which it is expected; <c>null</c> when all complaints are in the first or in the last period with an exposure.</summary>
    public double? RatioPerPeriod()
    {
        const int Halvings = 200;
        const double Steepest = 100;
        var first = Array.FindIndex(_shares, share => share > 0);
        var last = Array.FindLastIndex(_shares, share => share > 0);
        if (_sum <= first * _count || _sum >= last * _count)
        {
            return null;
        }

        var (low, high) = (-Steepest, Steepest);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Mean(middle) * _count < _sum ? (middle, high) : (low, middle);
        }

        return Math.Exp(high);
    }

    /// <summary>The mean number of a period when the rate is multiplied by e to the slope with each.</summary>
    private double Mean(double slope)
    {
        // Counted from the end that weighs most, so that no power overflows.
        var from = slope > 0 ? _shares.Length - 1 : 0;
        var (weight, mean) = (0.0, 0.0);
        for (var place = 0; place < _shares.Length; place++)
        {
            var part = _shares[place] * Math.Exp(slope * (place - from));
            weight += part;
            mean += part * place;
        }

        return mean / weight;
    }

    private double SmallerTail()
    {
        // Of one half of the complaints and of the other: putting the halves together takes no longer than one complaint.
        double[] one = [1];
        for (var complaint = 0; complaint < _count / 2; complaint++)
        {
            one = WithOneMore(one);
        }

        var other = _count % 2 == 0 ? one : WithOneMore(one);
        var most = one.Length + other.Length - 2;
        return Math.Min(AtMost((int)_sum, one, other), AtMost(most - (int)_sum, [.. one.Reverse()], [.. other.Reverse()]));
    }

    private double[] WithOneMore(double[] chances)
    {
        var next = new double[chances.Length + _shares.Length - 1];
        for (var place = 0; place < _shares.Length; place++)
        {
            var share = _shares[place];
            var moved = next.AsSpan(place, chances.Length);
            for (var sum = 0; sum < moved.Length; sum++)
            {
                moved[sum] += chances[sum] * share;
            }
        }

        return next;
    }

    /// <summary>The chance that two sums together are at most so much.</summary>
    private static double AtMost(int sum, double[] one, double[] other)
    {
        var (chance, within, next) = (0.0, 0.0, 0);
        for (var mine = Math.Min(sum, one.Length - 1); mine >= 0; mine--)
        {
            for (; next <= sum - mine && next < other.Length; next++)
            {
                within += other[next];
            }

            chance += one[mine] * within;
        }

        return chance;
    }

    private double NormalTail()
    {
        var mean = Mean(0);
        var variance = _count * _shares.Select((share, place) => share * (place - mean) * (place - mean)).Sum();
        return NormalTails.Both(Math.Max(0, Math.Abs(_sum - (_count * mean)) - 0.5) / Math.Sqrt(variance)) / 2;
    }
}
