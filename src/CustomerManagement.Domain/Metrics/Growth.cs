namespace CustomerManagement.Domain.Metrics;

/// <summary>The growth of sales against the previous equal period. Immutable; the default value says that nothing was sold in either.</summary>
public readonly record struct Growth
{
    private Growth(GrowthKind kind, decimal? rate)
    {
        Kind = kind;
        Rate = rate;
    }

    /// <summary>What can be said.</summary>
    public GrowthKind Kind { get; }

    /// <summary>
    /// (now − before) ÷ before, as in 0.25 for a quarter more and −1 when nothing is left;
    /// rounded only where a decimal has no further digits; <c>null</c> unless <see cref="Kind"/> is <see cref="GrowthKind.Measured"/>.
    /// </summary>
    public decimal? Rate { get; }

    /// <summary>Compares two net amounts.</summary>
    /// <param name="previous">The net amount of the previous period.</param>
    /// <param name="current">The net amount of this period.</param>
    /// <returns>
    /// A rate when <paramref name="previous"/> is above zero; new when it is zero and <paramref name="current"/> above;
    /// no sales when both are zero; else not comparable, also when the rate is too large for a decimal.
    /// </returns>
    public static Growth Between(decimal previous, decimal current)
    {
        if (previous > 0)
        {
            return Rated(previous, current);
        }

        return (previous, current) switch
        {
            (0, 0) => default,
            (0, > 0) => new Growth(GrowthKind.New, rate: null),
            _ => new Growth(GrowthKind.NotComparable, rate: null),
        };
    }

    private static Growth Rated(decimal previous, decimal current)
    {
        try
        {
            return new Growth(GrowthKind.Measured, (current / previous) - 1);
        }
        catch (OverflowException)
        {
            return new Growth(GrowthKind.NotComparable, rate: null);
        }
    }
}
