namespace CustomerManagement.Domain.Segmentation;

/// <summary>The boundaries of 20/60/20. Immutable and serialisable.</summary>
/// <param name="Basis">What they were computed from.</param>
/// <param name="Measure">By what customers were ranked in fact: <see cref="ParetoMeasure.Profit"/> or <see cref="ParetoMeasure.Amount"/>.</param>
/// <param name="MinimumVitalFew">The lowest value of the vital few; <c>null</c> when nobody was counted: then whoever has a value is one.</param>
/// <param name="MaximumDrain">The highest value of a drain; <c>null</c> when nobody in the population was one.</param>
public sealed record ParetoBoundaries(CalibrationBasis Basis, ParetoMeasure Measure, decimal? MinimumVitalFew, decimal? MaximumDrain);
