namespace CustomerManagement.Domain.Loyalty;

/// <summary>The chances of a 2×2 table whose sums are given: of how many marked items are among those drawn.</summary>
/// <remarks>
/// Logarithms after Loader (2000), "Fast and accurate computation of binomial probabilities": each is put together from deviances,
/// so that no large logarithms of factorials have to cancel out. All in doubles.
/// </remarks>
internal readonly struct Hypergeometric(long marked, long unmarked, long drawn)
{
    private const int LargestFactorial = 15;

    private static readonly double[] _stirlingErrors = [.. Enumerable.Range(0, LargestFactorial + 1).Select(StirlingErrorOfSmall)];

    /// <summary>The least and the most marked items that can be drawn.</summary>
    public long Least => Math.Max(0, drawn - unmarked);

    public long Most => Math.Min(marked, drawn);

    /// <summary>The likeliest number; of two that are equally likely, the larger.</summary>
    public long Mode => (long)((Int128)(marked + 1) * (drawn + 1) / (marked + unmarked + 2));

    /// <summary>The logarithm of the chance of a number that can be drawn.</summary>
    public double LogChance(long count)
    {
        if (Least == Most)
        {
            return 0;
        }

        double all = marked + unmarked;
        var (p, q) = (drawn / all, (all - drawn) / all);
        return LogBinomial(count, marked, p, q) + LogBinomial(drawn - count, unmarked, p, q) - LogBinomial(drawn, marked + unmarked, p, q);
    }

    /// <summary>The sum of the chances from a number on away from the mode, in parts of the chance of that number.</summary>
    public double TailInParts(long count)
    {
        // What is left out beyond is less than a rounding: terms fall the faster the farther they are from the mode.
        const double Negligible = 1e-18;
        var (sum, term) = (1.0, 1.0);
        var step = count < Mode ? -1 : 1;
        for (var at = count; term > Negligible * sum && at + step >= Least && at + step <= Most; at += step)
        {
            term *= step < 0 ? Fall(at) : 1 / Fall(at + 1);
            sum += term;
        }

        return sum;
    }

    /// <summary>The chance of one less in parts of that of a number.</summary>
    private double Fall(long count) =>
        (double)count * (unmarked - drawn + count) / ((double)(marked - count + 1) * (drawn - count + 1));

    private static double LogBinomial(double count, double tries, double p, double q)
    {
        if (count == 0)
        {
            return p < 0.1 ? -Deviance(tries, tries * q) - (tries * p) : tries * Math.Log(q);
        }

        if (count == tries)
        {
            return q < 0.1 ? -Deviance(tries, tries * p) - (tries * q) : tries * Math.Log(p);
        }

        var others = tries - count;
        var exponent = StirlingError(tries) - StirlingError(count) - StirlingError(others) - Deviance(count, tries * p) - Deviance(others, tries * q);
        return exponent - (0.5 * Math.Log(2 * Math.PI * count * (others / tries)));
    }

    /// <summary>value · ln(value ÷ expected) + expected − value, without loss where both are close.</summary>
    private static double Deviance(double value, double expected)
    {
        var difference = value - expected;
        if (Math.Abs(difference) >= 0.1 * (value + expected))
        {
            return (value * Math.Log(value / expected)) - difference;
        }

        var ratio = difference / (value + expected);
        var sum = difference * ratio;
        var power = 2 * value * ratio;
        for (var odd = 3; ; odd += 2)
        {
            power *= ratio * ratio;
            var next = sum + (power / odd);
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }

    /// <summary>What Stirling's formula leaves out of the logarithm of a factorial.</summary>
    private static double StirlingError(double n)
    {
        if (n <= LargestFactorial)
        {
            return _stirlingErrors[(int)n];
        }

        var square = n * n;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (((1.0 / 1680) - (1.0 / 1188 / square)) / square)) / square)) / square)) / n;
    }

    private static double StirlingErrorOfSmall(int n)
    {
        if (n == 0)
        {
            return 0;
        }

        var factorial = Enumerable.Range(1, n).Aggregate(1.0, (product, factor) => product * factor);
        return Math.Log(factorial) - (((n + 0.5) * Math.Log(n)) - n + (0.5 * Math.Log(2 * Math.PI)));
    }
}
