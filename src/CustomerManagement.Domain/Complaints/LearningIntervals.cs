using CustomerManagement.Domain.Loyalty;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Exact 95 % confidence intervals: at each end, what was counted lies in a tail of 2.5 %.</summary>
internal static class LearningIntervals
{
    private const double Tail = 0.025;

    // More halvings than a double has binary digits.
    private const int Halvings = 64;

    /// <summary>The expected counts that go with a count, after Garwood (1936).</summary>
    public static (double AtLeast, double AtMost) OfCount(int count)
    {
        // An expected count this far above has a tail below 2.5 %, however small the count.
        var beyond = count + (4 * Math.Sqrt(count)) + 8;
        return (count == 0 ? 0 : Crossing(0, count, expected => Upward(count, expected)), Crossing(count, beyond, expected => 1 - Downward(count, expected), 1 - Tail));
    }

    /// <summary>The odds that go with a count among tries, one or more, after Clopper and Pearson (1934); without an upper end where all count.</summary>
    public static (double AtLeast, double? AtMost) OfOdds(int count, long tries)
    {
        // The logarithm of the odds: from one in e^60 to all but one.
        const double Far = 60;
        return (
            count == 0 ? 0 : Math.Exp(Crossing(-Far, Far, odds => Tails(odds).AtLeast(count))),
            count == tries ? null : Math.Exp(Crossing(-Far, Far, odds => 1 - Tails(odds).AtMost(count), 1 - Tail)));

        BinomialTails Tails(double logOdds) => new(tries, 1 / (1 + Math.Exp(-logOdds)), 1 / (1 + Math.Exp(logOdds)));
    }

    /// <summary>A count among tries as a share.</summary>
    public static LearningEstimate? Share(int count, int tries)
    {
        if (tries == 0)
        {
            return null;
        }

        var (atLeast, atMost) = OfOdds(count, tries);
        return new LearningEstimate((double)count / tries, atLeast / (1 + atLeast), atMost is { } odds ? odds / (1 + odds) : 1);
    }

    private static double Crossing(double low, double high, Func<double, double> rising, double level = Tail)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = rising(middle) < level ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>The chance of a count or more where fewer are expected.</summary>
    private static double Upward(int count, double expected)
    {
        if (expected <= 0)
        {
            return 0;
        }

        var (sum, term) = (1.0, 1.0);
        for (double next = count + 1; term > BinomialTails.Negligible * sum; next++)
        {
            term *= expected / next;
            sum += term;
        }

        return sum * Math.Exp(ExactChances.LogPoisson(count, expected));
    }

    /// <summary>The chance of a count or fewer where more are expected.</summary>
    private static double Downward(int count, double expected)
    {
        if (expected <= 0)
        {
            return 1;
        }

        var (sum, term) = (1.0, 1.0);
        for (double at = count; at > 0 && term > BinomialTails.Negligible * sum; at--)
        {
            term *= at / expected;
            sum += term;
        }

        return sum * Math.Exp(ExactChances.LogPoisson(count, expected));
    }
}
