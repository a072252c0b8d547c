using CustomerManagement.Domain.Loyalty;

namespace CustomerManagement.Domain.Complaints;

/// <summary>The chances of counts among independent tries. In doubles; a tail that is small is exact in all but its last digits.</summary>
/// <param name="tries">How many tries.</param>
/// <param name="p">The chance of each, above 0.</param>
/// <param name="q">The chance of each that it fails, above 0. Given beside the other, since one less a chance near one loses its digits.</param>
internal readonly struct BinomialTails(long tries, double p, double q)
{
    /// <summary>What is left out beyond is less than a rounding: terms fall the faster the farther they are from the middle.</summary>
    public const double Negligible = 1e-18;

    /// <summary>The chance of so many or more.</summary>
    public double AtLeast(long count) => count <= 0 ? 1 : count > tries * p ? Upward(count) : 1 - Downward(count - 1);

    /// <summary>The chance of so many or fewer.</summary>
    public double AtMost(long count) => count >= tries ? 1 : count < tries * p ? Downward(count) : 1 - Upward(count + 1);

    /// <summary>Twice the smaller tail, at most 1.</summary>
    public double TwoSided(long count) => Math.Min(1, 2 * Math.Min(AtLeast(count), AtMost(count)));

    private double Upward(long count)
    {
        var (sum, term) = (1.0, 1.0);
        for (var at = count; at < tries && term > Negligible * sum; at++)
        {
            term *= (tries - at) / (at + 1.0) * (p / q);
            sum += term;
        }

        return Math.Min(1, sum * Math.Exp(ExactChances.LogBinomial(count, tries, p, q)));
    }

    private double Downward(long count)
    {
        var (sum, term) = (1.0, 1.0);
        for (var at = count; at > 0 && term > Negligible * sum; at--)
        {
            term *= at / (tries - at + 1.0) * (q / p);
            sum += term;
        }

        return Math.Min(1, sum * Math.Exp(ExactChances.LogBinomial(count, tries, p, q)));
    }
}
