using CustomerManagement.Domain.Loyalty;

namespace CustomerManagement.Domain.Surveys;

/// <summary>Student's t distribution of some degrees of freedom. In doubles, good to 10 digits.</summary>
/// <remarks>
/// The tails are an incomplete beta function (Abramowitz and Stegun 26.5.27), found by its continued fraction (26.5.8), on the side on which it converges fast.
/// Platforms have neither; tests hold it against the values of R and of printed tables.
/// </remarks>
/// <param name="freedom">The degrees of freedom, 1 or more.</param>
internal sealed class StudentT(long freedom)
{
    private const int SeriesFrom = 100;

    // In powers of 1 ÷ n; what follows is below 1e-15 from there on.
    private static readonly double[] _series = [1, -1.0 / 4, 1.0 / 32, 5.0 / 128, -21.0 / 2048, -399.0 / 8192, 869.0 / 65536];

    private readonly double _gammaRatio = GammaRatio(freedom);

    /// <summary>The chance of being as far from zero as a value, or farther, on either side.</summary>
    /// <param name="value">Zero or above.</param>
    public double Both(double value)
    {
        const double B = 0.5;
        var a = freedom / 2.0;
        var ratio = value * value / freedom;
        if (ratio == 0 || double.IsInfinity(ratio))
        {
            return ratio == 0 ? 1 : 0;
        }

        var (near, far) = (ratio / (1 + ratio), 1 / (1 + ratio));
        var front = Math.Exp(-a * LogOfOneMore(ratio)) * Math.Sqrt(near) * _gammaRatio / Math.Sqrt(Math.PI);
        return far < (a + 1) / (a + B + 2) ? front * Fraction(a, B, far) / a : 1 - (front * Fraction(B, a, near) / B);
    }

    /// <summary>The value beyond which, on both sides together, lies a share.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public double Beyond(double share) => TailRoot.Of(Both, Density, share);

    private double Density(double value) =>
        _gammaRatio / Math.Sqrt(Math.PI * freedom) * Math.Exp(-(freedom + 1) / 2.0 * LogOfOneMore(value * value / freedom));

    /// <summary>Γ((n + 1) ÷ 2) ÷ Γ(n ÷ 2).</summary>
    private static double GammaRatio(long freedom)
    {
        if (freedom >= SeriesFrom)
        {
            return Math.Sqrt(freedom / 2.0) * _series.Reverse().Aggregate(0.0, (sum, term) => (sum / freedom) + term);
        }

        // The ratio of n times that of n + 1 is n ÷ 2.
        var ratio = 1 / Math.Sqrt(Math.PI);
        for (var n = 1; n < freedom; n++)
        {
            ratio = n / 2.0 / ratio;
        }

        return ratio;
    }

    private static double LogOfOneMore(double value)
    {
        // What is lost by adding one is made up for by the same loss below.
        var sum = 1 + value;
        return sum == 1 ? value : Math.Log(sum) * (value / (sum - 1));
    }

    /// <summary>The continued fraction of the incomplete beta function, by Lentz's method.</summary>
    private static double Fraction(double a, double b, double x)
    {
        const double Precision = 1e-15;
        const double Tiny = 1e-300;
        var upper = 1.0;
        var lower = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        var fraction = lower;
        for (var m = 1; ; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            var before = fraction;
            foreach (var term in (ReadOnlySpan<double>)[even, odd])
            {
                lower = 1 / NotZero(1 + (term * lower));
                upper = NotZero(1 + (term / upper));
                fraction *= lower * upper;
            }

            if (Math.Abs(fraction - before) <= Precision * Math.Abs(fraction))
            {
                return fraction;
            }
        }

        static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }
}
