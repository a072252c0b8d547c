namespace CustomerManagement.Domain.Segmentation;

/// <summary>Where one customer stands by the four schemes: segments alone, so that a host may put in where a customer is kept or pinned. Immutable and compared by value.</summary>
/// <param name="Abc">By amount.</param>
/// <param name="Pareto">By profit or amount, as a head count.</param>
/// <param name="Rfm">By recency, frequency and monetary value.</param>
/// <param name="Lifecycle">By its life with us.</param>
public sealed record CustomerStanding(AbcTier Abc, ParetoGroup Pareto, RfmScore Rfm, LifecycleStage Lifecycle)
{
    /// <summary>The four segments, as in <c>A VitalFew 555 Loyal</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Abc} {Pareto} {Rfm} {Lifecycle}";
}
