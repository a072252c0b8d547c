namespace CustomerManagement.Domain.Movement;

/// <summary>How many customers went from one segment to another, or stayed where both are the same. Immutable and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <param name="From">Where they were at the start.</param>
/// <param name="To">Where they are at the end.</param>
/// <param name="Customers">How many, above zero.</param>
public sealed record SegmentMove<TSegment>(TSegment From, TSegment To, long Customers)
    where TSegment : notnull;
