using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>A complaint from its arrival to the customer's word that it is settled, with all that was promised and said about it.</summary>
/// <remarks>
/// The customer is told, answered and helped: first the cause, then the remedy, then the customer's word. What was promised is a ledger: a promise that was broken stays broken.
/// For a complaint time never runs back: a moment before the latest one that was noted counts as that one; only messages keep the moment at which they were said.
/// Moments are of the years 2 to 9998, others are refused with <see cref="ArgumentOutOfRangeException"/>. A command that throws has changed nothing. Not safe for use by several threads.
/// Source: complaints are answered within 24 hours, a manager takes part, and the true cause is found before a remedy.
/// </remarks>
public sealed partial class Complaint : AggregateRoot<ComplaintId>
{
    private readonly List<ComplaintEntry> _history;
    private ClosingTerms _closing;
    private Instant _latest;
    private Instant? _lastAnswerAt;
    private Instant? _lastContactAt;
    private Instant? _remediedAt;

    private Complaint(ComplaintSnapshot state, PromiseLedger promises)
        : base(state.Id, state.Version)
    {
        (Intake, Subject, Customer, Intermediary, Owner, Manager) = (state.Intake, state.Subject, state.Customer, state.Intermediary, state.Owner, state.Manager);
        (Status, Cause, Remedy, ClosedAt, ClosedFor, Satisfaction) = (state.Status, state.Cause, state.Remedy, state.ClosedAt, state.ClosedFor, state.Satisfaction);
        (MergedInto, WaitingSince, AcknowledgedAt, Reopenings) = (state.MergedInto, state.WaitingSince, state.AcknowledgedAt, state.Reopenings);
        (_closing, ManagerTakesPart, _latest) = (state.Closing, state.ManagerTakesPart, state.Latest);
        (_lastAnswerAt, _lastContactAt, _remediedAt) = (state.LastAnswerAt, state.LastContactAt, state.RemediedAt);
        (Promises, _history) = (promises, [.. state.History]);
    }

    /// <summary>How it came.</summary>
    public ComplaintIntake Intake { get; private set; }

    /// <summary>What it is about and how much it weighs.</summary>
    public ComplaintSubject Subject { get; private set; }

    /// <summary>Whose it is; <c>null</c> while unknown.</summary>
    public CustomerId? Customer { get; private set; }

    /// <summary>Which customer passed it on for a customer of its own; <c>null</c> for none.</summary>
    public CustomerId? Intermediary { get; private set; }

    /// <summary>Who of ours takes care of it; <c>null</c> for nobody yet.</summary>
    public StaffId? Owner { get; private set; }

    /// <summary>The manager who took part last; <c>null</c> while none did.</summary>
    public StaffId? Manager { get; private set; }

    /// <summary>Whether a remedy is decided only once a manager took part.</summary>
    public bool ManagerTakesPart { get; private set; }

    /// <summary>How far it has come.</summary>
    public ComplaintStatus Status { get; private set; }

    /// <summary>When the customer was first told that it arrived; <c>null</c> while they were not.</summary>
    public Instant? AcknowledgedAt { get; private set; }

    /// <summary>From when on we wait for the customer; <c>null</c> while we do not.</summary>
    public Instant? WaitingSince { get; private set; }

    /// <summary>Its cause; <c>null</c> while unknown.</summary>
    public CauseKind? Cause { get; private set; }

    /// <summary>What is or was done about it; <c>null</c> while nothing is decided.</summary>
    public RemedyDecision? Remedy { get; private set; }

    /// <summary>When it was closed last; <c>null</c> unless it is closed.</summary>
    public Instant? ClosedAt { get; private set; }

    /// <summary>Why it was closed; <c>null</c> unless it is closed.</summary>
    public ClosingReason? ClosedFor { get; private set; }

    /// <summary>How satisfied the customer is with this round of it, as said last; <c>null</c> while they did not say.</summary>
    public Satisfaction? Satisfaction { get; private set; }

    /// <summary>How often it was reopened.</summary>
    public int Reopenings { get; private set; }

    /// <summary>Into which complaint it went; <c>null</c> unless merged.</summary>
    public ComplaintId? MergedInto { get; private set; }

    /// <summary>All that was promised.</summary>
    public PromiseLedger Promises { get; private set; }

    /// <summary>All that happened, in the order in which it was noted.</summary>
    public IReadOnlyList<ComplaintEntry> History => _history.AsReadOnly();

    /// <summary>Whether it is neither closed nor merged.</summary>
    public bool IsOpen => Status is not (ComplaintStatus.Closed or ComplaintStatus.Merged);

    /// <summary>Whether the customer waits for an answer of ours.</summary>
    public bool OwesAnswer => IsOpen && Promises.Promises.Any(IsOwed);

    /// <summary>From when on it may be closed because the customer says nothing; <c>null</c> while no remedy was carried out, or while we owe an answer.</summary>
    public Instant? SilenceEndsAt => Status == ComplaintStatus.Remedied && !OwesAnswer && _remediedAt is { } remedied
        ? AfterSilence(_lastContactAt is { } contact ? Instant.Max(contact, remedied) : remedied)
        : null;

    /// <summary>The next moment at which anything is due: a warning, a deadline, a step of escalation, the end of the customer's silence. <c>null</c> when nothing is. To be stored with it, for the scan of what is due.</summary>
    public Instant? NextDue => !IsOpen ? null : Promises.NextDue is { } promised && !(promised > SilenceEndsAt) ? promised : SilenceEndsAt;

    /// <summary>The next moment after another at which anything will be due, if nothing happens until then. Changes nothing.</summary>
    /// <param name="asOf">The moment, of the years 2 to 9998; what is due by then is left aside.</param>
    /// <returns>The moment; <c>null</c> when nothing will be.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment is out of range.</exception>
    public Instant? NextDueAfter(Instant asOf)
    {
        CalendarRange.Check(asOf, nameof(asOf));
        var silence = SilenceEndsAt > asOf ? SilenceEndsAt : null;
        return !IsOpen ? null : Promises.PassedTo(asOf).NextDue is { } promised && !(promised > silence) ? promised : silence;
    }

    /// <summary>Takes a complaint in.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="intake">How it came.</param>
    /// <param name="subject">What it is about and how much it weighs.</param>
    /// <param name="customer">Whose it is; <c>null</c> while unknown.</param>
    /// <param name="intermediary">Which customer passed it on for a customer of its own; <c>null</c> for none.</param>
    /// <param name="policy">What is promised.</param>
    /// <param name="at">When that is noted. What was due since it reached us is found at once.</param>
    /// <returns>The complaint, with <see cref="ComplaintReceived"/> and a <see cref="ComplaintPromised"/> for each promise pending.</returns>
    /// <exception cref="ArgumentException">An id is the default value, or it refers to itself.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.OwnIntermediary"/>.</exception>
    public static Complaint Receive(
        ComplaintId id, ComplaintIntake intake, ComplaintSubject subject, CustomerId? customer, CustomerId? intermediary, IResponsePolicy policy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(policy);
        if (id == default || customer == default(CustomerId) || intermediary == default(CustomerId))
        {
            throw new ArgumentException("A complaint, a customer and an intermediary have ids.", nameof(id));
        }

        if (intake.RefersTo == id)
        {
            throw new ArgumentException("A complaint does not refer to itself.", nameof(intake));
        }

        CalendarRange.Check(intake.ReceivedAt, nameof(intake));
        CalendarRange.Check(at, nameof(at));
        if (customer is not null && customer == intermediary)
        {
            throw new BusinessRuleException(ComplaintRules.OwnIntermediary, "A customer does not pass on a complaint of its own.", id.Value);
        }

        var plan = policy.PlanFor(subject.Severity, subject.Segment);
        var state = new ComplaintSnapshot
        {
            Id = id, Intake = intake, Subject = subject, Customer = customer, Intermediary = intermediary, Status = ComplaintStatus.Received, Closing = plan.Terms.Closing,
            ManagerTakesPart = plan.Terms.ManagerTakesPart, Latest = intake.ReceivedAt, Promises = [], History = [new ComplaintEntry(intake.ReceivedAt, ComplaintEntryKind.Received)],
        };
        var complaint = new Complaint(state, PromiseLedger.Empty);
        complaint.Record(new ComplaintReceived(id, customer, intermediary, intake.Channel, subject.Severity, intake.RefersTo, intake.ReceivedAt, Instant.Max(intake.ReceivedAt, at)));
        complaint.Promise(plan, intake.ReceivedAt, PromiseKind.Acknowledgement, PromiseKind.Answer, PromiseKind.Resolution);
        complaint.Advance(at);
        return complaint;
    }

    /// <summary>For repositories: brings a saved complaint back, without events.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <param name="calendars">The calendars under which anything was promised.</param>
    /// <returns>The complaint.</returns>
    /// <exception cref="ArgumentException">The snapshot is not one that <see cref="ToSnapshot"/> gives.</exception>
    /// <exception cref="BusinessRuleException"><see cref="PromiseRules.CalendarMissing"/> of this complaint; its inner exception is about the calendar.</exception>
    public static Complaint Restore(ComplaintSnapshot snapshot, ICalendarBook calendars)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(calendars);
        return snapshot.IsConsistent() && PromiseLedger.Restore(snapshot.Promises, calendars, snapshot.Id.Value) is var promises && snapshot.Fits(promises)
            ? new Complaint(snapshot, promises)
            : throw new ArgumentException("The snapshot is not that of a complaint.", nameof(snapshot));
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public ComplaintSnapshot ToSnapshot() => new()
    {
        Id = Id, Version = Version, Intake = Intake, Subject = Subject, Customer = Customer, Intermediary = Intermediary, Owner = Owner, Manager = Manager,
        ManagerTakesPart = ManagerTakesPart, Status = Status, AcknowledgedAt = AcknowledgedAt, WaitingSince = WaitingSince, Cause = Cause, Remedy = Remedy, ClosedAt = ClosedAt,
        ClosedFor = ClosedFor, Satisfaction = Satisfaction, Reopenings = Reopenings, MergedInto = MergedInto, Closing = _closing, Latest = _latest, LastAnswerAt = _lastAnswerAt,
        LastContactAt = _lastContactAt, RemediedAt = _remediedAt, NextDue = NextDue, Promises = Promises.ToSnapshot(), History = [.. _history],
    };

    /// <summary>The id and where it stands.</summary>
    /// <returns>The text, as in <c>c-17 (Received, due 2026-03-02T09:00:00Z)</c>.</returns>
    public override string ToString() => NextDue is { } due ? $"{Id} ({Status}, due {due})" : $"{Id} ({Status})";

    private Instant AfterSilence(Instant since) => since <= Instant.MaxValue - _closing.Silence ? since + _closing.Silence : Instant.MaxValue;

    private static bool IsOwed(Promise promise) =>
        promise is { Kind: PromiseKind.Answer, DoneAt: null, ReleasedAt: null, State: PromiseState.Open or PromiseState.Broken };

    private void MustBeOpen()
    {
        MustNotBeMerged();
        if (Status == ComplaintStatus.Closed)
        {
            throw Broken(ComplaintRules.Closed, "A closed complaint is reopened before anything else is done about it.");
        }
    }

    private void MustNotBeMerged()
    {
        if (Status == ComplaintStatus.Merged)
        {
            throw Broken(ComplaintRules.Merged, "A merged complaint goes on in the one it went into.");
        }
    }

    private BusinessRuleException Broken(string code, string message) => new(code, message, Id.Value);

    private void Enter(ComplaintEntry entry, IDomainEvent happened)
    {
        _history.Add(entry);
        Record(happened);
    }
}
