namespace CustomerManagement.Domain.Segmentation;

/// <summary>A segment next to that of a customer, and how far it is. Immutable and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <param name="Segment">The segment that the customer would be in.</param>
/// <param name="Measure">The name of the measure that would have to change, all else equal.</param>
/// <param name="Crossing">How the value must stand to the boundary to be there.</param>
/// <param name="Boundary">The boundary, in the unit of the measure.</param>
/// <param name="Distance">From the value to the boundary, zero or above, in the unit of the measure.</param>
public sealed record Neighbour<TSegment>(TSegment Segment, string Measure, Comparison Crossing, decimal Boundary, decimal Distance);
