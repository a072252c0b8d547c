using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>A line of the queue: an open complaint, how urgent it is, and which promise makes it so. Immutable.</summary>
public sealed class QueuedComplaint
{
    private QueuedComplaint(Complaint complaint, Instant now, QueueState state, Promise? promise)
    {
        (Complaint, Status, Severity, Customer, Owner) = (complaint.Id, complaint.Status, complaint.Subject.Severity, complaint.Customer, complaint.Owner);
        (Received, State, Promise) = (complaint.Intake.ReceivedAt, state, promise);
        TimeLeft = promise is null ? null : promise.Clock.Terms.Allowed - promise.Clock.Spent(now);
        Until = promise?.State == PromiseState.Broken ? promise.EndedAt : promise is null ? complaint.SilenceEndsAt : promise.Clock.Due;
    }

    /// <summary>Which complaint.</summary>
    public ComplaintId Complaint { get; }

    /// <summary>How far it has come.</summary>
    public ComplaintStatus Status { get; }

    /// <summary>How much it weighs.</summary>
    public ComplaintSeverity Severity { get; }

    /// <summary>Whose it is; <c>null</c> while unknown.</summary>
    public CustomerId? Customer { get; }

    /// <summary>Who takes care of it; <c>null</c> for nobody yet.</summary>
    public StaffId? Owner { get; }

    /// <summary>When it reached us.</summary>
    public Instant Received { get; }

    /// <summary>How urgent it is.</summary>
    public QueueState State { get; }

    /// <summary>The promise that makes it so, with the clock that explains it; <c>null</c> when nothing is owed.</summary>
    public Promise? Promise { get; }

    /// <summary>How much of the time allowed is left, in the promise's own hours; zero or below when it is broken, <c>null</c> when nothing is owed.</summary>
    public Duration? TimeLeft { get; }

    /// <summary>The deadline, to come or missed; the end of the customer's silence when nothing is owed; <c>null</c> while a clock stands still, or when nothing is to come.</summary>
    public Instant? Until { get; }

    /// <summary>Judges a complaint. Nothing about it is changed: time that no sweep has let pass yet is taken as passed.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="now">The moment, of the years 2 to 9998.</param>
    /// <returns>The line; <c>null</c> when it is closed or merged.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment is out of range.</exception>
    public static QueuedComplaint? Of(Complaint complaint, Instant now)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        CalendarRange.Check(now, nameof(now));
        if (!complaint.IsOpen)
        {
            return null;
        }

        var owed = complaint.Promises.PassedTo(now).Promises.Where(promise => promise is { State: PromiseState.Open or PromiseState.Broken, DoneAt: null, ReleasedAt: null }).ToList();
        if (owed.Where(promise => promise.State == PromiseState.Broken).MinBy(promise => promise.EndedAt) is { } broken)
        {
            return new QueuedComplaint(complaint, now, QueueState.Breached, broken);
        }

        if (owed.Where(promise => promise.Clock.Due is not null).MinBy(promise => promise.Clock.Due) is { } running)
        {
            return new QueuedComplaint(complaint, now, QueueState.Running, running);
        }

        return owed.MinBy(promise => promise.Clock.Terms.Allowed - promise.Clock.Spent(now)) is { } paused
            ? new QueuedComplaint(complaint, now, QueueState.Paused, paused)
            : new QueuedComplaint(complaint, now, QueueState.Quiet, promise: null);
    }

    /// <summary>The lines of many complaints, most urgent first: by state, then by moment or by time left, then by id. Equal for complaints in any order.</summary>
    /// <param name="complaints">The complaints; closed and merged ones have no line.</param>
    /// <param name="now">The moment, of the years 2 to 9998.</param>
    /// <returns>The lines; empty when nothing is open.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment is out of range.</exception>
    public static IReadOnlyList<QueuedComplaint> Queue(IEnumerable<Complaint> complaints, Instant now)
    {
        ArgumentNullException.ThrowIfNull(complaints);
        return
        [
            .. complaints.Select(complaint => Of(complaint, now)).OfType<QueuedComplaint>()
                .OrderBy(line => line.State).ThenBy(line => line.Until ?? Instant.MaxValue).ThenBy(line => line.TimeLeft ?? Duration.MaxValue).ThenBy(line => line.Complaint.Value, StringComparer.Ordinal),
        ];
    }
}
