namespace CustomerManagement.Domain.Loyalty;

/// <summary>The confidence interval of a ratio of two shares by the score method, which also holds where one share is nothing. In doubles.</summary>
/// <remarks>Koopman (1984), "Confidence intervals for the ratio of two binomial proportions": the ratios that a score test does not reject.</remarks>
internal static class LiftInterval
{
    private const int Halvings = 80;

    private static readonly double _critical = Math.Pow(NormalTails.Beyond(0.05), 2);

    /// <summary>The 95 % interval of the share of the top by that of the rest; without an upper end where nobody in the rest has the trait.</summary>
    /// <param name="counts">Counts of a trait that somebody has.</param>
    public static (double AtLeast, double? AtMost) Of(TraitCounts counts) => (
        counts.TopWith == 0 ? 0 : End(counts, towards: 0.5),
        counts.RestWith == 0 ? null : End(counts, towards: 2));

    private static double End(TraitCounts counts, double towards)
    {
        // Where one share is nothing the ratio itself is no place to start from; a case of a half is.
        var inside = (counts.TopWith + 0.5) / (counts.Top + 0.5) / ((counts.RestWith + 0.5) / (counts.Rest + 0.5));
        if (counts.TopWith > 0 && counts.RestWith > 0)
        {
            inside = (double)counts.TopWith / counts.Top / ((double)counts.RestWith / counts.Rest);
        }

        while (Score(counts, inside) > _critical)
        {
            inside /= towards;
        }

        var outside = inside * towards;
        while (Score(counts, outside) <= _critical)
        {
            outside *= towards;
        }

        for (var i = 0; i < Halvings; i++)
        {
            var middle = Math.Sqrt(inside * outside);
            (inside, outside) = Score(counts, middle) <= _critical ? (middle, outside) : (inside, middle);
        }

        return inside;
    }

    /// <summary>How far the shares are from having this ratio, in squared standard deviations, with the likeliest shares that have it.</summary>
    private static double Score(TraitCounts counts, double ratio)
    {
        double top = counts.Top, rest = counts.Rest, topWith = counts.TopWith, restWith = counts.RestWith;
        var b = (ratio * (top + restWith)) + topWith + rest;
        var c = topWith + restWith;
        var root = Math.Sqrt(Math.Max(0, (b * b) - (4 * (top + rest) * ratio * c)));
        var restShare = 2 * c / (b + root);
        var topShare = ratio * restShare;
        var difference = (topWith / top) - (ratio * restWith / rest);
        var variance = (topShare * Math.Max(0, 1 - topShare) / top) + (ratio * ratio * restShare * Math.Max(0, 1 - restShare) / rest);
        return difference == 0 ? 0 : difference * difference / variance;
    }
}
