namespace CustomerManagement.Domain.Segmentation;

/// <summary>The boundaries of the four built-in schemes, of one calibration. Immutable and serialisable.</summary>
/// <param name="Abc">Those of ABC.</param>
/// <param name="Pareto">Those of 20/60/20.</param>
/// <param name="Rfm">Those of RFM.</param>
/// <param name="Lifecycle">Those of the lifecycle.</param>
public sealed record SegmentBoundaries(AbcBoundaries Abc, ParetoBoundaries Pareto, RfmBoundaries Rfm, LifecycleBoundaries Lifecycle);
