using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Complaints;

/// <summary>A row of <see cref="ResponseBook"/>: for which complaints what is promised. Immutable and compared by value, calendars by reference.</summary>
public sealed record ResponseRow
{
    /// <summary>Creates a row.</summary>
    /// <param name="answer">To answer.</param>
    /// <exception cref="ArgumentNullException">Nothing is promised.</exception>
    public ResponseRow(PromiseOffer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Answer = answer;
    }

    /// <summary>For complaints that weigh so much; <c>null</c> for all.</summary>
    public ComplaintSeverity? Severity { get; init; }

    /// <summary>For customers of the segment with this code; <c>null</c> for all, also those whose segment is unknown.</summary>
    public string? Segment { get; init; }

    /// <summary>To answer: the first time, and each time the customer waits for us again.</summary>
    public PromiseOffer Answer { get; }

    /// <summary>To say that it arrived; <c>null</c> when that is not promised.</summary>
    public PromiseOffer? Acknowledgement { get; init; }

    /// <summary>To have it remedied; <c>null</c> when that is not promised.</summary>
    public PromiseOffer? Resolution { get; init; }

    /// <summary>Whether a remedy is decided only once a manager took part.</summary>
    public bool ManagerTakesPart { get; init; }

    /// <summary>When it may be closed and reopened.</summary>
    public ClosingTerms Closing { get; init; } = ClosingTerms.Default;

    /// <summary>Whether it is for a complaint.</summary>
    internal bool Fits(ComplaintSeverity severity, string? segment) =>
        (Severity is null || Severity == severity) && (Segment is null || string.Equals(Segment, segment, StringComparison.Ordinal));

    /// <summary>Whether it is for all complaints that another one is for.</summary>
    internal bool Covers(ResponseRow other) =>
        (Severity is null || Severity == other.Severity) && (Segment is null || string.Equals(Segment, other.Segment, StringComparison.Ordinal));
}
