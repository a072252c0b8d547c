namespace CustomerManagement.Domain.Complaints;

/// <summary>A row of <see cref="ResponseBook"/>: for which complaints what is promised. Immutable and compared by value, calendars by reference.</summary>
public sealed record ResponseRow
{
    /// <summary>Creates a row.</summary>
    /// <param name="terms">What is promised.</param>
    public ResponseRow(ResponseTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Terms = terms;
    }

    /// <summary>For complaints that weigh so much; <c>null</c> for all.</summary>
    public ComplaintSeverity? Severity { get; init; }

    /// <summary>For customers of the segment with this code; <c>null</c> for all, also those whose segment is unknown.</summary>
    public string? Segment { get; init; }

    /// <summary>What is promised.</summary>
    public ResponseTerms Terms { get; }

    /// <summary>Whether it is for a complaint.</summary>
    internal bool Fits(ComplaintSeverity severity, string? segment) =>
        (Severity is null || Severity == severity) && (Segment is null || string.Equals(Segment, segment, StringComparison.Ordinal));

    /// <summary>Whether it is for all complaints that another one is for.</summary>
    internal bool Covers(ResponseRow other) =>
        (Severity is null || Severity == other.Severity) && (Segment is null || string.Equals(Segment, other.Segment, StringComparison.Ordinal));
}
