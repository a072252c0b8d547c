namespace CustomerManagement.Domain.Movement;

/// <summary>How many customers are in a segment. Immutable and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <param name="Segment">Where.</param>
/// <param name="Customers">How many, above zero.</param>
public sealed record SegmentCount<TSegment>(TSegment Segment, long Customers)
    where TSegment : notnull;
