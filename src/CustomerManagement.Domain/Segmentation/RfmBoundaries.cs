namespace CustomerManagement.Domain.Segmentation;

/// <summary>The boundaries of RFM. Immutable, compared by value and serialisable.</summary>
public sealed record RfmBoundaries
{
    /// <summary>Creates boundaries.</summary>
    /// <param name="basis">What they were computed from.</param>
    /// <param name="frequencyCounts">What the F counts.</param>
    /// <param name="recency">The cuts of days since the last purchase.</param>
    /// <param name="frequency">The cuts of purchase dates or purchases in the period.</param>
    /// <param name="monetary">The cuts of the net amount in the period.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="frequencyCounts"/> is not a defined one.</exception>
    public RfmBoundaries(CalibrationBasis basis, RfmFrequency frequencyCounts, RfmCuts recency, RfmCuts frequency, RfmCuts monetary)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(recency);
        ArgumentNullException.ThrowIfNull(frequency);
        ArgumentNullException.ThrowIfNull(monetary);
        if (!Enum.IsDefined(frequencyCounts))
        {
            throw new ArgumentOutOfRangeException(nameof(frequencyCounts));
        }

        Basis = basis;
        FrequencyCounts = frequencyCounts;
        Recency = recency;
        Frequency = frequency;
        Monetary = monetary;
    }

    /// <summary>What they were computed from.</summary>
    public CalibrationBasis Basis { get; }

    /// <summary>What the F counts.</summary>
    public RfmFrequency FrequencyCounts { get; }

    /// <summary>The cuts of days since the last purchase.</summary>
    public RfmCuts Recency { get; }

    /// <summary>The cuts of purchase dates or purchases in the period.</summary>
    public RfmCuts Frequency { get; }

    /// <summary>The cuts of the net amount in the period.</summary>
    public RfmCuts Monetary { get; }
}
