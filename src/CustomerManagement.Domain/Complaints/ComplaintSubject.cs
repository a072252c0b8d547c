using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Complaints;

/// <summary>What a complaint is about and how much it weighs. Immutable and compared by value. No personal data but the id of one of ours.</summary>
public sealed record ComplaintSubject
{
    /// <summary>Creates a subject.</summary>
    /// <param name="severity">How much it weighs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The severity is not a defined one.</exception>
    public ComplaintSubject(ComplaintSeverity severity) =>
        Severity = Enum.IsDefined(severity) ? severity : throw new ArgumentOutOfRangeException(nameof(severity));

    /// <summary>How much it weighs.</summary>
    public ComplaintSeverity Severity { get; }

    /// <summary>The code of the customer's segment at the time, as in <c>A</c>; <c>null</c> while unknown.</summary>
    public string? Segment { get; init; }

    /// <summary>Which product line it is about; <c>null</c> for none.</summary>
    public string? ProductLine { get; init; }

    /// <summary>Which of our people it is about; <c>null</c> for nobody.</summary>
    public StaffId? Person { get; init; }

    /// <summary>The host's own finer code of what went wrong; <c>null</c> for none.</summary>
    public string? Issue { get; init; }
}
