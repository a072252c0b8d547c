namespace CustomerManagement.Domain.Segmentation;

/// <summary>The boundaries of ABC. Immutable, compared by value and serialisable.</summary>
public sealed record AbcBoundaries
{
    /// <summary>Creates boundaries.</summary>
    /// <param name="basis">What they were computed from.</param>
    /// <param name="minimumA">The lowest amount in A; <c>null</c> when nobody in the population had an amount above zero.</param>
    /// <param name="minimumB">The lowest amount in B; <c>null</c> when nobody in the population was in B.</param>
    /// <exception cref="ArgumentException">The boundaries are not above zero, or that of A is not above that of B.</exception>
    public AbcBoundaries(CalibrationBasis basis, decimal? minimumA, decimal? minimumB)
    {
        ArgumentNullException.ThrowIfNull(basis);
        if (minimumA <= 0 || minimumB <= 0 || (minimumB is not null && !(minimumB < minimumA)))
        {
            throw new ArgumentException("The boundary of A is above that of B, and both above zero.", nameof(minimumB));
        }

        Basis = basis;
        MinimumA = minimumA;
        MinimumB = minimumB;
    }

    /// <summary>What they were computed from.</summary>
    public CalibrationBasis Basis { get; }

    /// <summary>The lowest amount in A; <c>null</c> when nobody in the population had an amount above zero: then any such amount is A.</summary>
    public decimal? MinimumA { get; }

    /// <summary>The lowest amount in B; <c>null</c> when nobody in the population was in B: then below A is C.</summary>
    public decimal? MinimumB { get; }
}
