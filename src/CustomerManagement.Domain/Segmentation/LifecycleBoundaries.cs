namespace CustomerManagement.Domain.Segmentation;

/// <summary>The limits of the lifecycle; no population is needed for them. Immutable and serialisable.</summary>
/// <param name="Basis">What they were computed from.</param>
/// <param name="LapsedAfterDays">More days than these without a purchase, and a customer has lapsed.</param>
/// <param name="LostAfterDays">More days than these without a purchase, and a customer is lost.</param>
public sealed record LifecycleBoundaries(CalibrationBasis Basis, int LapsedAfterDays, int LostAfterDays);
