using System.Text.Json.Serialization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>The whole state of a complaint as a value, for repositories: take it to save, give it back to load. Holds personal data.</summary>
public sealed record ComplaintSnapshot
{
    /// <summary>The id.</summary>
    public required ComplaintId Id { get; init; }

    /// <summary>How often it was saved.</summary>
    public long Version { get; init; }

    /// <inheritdoc cref="Complaint.Intake"/>
    public required ComplaintIntake Intake { get; init; }

    /// <inheritdoc cref="Complaint.Subject"/>
    public required ComplaintSubject Subject { get; init; }

    /// <inheritdoc cref="Complaint.Customer"/>
    public CustomerId? Customer { get; init; }

    /// <inheritdoc cref="Complaint.Intermediary"/>
    public CustomerId? Intermediary { get; init; }

    /// <inheritdoc cref="Complaint.Owner"/>
    public StaffId? Owner { get; init; }

    /// <inheritdoc cref="Complaint.Manager"/>
    public StaffId? Manager { get; init; }

    /// <inheritdoc cref="Complaint.ManagerTakesPart"/>
    public bool ManagerTakesPart { get; init; }

    /// <inheritdoc cref="Complaint.Status"/>
    public required ComplaintStatus Status { get; init; }

    /// <inheritdoc cref="Complaint.AcknowledgedAt"/>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? AcknowledgedAt { get; init; }

    /// <inheritdoc cref="Complaint.WaitingSince"/>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? WaitingSince { get; init; }

    /// <inheritdoc cref="Complaint.Cause"/>
    public CauseKind? Cause { get; init; }

    /// <inheritdoc cref="Complaint.Remedy"/>
    public RemedyDecision? Remedy { get; init; }

    /// <inheritdoc cref="Complaint.ClosedAt"/>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? ClosedAt { get; init; }

    /// <inheritdoc cref="Complaint.ClosedFor"/>
    public ClosingReason? ClosedFor { get; init; }

    /// <inheritdoc cref="Complaint.Satisfaction"/>
    public Satisfaction? Satisfaction { get; init; }

    /// <inheritdoc cref="Complaint.Reopenings"/>
    public int Reopenings { get; init; }

    /// <inheritdoc cref="Complaint.MergedInto"/>
    public ComplaintId? MergedInto { get; init; }

    /// <summary>When it may be closed and reopened.</summary>
    public required ClosingTerms Closing { get; init; }

    /// <summary>The latest moment at which anything was noted.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public required Instant Latest { get; init; }

    /// <summary>The latest answer to the customer; <c>null</c> for none.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? LastAnswerAt { get; init; }

    /// <summary>The latest word of either side to the other; <c>null</c> for none.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? LastContactAt { get; init; }

    /// <summary>When a remedy was carried out last; <c>null</c> when none was.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? RemediedAt { get; init; }

    /// <summary>What <see cref="Complaint.NextDue"/> is. A store keeps it in an index; giving it back is not asked for.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? NextDue { get; init; }

    /// <inheritdoc cref="Complaint.Promises"/>
    public required IReadOnlyList<PromiseSnapshot> Promises { get; init; }

    /// <inheritdoc cref="Complaint.History"/>
    public required IReadOnlyList<ComplaintEntry> History { get; init; }

    private bool IsOpen => Status is not (ComplaintStatus.Closed or ComplaintStatus.Merged);

    /// <summary>Whether a complaint can be in this state, its promises aside.</summary>
    internal bool IsConsistent() =>
        Id != default && Version >= 0 && Intake is not null && Subject is not null && Closing is not null && Promises is not null
        && Customer != default(CustomerId) && Intermediary != default(CustomerId) && (Customer is null || Customer != Intermediary)
        && Owner != default(StaffId) && Manager != default(StaffId) && IsDefined(Cause) && IsDefined(ClosedFor) && IsDefined(Satisfaction)
        && HasItsStatus() && HasItsMoments() && HasItsHistory();

    /// <summary>Whether they can be the promises of a complaint in this state.</summary>
    internal bool Fits(PromiseLedger promises) => promises.Promises.All(promise =>
        promise.Kind != PromiseKind.Service && IsNoted(promise.Clock.Start) && !(promise.EndedAt > Latest) && !(promise.DoneAt > Latest) && !(promise.ReleasedAt > Latest)
        && promise.Fired.All(step => step.FiredAt <= Latest) && promise.Clock.Pauses.All(pause => pause.From <= Latest && !(pause.Until > Latest))
        && (promise.State != PromiseState.Open || (IsOpen && promise.Clock.IsPaused == (WaitingSince is not null && promise.Clock.Terms.PausesForCustomer))));

    private static bool IsDefined<T>(T? choice)
        where T : struct, Enum =>
        choice is null || Enum.IsDefined(choice.Value);

    private bool HasItsStatus()
    {
        var isClosed = Status == ComplaintStatus.Closed;
        var hasRemedy = Remedy is not null;
        var fits = Status switch
        {
            ComplaintStatus.Received => Cause is null && !hasRemedy,
            ComplaintStatus.CauseFound => Cause is not null && !hasRemedy,
            ComplaintStatus.RemedyDecided => hasRemedy,
            ComplaintStatus.Remedied => hasRemedy && RemediedAt is not null,
            ComplaintStatus.Closed => ClosedFor is not (ClosingReason.Confirmed or ClosingReason.Silence) || (hasRemedy && RemediedAt is not null),
            ComplaintStatus.Merged => MergedInto is { } into && into != default && into != Id,
            _ => false,
        };
        return fits && (Cause is not null || !hasRemedy) && isClosed == ClosedAt is not null && isClosed == ClosedFor is not null
            && (Status == ComplaintStatus.Merged || MergedInto is null) && (WaitingSince is null || IsOpen);
    }

    private bool HasItsMoments() =>
        Latest <= CalendarRange.Last && IsNoted(Intake.ReceivedAt) && IsNoted(AcknowledgedAt) && IsNoted(WaitingSince) && IsNoted(ClosedAt) && IsNoted(LastAnswerAt)
        && IsNoted(LastContactAt) && IsNoted(RemediedAt);

    private bool HasItsHistory() =>
        History is { Count: > 0 } && History.All(entry => entry is { IsComplete: true } && IsNoted(entry.At)) && History[0].Kind == ComplaintEntryKind.Received
        && History.Count(entry => entry.Kind == ComplaintEntryKind.Reopened) == Reopenings;

    private bool IsNoted(Instant? at) => at is null || (at >= CalendarRange.First && at <= Latest);
}
