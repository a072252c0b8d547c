namespace CustomerManagement.Domain.Loyalty;

/// <summary>The chances of a 2×2 table whose sums are given: of how many marked items are among those drawn.</summary>
/// <remarks>In doubles, put together from the <see cref="ExactChances"/> of three binomial distributions.</remarks>
internal readonly struct Hypergeometric(long marked, long unmarked, long drawn)
{
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
        return ExactChances.LogBinomial(count, marked, p, q) + ExactChances.LogBinomial(drawn - count, unmarked, p, q) - ExactChances.LogBinomial(drawn, marked + unmarked, p, q);
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
}
