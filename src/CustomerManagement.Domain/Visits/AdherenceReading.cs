using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>How planned visits went, by segment and in total. Immutable and compared by value.</summary>
public sealed record AdherenceReading
{
    private readonly ValueList<SegmentAdherence> _segments;

    internal AdherenceReading(IEnumerable<SegmentAdherence> segments)
    {
        _segments = new ValueList<SegmentAdherence>(segments, nameof(segments));
        Total = _segments.Select(segment => segment.Count).Aggregate(default(AdherenceCount), AdherenceCount.Add);
    }

    /// <summary>The segments in which there was a visit, planned or not, by their codes (ordinal), customers in none first; may be empty.</summary>
    public IReadOnlyList<SegmentAdherence> Segments => _segments;

    /// <summary>All segments together: the sum of their counts.</summary>
    public AdherenceCount Total { get; }
}
