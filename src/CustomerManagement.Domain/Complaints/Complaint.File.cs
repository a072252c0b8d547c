using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <content>Whose it is, what it is about, who takes care of it.</content>
public sealed partial class Complaint
{
    /// <summary>Binds it to whom it belongs, or to who passed it on, once that is known. What is bound stays bound.</summary>
    /// <param name="customer">Whose it is; <c>null</c> when that is not said.</param>
    /// <param name="intermediary">Which customer passed it on; <c>null</c> when that is not said.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">An id is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.BoundToOther"/>, <see cref="ComplaintRules.OwnIntermediary"/> or <see cref="ComplaintRules.Merged"/>.</exception>
    public void Bind(CustomerId? customer, CustomerId? intermediary, Instant at)
    {
        if (customer == default(CustomerId) || intermediary == default(CustomerId))
        {
            throw new ArgumentException("A customer has an id.", customer == default(CustomerId) ? nameof(customer) : nameof(intermediary));
        }

        CalendarRange.Check(at, nameof(at));
        MustNotBeMerged();
        if ((Customer is not null && customer is not null && Customer != customer) || (Intermediary is not null && intermediary is not null && Intermediary != intermediary))
        {
            throw Broken(ComplaintRules.BoundToOther, "A complaint stays with the customer it is bound to.");
        }

        var (whose, through) = (Customer ?? customer, Intermediary ?? intermediary);
        if (whose is not null && whose == through)
        {
            throw Broken(ComplaintRules.OwnIntermediary, "A customer does not pass on a complaint of its own.");
        }

        if (whose == Customer && through == Intermediary)
        {
            return;
        }

        var moment = Advance(at);
        (Customer, Intermediary) = (whose, through);
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.Bound), new ComplaintBound(Id, whose, through, moment));
    }

    /// <summary>
    /// Corrects what it is about or how it weighs. What was promised stays promised; where the policy now gives less time than is left, that is promised too, from now on.
    /// In a closed one nothing is promised.
    /// </summary>
    /// <param name="subject">What it is about and how it weighs.</param>
    /// <param name="policy">What is promised.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.Merged"/>.</exception>
    public void Reclassify(ComplaintSubject subject, IResponsePolicy policy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(policy);
        CalendarRange.Check(at, nameof(at));
        MustNotBeMerged();
        if (Subject == subject)
        {
            return;
        }

        var moment = Advance(at);
        Subject = subject;
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.Reclassified), new ComplaintReclassified(Id, subject.Severity, subject.Segment, moment));
        if (!IsOpen)
        {
            return;
        }

        var plan = policy.PlanFor(subject.Severity, subject.Segment);
        ManagerTakesPart |= plan.Terms.ManagerTakesPart;
        foreach (var kind in new[] { PromiseKind.Acknowledgement, PromiseKind.Answer, PromiseKind.Resolution })
        {
            var open = Promises.Promises.Where(promise => promise.Kind == kind && promise.State == PromiseState.Open).ToList();
            if (open.Count > 0 && Offered(plan, kind, moment) is { } promise && DueIfGoingOn(promise, moment) is { } due && !open.Exists(older => DueIfGoingOn(older, moment) <= due))
            {
                Change(Promises.With(promise), moment);
            }
        }
    }

    /// <summary>Gives it into someone's care.</summary>
    /// <param name="to">Whose.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">There is nobody to take care.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>.</exception>
    public void Assign(StaffId to, Instant at)
    {
        Staff(to, nameof(to));
        CalendarRange.Check(at, nameof(at));
        MustBeOpen();
        if (Owner == to)
        {
            return;
        }

        var moment = Advance(at);
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.Assigned) { By = to }, new ComplaintAssigned(Id, Owner, to, moment));
        Owner = to;
    }

    /// <summary>Notes that a manager takes part.</summary>
    /// <param name="manager">Who.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">Nobody is named.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>.</exception>
    public void TakePart(StaffId manager, Instant at)
    {
        Staff(manager, nameof(manager));
        CalendarRange.Check(at, nameof(at));
        MustBeOpen();
        if (Manager != manager)
        {
            Join(manager, Advance(at));
        }
    }

    /// <summary>
    /// Lets it go into an older complaint about the same: nothing is due for it any more, what was missed stays missed. The older one learns what is known of whose it is, counts the
    /// last word about this one as said about itself, and owes the answer that this one owes, unless it gave one after that word or owes one from before.
    /// </summary>
    /// <remarks>
    /// A promise to answer passes over as it is, with its deadline and what fired, broken or not; where its clock is going, that ends a wait of the older one for the customer.
    /// Both are to be saved in one step. Where one alone was saved, repeating does the other half: for an older one that was closed or merged meanwhile it throws, as merging does.
    /// </remarks>
    /// <param name="into">The complaint that came first.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException">
    /// <see cref="ComplaintRules.MergeIntoOlder"/>, <see cref="ComplaintRules.OtherCustomer"/>, <see cref="ComplaintRules.OwnIntermediary"/>; and for either of them
    /// <see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>.
    /// </exception>
    public void MergeInto(Complaint into, Instant at)
    {
        ArgumentNullException.ThrowIfNull(into);
        CalendarRange.Check(at, nameof(at));
        var isMerged = MergedInto == into.Id;
        if (isMerged && into.HasAbsorbed(Id))
        {
            return;
        }

        if (!isMerged)
        {
            MustBeOpen();
        }

        into.MustBeOpen();

        // Of two that came at once one alone is the older, lest each go into the other.
        if (into.Intake.ReceivedAt > Intake.ReceivedAt || (into.Intake.ReceivedAt == Intake.ReceivedAt && string.CompareOrdinal(into.Id.Value, Id.Value) >= 0))
        {
            throw Broken(ComplaintRules.MergeIntoOlder, "A duplicate goes into the complaint that came first.");
        }

        if ((Customer is not null && into.Customer is not null && Customer != into.Customer)
            || (Intermediary is not null && into.Intermediary is not null && Intermediary != into.Intermediary))
        {
            throw Broken(ComplaintRules.OtherCustomer, "Complaints of two customers are no duplicates.");
        }

        // The older one takes over what was noted by then.
        var moment = Instant.Max(_latest, at);
        into.Bind(Customer, Intermediary, moment);
        if (isMerged)
        {
            into.Absorb(this, OwedWhenMerged(), moment);
            return;
        }

        Advance(moment);
        if (!into.HasAbsorbed(Id))
        {
            into.Absorb(this, Promises.Promises.Where(IsOwed), moment);
        }

        Change(Promises.FallenAway(moment), moment);
        (Status, MergedInto, WaitingSince) = (ComplaintStatus.Merged, into.Id, null);
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.Merged) { Other = into.Id }, new ComplaintMerged(Id, into.Id, moment));
    }

    // Both as if going on from now: what stands still longer is not due later for that.
    private static Instant? DueIfGoingOn(Promise promise, Instant moment) => promise.Clock.Resumed(moment).Due;

    private bool HasAbsorbed(ComplaintId duplicate) => _history.Exists(entry => entry.Kind == ComplaintEntryKind.Absorbed && entry.Other == duplicate);

    private IEnumerable<Promise> OwedWhenMerged()
    {
        var merged = _history.FindLast(entry => entry.Kind == ComplaintEntryKind.Merged)!.At;
        return Promises.Promises.Where(promise => promise.State == PromiseState.Void ? promise.EndedAt == merged : promise.ReleasedAt == merged)
            .Select(promise => promise.BeforeItFellAway()).Where(IsOwed);
    }

    private void Absorb(Complaint duplicate, IEnumerable<Promise> owed, Instant at)
    {
        var moment = Advance(at);
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.Absorbed) { Other = duplicate.Id }, new ComplaintAbsorbed(Id, duplicate.Id, moment));
        var said = Instant.Max(duplicate.Intake.ReceivedAt, duplicate._lastContactAt ?? duplicate.Intake.ReceivedAt);
        NoteContact(said);
        var unanswered = owed.Where(promise => !(_lastAnswerAt >= Instant.Max(said, promise.Clock.Start))).ToList();
        var passing = unanswered.Where(promise => !OwesAnswerTo(promise.Clock.Start)).ToList();
        if (WaitingSince is not null && unanswered.Exists(promise => !promise.Clock.IsPaused))
        {
            EndWaitFrom(moment);
        }

        foreach (var promise in passing)
        {
            Change(Promises.With(WaitingSince is null ? promise.Resumed(moment) : promise), promise.Clock.Start);
        }

        // Its own time may have gone further.
        Advance(moment);
    }

    private void Join(StaffId manager, Instant moment)
    {
        if (Manager == manager)
        {
            return;
        }

        Manager = manager;
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.ManagerJoined) { By = manager }, new ComplaintManagerJoined(Id, manager, moment));
    }
}
