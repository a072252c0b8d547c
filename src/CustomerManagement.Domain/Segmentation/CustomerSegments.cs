namespace CustomerManagement.Domain.Segmentation;

/// <summary>Which kind one customer is, by the four built-in schemes, each with its reasons. Immutable.</summary>
/// <param name="Abc">By amount.</param>
/// <param name="Pareto">By profit or amount, as a head count.</param>
/// <param name="Rfm">By recency, frequency and monetary value.</param>
/// <param name="Lifecycle">By its life with us.</param>
public sealed record CustomerSegments(
    Decision<AbcTier> Abc, Decision<ParetoGroup> Pareto, Decision<RfmScore> Rfm, Decision<LifecycleStage> Lifecycle)
{
    /// <summary>The segments alone.</summary>
    public CustomerStanding Standing => new(Abc.Segment, Pareto.Segment, Rfm.Segment, Lifecycle.Segment);

    /// <summary>The four segments, as in <c>A VitalFew 555 Loyal</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Standing.ToString();
}
