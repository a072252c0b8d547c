namespace CustomerManagement.Domain.Visits;

/// <summary>How planned visits went in one segment. Compared by value.</summary>
/// <param name="Segment">The code of the segment; <c>null</c> for customers in none.</param>
/// <param name="Count">How they went.</param>
public sealed record SegmentAdherence(string? Segment, AdherenceCount Count);
