namespace CustomerManagement.Domain.Segmentation;

/// <summary>The limits of the lifecycle; no population is needed for them. Immutable, compared by value and serialisable.</summary>
public sealed record LifecycleBoundaries
{
    /// <summary>Creates limits.</summary>
    /// <param name="basis">What they were computed from.</param>
    /// <param name="lapsedAfterDays">More days than these without a purchase, and a customer has lapsed; above zero.</param>
    /// <param name="lostAfterDays">More days than these without a purchase, and a customer is lost; above <paramref name="lapsedAfterDays"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    public LifecycleBoundaries(CalibrationBasis basis, int lapsedAfterDays, int lostAfterDays)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentOutOfRangeException.ThrowIfLessThan(lapsedAfterDays, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lostAfterDays, lapsedAfterDays);
        Basis = basis;
        LapsedAfterDays = lapsedAfterDays;
        LostAfterDays = lostAfterDays;
    }

    /// <summary>What they were computed from.</summary>
    public CalibrationBasis Basis { get; }

    /// <summary>More days than these without a purchase, and a customer has lapsed.</summary>
    public int LapsedAfterDays { get; }

    /// <summary>More days than these without a purchase, and a customer is lost.</summary>
    public int LostAfterDays { get; }
}
