namespace CustomerManagement.Domain.Segmentation;

/// <summary>Settings of RFM. Immutable.</summary>
public sealed record RfmOptions
{
    /// <summary>By rank, frequency by purchase dates: the default.</summary>
    public static RfmOptions Rank { get; } = new();

    /// <summary>
    /// By value cut points as R's <c>rfm</c> package does: type 7 quantiles, frequency by purchases, and each cut moved up by one whole unit
    /// (<see cref="CutOffset"/>), which that package does so that in whole numbers the cut itself belongs to the bin below.
    /// </summary>
    public static RfmOptions CutPoints { get; } = new() { Method = RfmMethod.CutPoints, Frequency = RfmFrequency.Purchases, CutOffset = 1 };

    /// <summary>How the steps are cut; by rank unless said otherwise.</summary>
    public RfmMethod Method { get; init; } = RfmMethod.Rank;

    /// <summary>What the F counts; purchase dates unless said otherwise.</summary>
    public RfmFrequency Frequency { get; init; } = RfmFrequency.PurchaseDates;

    /// <summary>
    /// Only for <see cref="RfmMethod.CutPoints"/>: what is added to each cut, in the unit of the measure, zero or above; a value at the moved cut
    /// belongs to the bin above it. With anything but zero, the scale of amounts matters. 0 unless said otherwise.
    /// </summary>
    public decimal CutOffset { get; init; }
}
