namespace CustomerManagement.Domain.Segmentation;

/// <summary>The boundaries of ABC. Immutable and serialisable.</summary>
/// <param name="Basis">What they were computed from.</param>
/// <param name="MinimumA">The lowest amount in A; <c>null</c> when nobody in the population had an amount above zero: then any such amount is A.</param>
/// <param name="MinimumB">The lowest amount in B; <c>null</c> when nobody in the population was in B: then below A is C.</param>
public sealed record AbcBoundaries(CalibrationBasis Basis, decimal? MinimumA, decimal? MinimumB);
