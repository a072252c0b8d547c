namespace CustomerManagement.Domain.Loyalty;

/// <summary>Chances of counts, as logarithms.</summary>
/// <remarks>
/// After Loader (2000), "Fast and accurate computation of binomial probabilities": each is put together from deviances,
/// so that no large logarithms of factorials have to cancel out. All in doubles.
/// </remarks>
internal static class ExactChances
{
    private const int LargestFactorial = 15;

    private static readonly double[] _stirlingErrors = [.. Enumerable.Range(0, LargestFactorial + 1).Select(StirlingErrorOfSmall)];

    /// <summary>The logarithm of the chance of a count among independent tries, each with chance <paramref name="p"/> of it and <paramref name="q"/> of not.</summary>
    public static double LogBinomial(double count, double tries, double p, double q)
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

    /// <summary>The logarithm of the chance of a count where so many are expected, above zero, by a Poisson distribution.</summary>
    public static double LogPoisson(double count, double expected) =>
        count == 0 ? -expected : -StirlingError(count) - Deviance(count, expected) - (0.5 * Math.Log(2 * Math.PI * count));

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
