namespace CustomerManagement.Domain.Loyalty;

/// <summary>Fisher's exact test of a 2×2 table.</summary>
internal static class FisherTest
{
    // Chances that are equal by nature differ in their last digits once computed. Logarithms here are good to about 1e-13.
    private const double Tie = 1e-10;

    /// <summary>The two-sided p-value: the sum of the chances of all tables with the same sums that are no likelier than this one. 0 to 1, rounded.</summary>
    /// <remarks>Two tails are added up, outward until nothing is added: some standard deviations, however many tables there are.</remarks>
    public static double TwoSided(TraitCounts counts)
    {
        var tables = new Hypergeometric(counts.TopWith + counts.RestWith, counts.TopWithout + counts.RestWithout, counts.Top);
        var mode = tables.Mode;
        var chance = tables.LogChance(counts.TopWith);
        if (tables.LogChance(mode) <= chance + Tie)
        {
            return 1;
        }

        var sum = Math.Exp(chance) * tables.TailInParts(counts.TopWith);
        if (Opposite(tables, mode, counts.TopWith < mode ? tables.Most : tables.Least, chance + Tie) is { } opposite)
        {
            sum += Math.Exp(tables.LogChance(opposite)) * tables.TailInParts(opposite);
        }

        return Math.Min(1, sum);
    }

    /// <summary>The number nearest to the mode, towards an end, that is no likelier than a limit; <c>null</c> when even the end is.</summary>
    private static long? Opposite(Hypergeometric tables, long mode, long end, double limit)
    {
        if (tables.LogChance(end) > limit)
        {
            return null;
        }

        // Invariant: likelier at the one, not at the other.
        var (likelier, other) = (mode, end);
        while (Math.Abs(other - likelier) > 1)
        {
            var middle = likelier + ((other - likelier) / 2);
            if (tables.LogChance(middle) > limit)
            {
                likelier = middle;
            }
            else
            {
                other = middle;
            }
        }

        return other;
    }
}
