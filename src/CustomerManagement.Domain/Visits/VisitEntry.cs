using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A visit in a plan: what was planned and what became of it. Immutable and compared by value.</summary>
public sealed record VisitEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="visit">Which visit.</param>
    /// <param name="customer">With whom.</param>
    /// <param name="terms">What was planned.</param>
    /// <param name="firstPlannedFor">For which working day it was planned first; a date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="status">Where it stands.</param>
    /// <param name="outcome">What came of it, when that was recorded; else <c>null</c>.</param>
    /// <param name="outcomeAt">When that was; else <c>null</c>.</param>
    /// <param name="reason">Why it was cancelled, moved or last altered; <c>null</c> when nobody said.</param>
    /// <param name="goesOnIn">The plan it went to, when moved or handed over; else <c>null</c>.</param>
    /// <exception cref="ArgumentException">An id is the default value, or the rest does not fit the status.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The status or the outcome is not a defined one.</exception>
    [JsonConstructor]
    public VisitEntry(
        VisitId visit,
        CustomerId customer,
        VisitTerms terms,
        LocalDate firstPlannedFor,
        VisitStatus status = VisitStatus.Planned,
        VisitOutcome? outcome = null,
        Instant? outcomeAt = null,
        VisitChangeReason? reason = null,
        VisitPlanId? goesOnIn = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(visit.Value, nameof(visit));
        ArgumentException.ThrowIfNullOrWhiteSpace(customer.Value, nameof(customer));
        ArgumentNullException.ThrowIfNull(terms);
        if (!Enum.IsDefined(status))
        {
            throw new ArgumentOutOfRangeException(nameof(status));
        }

        if (outcome is { } given && !Enum.IsDefined(given))
        {
            throw new ArgumentOutOfRangeException(nameof(outcome));
        }

        var recorded = outcome switch { null => (VisitStatus?)null, VisitOutcome.Reached => VisitStatus.TookPlace, _ => VisitStatus.DidNotTakePlace };
        var isOver = status is VisitStatus.TookPlace or VisitStatus.DidNotTakePlace;
        if (isOver ? recorded != status : recorded is not null)
        {
            throw new ArgumentException("A visit that is over has the outcome of its status, another has none.", nameof(outcome));
        }

        if (isOver != outcomeAt is not null)
        {
            throw new ArgumentException("An outcome has a moment.", nameof(outcomeAt));
        }

        if (reason is null && (status == VisitStatus.Cancelled || (status == VisitStatus.Moved && terms.IsPromised)))
        {
            throw new ArgumentException("A visit that is cancelled, or promised and moved, has a reason.", nameof(reason));
        }

        var isTrace = status is VisitStatus.Moved or VisitStatus.HandedOver;
        if (isTrace != goesOnIn is not null || goesOnIn == default(VisitPlanId))
        {
            throw new ArgumentException("A visit that was moved or handed over goes on in a plan, another does not.", nameof(goesOnIn));
        }

        (Visit, Customer, Terms, FirstPlannedFor, Status) = (visit, customer, terms, firstPlannedFor.WithCalendar(CalendarSystem.Iso), status);
        (Outcome, OutcomeAt, Reason, GoesOnIn) = (outcome, outcomeAt, reason, goesOnIn);
    }

    /// <summary>Which visit.</summary>
    public VisitId Visit { get; }

    /// <summary>With whom.</summary>
    public CustomerId Customer { get; }

    /// <summary>What was planned.</summary>
    public VisitTerms Terms { get; }

    /// <summary>For which working day it was planned first; it stays when the visit is moved or handed over.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate FirstPlannedFor { get; internal init; }

    /// <summary>Where it stands.</summary>
    public VisitStatus Status { get; }

    /// <summary>What came of it; <c>null</c> while nothing was recorded.</summary>
    public VisitOutcome? Outcome { get; }

    /// <summary>When that was; <c>null</c> while nothing was recorded.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? OutcomeAt { get; }

    /// <summary>Why it was cancelled, moved or last altered; <c>null</c> when nobody said.</summary>
    public VisitChangeReason? Reason { get; }

    /// <summary>The plan in which it goes on; <c>null</c> unless it was moved or handed over.</summary>
    public VisitPlanId? GoesOnIn { get; }

    /// <summary>Whether it only says where the visit went.</summary>
    [JsonIgnore]
    public bool IsTrace => GoesOnIn is not null;

    internal VisitEntry Altered(VisitTerms terms, VisitChangeReason? reason) => new(Visit, Customer, terms, FirstPlannedFor, reason: reason ?? Reason);

    internal VisitEntry Cancelled(VisitChangeReason reason) => new(Visit, Customer, Terms, FirstPlannedFor, VisitStatus.Cancelled, reason: reason);

    internal VisitEntry PassedOn(VisitStatus status, VisitPlanId to, VisitChangeReason? reason) =>
        new(Visit, Customer, Terms, FirstPlannedFor, status, reason: reason, goesOnIn: to);

    internal VisitEntry Received() => new(Visit, Customer, Terms, FirstPlannedFor);

    internal VisitEntry Recorded(VisitOutcome outcome, Instant outcomeAt) => new(
        Visit, Customer, Terms, FirstPlannedFor, outcome == VisitOutcome.Reached ? VisitStatus.TookPlace : VisitStatus.DidNotTakePlace, outcome, outcomeAt, Reason);

    internal VisitEntry WithoutNote() => new(Visit, Customer, Terms, FirstPlannedFor, Status, Outcome, OutcomeAt, Reason?.WithoutNote(), GoesOnIn);
}
