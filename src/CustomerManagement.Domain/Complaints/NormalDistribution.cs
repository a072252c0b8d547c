namespace CustomerManagement.Domain.Complaints;

internal static class NormalDistribution
{
    /// <summary>The chance of more than so many standard deviations, zero or more, above the mean; all but the last digits are right, however small it is.</summary>
    public static double UpperTail(double deviations)
    {
        const double Far = 3;
        var density = Math.Exp(-0.5 * deviations * deviations) / Math.Sqrt(2 * Math.PI);
        return deviations < Far ? 0.5 - (density * Series(deviations)) : density / Fraction(deviations);
    }

    // Near the mean: x + x³/3 + x⁵/(3·5) + …
    private static double Series(double x)
    {
        var (sum, term) = (x, x);
        for (var odd = 3; sum + term != sum; odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return sum;
    }

    // Far from it: x + 1/(x + 2/(x + 3/(x + …))), after Laplace.
    private static double Fraction(double x)
    {
        const int Steps = 100;
        var value = x;
        for (var step = Steps; step > 0; step--)
        {
            value = x + (step / value);
        }

        return value;
    }
}
