using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>An entry in the history of a complaint, in the order in which it was noted. Immutable and compared by value; texts are withheld by <c>ToString</c>.</summary>
/// <param name="At">When it happened. Messages may be noted late, and so may the end of a wait that one brings; all else stands in order of time.</param>
/// <param name="Kind">What it says.</param>
public sealed record ComplaintEntry([property: JsonRequired, JsonConverter(typeof(InstantJsonConverter))] Instant At, ComplaintEntryKind Kind)
{
    /// <summary>Who of ours did it; <c>null</c> when nobody is named.</summary>
    public StaffId? By { get; init; }

    /// <summary>What was said, in <see cref="ComplaintEntryKind.Message"/>.</summary>
    public ComplaintMessage? Message { get; init; }

    /// <summary>The cause, in <see cref="ComplaintEntryKind.CauseFound"/>.</summary>
    public CauseKind? Cause { get; init; }

    /// <summary>The remedy and who decided it, in <see cref="ComplaintEntryKind.RemedyDecided"/>.</summary>
    public RemedyDecision? Remedy { get; init; }

    /// <summary>Why it was closed, in <see cref="ComplaintEntryKind.Closed"/>.</summary>
    public ClosingReason? Closing { get; init; }

    /// <summary>How satisfied the customer is, in <see cref="ComplaintEntryKind.Rated"/>.</summary>
    public Satisfaction? Satisfaction { get; init; }

    /// <summary>The other complaint, in <see cref="ComplaintEntryKind.Merged"/> and <see cref="ComplaintEntryKind.Absorbed"/>.</summary>
    public ComplaintId? Other { get; init; }

    internal ComplaintEntry WithoutTexts() => this with { Message = Message?.WithoutText(), Remedy = Remedy?.WithoutNote() };

    /// <summary>Whether it holds what its kind says.</summary>
    internal bool IsComplete => Kind switch
    {
        ComplaintEntryKind.Message => Message is not null,
        ComplaintEntryKind.CauseFound => Cause is { } cause && Enum.IsDefined(cause),
        ComplaintEntryKind.RemedyDecided => Remedy is not null,
        ComplaintEntryKind.Closed => Closing is { } closing && Enum.IsDefined(closing),
        ComplaintEntryKind.Rated => Satisfaction is { } satisfaction && Enum.IsDefined(satisfaction),
        ComplaintEntryKind.Merged or ComplaintEntryKind.Absorbed => Other is { } other && other != default,
        _ => Enum.IsDefined(Kind),
    };
}
