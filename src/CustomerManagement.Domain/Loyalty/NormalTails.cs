namespace CustomerManagement.Domain.Loyalty;

/// <summary>The tails of the standard normal distribution. In doubles, good to 10 digits.</summary>
internal static class NormalTails
{
    private const double FractionFrom = 2;
    private const int FractionTerms = 200;

    /// <summary>The chance of being as far from zero as a value, or farther, on either side.</summary>
    /// <param name="value">Zero or above.</param>
    public static double Both(double value) => value < FractionFrom ? 1 - Within(value) : 2 * Density(value) / Fraction(value);

    /// <summary>The value beyond which, on both sides together, lies a share.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static double Beyond(double share) => TailRoot.Of(Both, Density, share);

    private static double Density(double value) => Math.Exp(-value * value / 2) / Math.Sqrt(2 * Math.PI);

    private static double Within(double value)
    {
        // Terms of one sign only, so that none cancel out.
        var (term, sum) = (value, value);
        for (var odd = 3; term > 0 && sum + term > sum; odd += 2)
        {
            term *= value * value / odd;
            sum += term;
        }

        return 2 * Density(value) * sum;
    }

    /// <summary>Laplace's continued fraction of density by tail.</summary>
    private static double Fraction(double value)
    {
        var fraction = value;
        for (var term = FractionTerms; term > 0; term--)
        {
            fraction = value + (term / fraction);
        }

        return fraction;
    }
}
