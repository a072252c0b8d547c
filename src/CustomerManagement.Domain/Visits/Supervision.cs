using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>How far the sign-off of a plan or report has come, who looked at it last, and what that person said. Immutable and compared by value.</summary>
/// <remarks>Source: plans and reports of a day are signed off by a supervisor, who adds comments.</remarks>
public sealed record Supervision
{
    /// <summary>Creates a state.</summary>
    /// <param name="status">How far it has come.</param>
    /// <param name="by">The supervisor who signed or returned it last; <c>null</c> while none did.</param>
    /// <param name="comment">What that supervisor said; <c>null</c> when nothing.</param>
    /// <exception cref="ArgumentException">A supervisor is missing where something was returned, signed off or said, or one is named in a draft; or what was returned has no comment.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The status is not a defined one.</exception>
    public Supervision(SignOffStatus status, StaffId? by = null, PrivateNote? comment = null)
    {
        if (!Enum.IsDefined(status))
        {
            throw new ArgumentOutOfRangeException(nameof(status));
        }

        var isJudged = status is SignOffStatus.Returned or SignOffStatus.SignedOff;
        if (by == default(StaffId) || (by is null && (isJudged || comment is not null)) || (by is not null && status == SignOffStatus.Draft))
        {
            throw new ArgumentException("What was returned or signed off has a supervisor, a draft has none.", nameof(by));
        }

        if (status == SignOffStatus.Returned && comment is null)
        {
            throw new ArgumentException("What was returned has a comment.", nameof(comment));
        }

        (Status, By, Comment) = (status, by, comment);
    }

    /// <summary>A draft that nobody looked at yet.</summary>
    public static Supervision None { get; } = new(SignOffStatus.Draft);

    /// <summary>How far it has come.</summary>
    public SignOffStatus Status { get; }

    /// <summary>The supervisor who signed or returned it last; it stays named when the document is handed in again. <c>null</c> while none did.</summary>
    public StaffId? By { get; }

    /// <summary>What that supervisor said; <c>null</c> when nothing.</summary>
    public PrivateNote? Comment { get; }

    /// <summary>Handed in, for the first time or again; the same state when it waits already.</summary>
    /// <param name="subject">The id of the plan or report, for the error.</param>
    /// <returns>The state after it.</returns>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.SignedOff"/>.</exception>
    public Supervision Submitted(string subject) => Status switch
    {
        SignOffStatus.Submitted => this,
        SignOffStatus.Draft or SignOffStatus.Returned => new(SignOffStatus.Submitted, By, Comment),
        SignOffStatus.SignedOff => throw new BusinessRuleException(VisitRules.SignedOff, "What was signed off is not handed in again, unless it was changed.", subject),
        _ => throw new InvalidOperationException($"Unknown status {Status}."),
    };

    /// <summary>Signed off; the same state when that supervisor signed with that comment already.</summary>
    /// <param name="person">Whose plan or report it is.</param>
    /// <param name="by">The supervisor.</param>
    /// <param name="comment">What the supervisor says; <c>null</c> for nothing.</param>
    /// <param name="subject">The id of the plan or report, for the error.</param>
    /// <returns>The state after it.</returns>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.OwnSignOff"/>, or <see cref="VisitRules.NotSubmitted"/>.</exception>
    public Supervision SignedOff(StaffId person, StaffId by, PrivateNote? comment, string subject) => Judged(person, new(SignOffStatus.SignedOff, by, comment), subject);

    /// <summary>Returned; the same state when that supervisor returned it with that comment already.</summary>
    /// <param name="person">Whose plan or report it is.</param>
    /// <param name="by">The supervisor.</param>
    /// <param name="comment">What the supervisor says.</param>
    /// <param name="subject">The id of the plan or report, for the error.</param>
    /// <returns>The state after it.</returns>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.OwnSignOff"/>, or <see cref="VisitRules.NotSubmitted"/>.</exception>
    public Supervision Returned(StaffId person, StaffId by, PrivateNote comment, string subject) => Judged(person, new(SignOffStatus.Returned, by, comment), subject);

    /// <summary>What was added or altered asks for sign-off anew where it was given; elsewhere nothing changes.</summary>
    /// <returns>The state after it.</returns>
    public Supervision Altered() => Status == SignOffStatus.SignedOff ? new(SignOffStatus.Submitted, By, Comment) : this;

    private Supervision Judged(StaffId person, Supervision judged, string subject)
    {
        if (judged.By == person)
        {
            throw new BusinessRuleException(VisitRules.OwnSignOff, "Nobody signs off or returns what is their own.", subject);
        }

        if (judged == this)
        {
            return this;
        }

        return Status == SignOffStatus.Submitted
            ? judged
            : throw new BusinessRuleException(VisitRules.NotSubmitted, "A supervisor signs off or returns what waits for it: what was handed in.", subject);
    }

    /// <summary>What was said is erased; where something must be said, that stands in its place.</summary>
    internal Supervision WithoutComment() => new(Status, By, Status == SignOffStatus.Returned ? PrivateNote.Erased : null);
}
