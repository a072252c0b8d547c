namespace CustomerManagement.Domain.Segmentation;

/// <summary>The boundaries of RFM. Immutable and serialisable.</summary>
/// <param name="Basis">What they were computed from.</param>
/// <param name="FrequencyCounts">What the F counts.</param>
/// <param name="Recency">The cuts of days since the last purchase.</param>
/// <param name="Frequency">The cuts of purchase dates or purchases in the period.</param>
/// <param name="Monetary">The cuts of the net amount in the period.</param>
public sealed record RfmBoundaries(CalibrationBasis Basis, RfmFrequency FrequencyCounts, RfmCuts Recency, RfmCuts Frequency, RfmCuts Monetary);
