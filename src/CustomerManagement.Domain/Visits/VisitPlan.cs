using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Whom one person visits on one working day, and what became of it. No visit leaves it without a trace.</summary>
/// <remarks>
/// What is added, altered or received after sign-off asks for sign-off anew; what is cancelled, moved away, handed over or recorded does not.
/// A command that repeats what is there already does nothing and records no event. Not safe for use by several threads.
/// Source: every day a salesperson plans customers and areas, times and purposes; the plan is signed off by a supervisor.
/// </remarks>
public sealed class VisitPlan : AggregateRoot<VisitPlanId>
{
    private readonly List<VisitEntry> _visits;

    private VisitPlan(VisitPlanSnapshot state)
        : base(state.Id, state.Version)
    {
        (Person, Date, Supervision) = (state.Person, state.Date.WithCalendar(CalendarSystem.Iso), state.Supervision);
        _visits = [.. state.Visits];
    }

    /// <summary>Whose plan it is.</summary>
    public StaffId Person { get; }

    /// <summary>For which working day, in the ISO calendar.</summary>
    public LocalDate Date { get; }

    /// <summary>How far its sign-off has come.</summary>
    public Supervision Supervision { get; private set; }

    /// <summary>The visits, in the order in which they came, with those that went elsewhere; may be empty.</summary>
    public IReadOnlyList<VisitEntry> Visits => _visits.AsReadOnly();

    /// <summary>The customers of its visits, those that went elsewhere too.</summary>
    public IReadOnlySet<CustomerId> NamedCustomers => _visits.Select(entry => entry.Customer).ToHashSet();

    /// <summary>Opens an empty plan.</summary>
    /// <param name="id">The id.</param>
    /// <param name="person">Whose plan it is.</param>
    /// <param name="date">For which working day; a date of another calendar is taken as the same day.</param>
    /// <param name="at">When.</param>
    /// <returns>The plan, a draft, with <see cref="VisitPlanOpened"/> pending.</returns>
    /// <exception cref="ArgumentException">An id is the default value.</exception>
    public static VisitPlan Open(VisitPlanId id, StaffId person, LocalDate date, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        ArgumentException.ThrowIfNullOrWhiteSpace(person.Value, nameof(person));
        var plan = new VisitPlan(new VisitPlanSnapshot(id, Version: 0, person, date, Supervision.None, []));
        plan.Record(new VisitPlanOpened(id, person, plan.Date, at));
        return plan;
    }

    /// <summary>For repositories: brings a saved plan back, without events.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">The snapshot is not one that <see cref="ToSnapshot"/> gives.</exception>
    public static VisitPlan Restore(VisitPlanSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(snapshot.Supervision, nameof(snapshot));
        var visits = new ValueList<VisitEntry>(snapshot.Visits, nameof(snapshot));
        if (snapshot.Id == default || snapshot.Person == default || visits.DistinctBy(entry => entry.Visit).Count() != visits.Count
            || visits.Any(entry => entry.GoesOnIn == snapshot.Id) || snapshot.Supervision.By == snapshot.Person)
        {
            throw new ArgumentException("The snapshot is not that of a visit plan.", nameof(snapshot));
        }

        return new VisitPlan(snapshot);
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public VisitPlanSnapshot ToSnapshot() => new(Id, Version, Person, Date, Supervision, new ValueList<VisitEntry>(_visits, nameof(Visits)));

    /// <summary>Plans a visit.</summary>
    /// <param name="visit">Its id; it stays the same wherever the visit goes.</param>
    /// <param name="customer">With whom.</param>
    /// <param name="terms">What for, where and when.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">An id is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.VisitExists"/>: another visit has that id, or it went elsewhere.</exception>
    public void Add(VisitId visit, CustomerId customer, VisitTerms terms, Instant at)
    {
        var added = new VisitEntry(visit, customer, terms, Date);
        if (_visits.Contains(added))
        {
            return;
        }

        if (Find(visit) is not null)
        {
            throw Exists();
        }

        _visits.Add(added);
        Record(new VisitAdded(Id, visit, customer, terms.IsPromised, at));
        LapseSignOff(at);
    }

    /// <summary>Alters what is planned for a visit.</summary>
    /// <param name="visit">Which.</param>
    /// <param name="terms">What for, where and when, in place of what was planned.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why; <c>null</c> for no reason, but not where the visit was promised.</param>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.VisitUnknown"/>, <see cref="VisitRules.NotPlanned"/> or <see cref="VisitRules.ReasonMissing"/>.</exception>
    public void Alter(VisitId visit, VisitTerms terms, Instant at, VisitChangeReason? reason = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var entry = Planned(visit);
        if (entry.Terms == terms)
        {
            return;
        }

        MustHaveReason(entry, reason);
        Replace(entry.Altered(terms, reason));
        Record(new VisitAltered(Id, visit, entry.Customer, entry.Terms.IsPromised, terms.IsPromised, reason?.Cause, at));
        LapseSignOff(at);
    }

    /// <summary>Hands the plan in.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.SignedOff"/>: it was signed off and not changed since.</exception>
    public void Submit(Instant at) => Become(Supervision.Submitted(Id.Value), new VisitPlanSubmitted(Id, at));

    /// <summary>Signs the plan off.</summary>
    /// <param name="by">The supervisor.</param>
    /// <param name="at">When.</param>
    /// <param name="comment">What the supervisor says; <c>null</c> for nothing.</param>
    /// <exception cref="ArgumentException">The supervisor is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.OwnSignOff"/> or <see cref="VisitRules.NotSubmitted"/>.</exception>
    public void SignOff(StaffId by, Instant at, PrivateNote? comment = null) =>
        Become(Supervision.SignedOff(Person, by, comment, Id.Value), new VisitPlanSignedOff(Id, by, at));

    /// <summary>Returns the plan, to be handed in again.</summary>
    /// <param name="by">The supervisor.</param>
    /// <param name="comment">What the supervisor says.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The supervisor is the default value, or the comment is missing.</exception>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.OwnSignOff"/> or <see cref="VisitRules.NotSubmitted"/>.</exception>
    public void Return(StaffId by, PrivateNote comment, Instant at) =>
        Become(Supervision.Returned(Person, by, comment, Id.Value), new VisitPlanReturned(Id, by, at));

    /// <summary>Cancels a visit. It stays in the plan with the reason.</summary>
    /// <param name="visit">Which.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.VisitUnknown"/> or <see cref="VisitRules.NotPlanned"/>.</exception>
    public void Cancel(VisitId visit, VisitChangeReason reason, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (Find(visit) is { Status: VisitStatus.Cancelled } known && known.Reason == reason)
        {
            return;
        }

        var entry = Planned(visit);
        Replace(entry.Cancelled(reason));
        Record(new VisitCancelled(Id, visit, entry.Customer, entry.Terms.IsPromised, reason.Cause, at));
    }

    /// <summary>Moves a visit to another day. Save both plans in one step.</summary>
    /// <param name="visit">Which.</param>
    /// <param name="target">The plan of the same person for that day.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why; <c>null</c> for no reason, but not where the visit was promised.</param>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.WrongPlan"/>, <see cref="VisitRules.VisitUnknown"/>, <see cref="VisitRules.NotPlanned"/>, <see cref="VisitRules.ReasonMissing"/> or <see cref="VisitRules.VisitExists"/>; then neither plan has changed.</exception>
    public void MoveTo(VisitId visit, VisitPlan target, Instant at, VisitChangeReason? reason = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Id == Id || target.Person != Person || target.Date == Date)
        {
            throw Broken(VisitRules.WrongPlan, "A visit moves to a plan of the same person for another day.");
        }

        if (Find(visit)?.GoesOnIn == target.Id)
        {
            return;
        }

        var entry = Planned(visit);
        MustHaveReason(entry, reason);
        target.Take(entry, Id, at);
        Replace(entry.PassedOn(VisitStatus.Moved, target.Id, reason));
        Record(new VisitMoved(Id, visit, entry.Customer, target.Id, target.Date, entry.Terms.IsPromised, reason?.Cause, at));
    }

    /// <summary>Hands a visit over, as when the salesperson changes. Save both plans in one step; <see cref="VisitHandOver"/> does so for all visits of a person.</summary>
    /// <param name="visit">Which.</param>
    /// <param name="target">The plan of another person for the same day.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.WrongPlan"/>, <see cref="VisitRules.VisitUnknown"/>, <see cref="VisitRules.NotPlanned"/> or <see cref="VisitRules.VisitExists"/>; then neither plan has changed.</exception>
    public void HandOverTo(VisitId visit, VisitPlan target, Instant at)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Id == Id || target.Person == Person || target.Date != Date)
        {
            throw Broken(VisitRules.WrongPlan, "A visit is handed over to a plan of another person for the same day.");
        }

        if (Find(visit)?.GoesOnIn == target.Id)
        {
            return;
        }

        var entry = Planned(visit);
        target.Take(entry, Id, at);
        Replace(entry.PassedOn(VisitStatus.HandedOver, target.Id, reason: null));
        Record(new VisitHandedOver(Id, visit, entry.Customer, target.Id, target.Person, entry.Terms.IsPromised, at));
    }

    /// <summary>Records what came of a visit, or corrects what was recorded.</summary>
    /// <param name="visit">Which.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="outcomeAt">When that was: on the working day of the plan, which may go on after midnight.</param>
    /// <param name="days">To which working day a moment belongs where the person works.</param>
    /// <param name="at">When it is recorded; that may be on a later day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The outcome is not a defined one.</exception>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.VisitUnknown"/>, <see cref="VisitRules.OtherDay"/>, or <see cref="VisitRules.NotPlanned"/>: it was cancelled, moved or handed over.</exception>
    public void RecordOutcome(VisitId visit, VisitOutcome outcome, Instant outcomeAt, WorkingDayRule days, Instant at)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (!Enum.IsDefined(outcome))
        {
            throw new ArgumentOutOfRangeException(nameof(outcome));
        }

        var entry = Find(visit) is { Outcome: not null } known ? known : Planned(visit);
        if (days.DateOf(outcomeAt) != Date)
        {
            throw Broken(VisitRules.OtherDay, "What came of a visit came of it on the working day of its plan.");
        }

        var recorded = entry.Recorded(outcome, outcomeAt);
        if (recorded == entry)
        {
            return;
        }

        Replace(recorded);
        Record(new VisitOutcomeRecorded(Id, visit, entry.Customer, outcome, outcomeAt, entry.Outcome, at));
    }

    /// <summary>
    /// Erases what was written of a customer: the notes on why its visits were altered, cancelled or moved, and what the supervisor said of a plan with a visit to it. The visits, what came of them
    /// and the sign-off stay. Where nothing is left, nothing changes.
    /// </summary>
    /// <param name="customer">Whose data.</param>
    /// <param name="at">When.</param>
    public void Erase(CustomerId customer, Instant at)
    {
        if (!_visits.Exists(entry => entry.Customer == customer))
        {
            return;
        }

        var visits = _visits.ConvertAll(entry => entry.Customer == customer ? entry.WithoutNote() : entry);
        var supervision = Supervision.WithoutComment();
        if (supervision == Supervision && visits.SequenceEqual(_visits))
        {
            return;
        }

        Supervision = supervision;
        _visits.Clear();
        _visits.AddRange(visits);
        Record(new VisitPlanTextsErased(Id, customer, at));
    }

    /// <summary>The id and how far the sign-off has come.</summary>
    /// <returns>The text, as in <c>plan 7 (2024-06-03, Submitted)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"plan {Id} ({Date:uuuu-MM-dd}, {Supervision.Status})");

    /// <summary>Whether a visit can come in: one that is here already cannot, one that went elsewhere may come back.</summary>
    internal bool CanTake(VisitEntry coming) => Find(coming.Visit) is not { } known || (known.IsTrace && known.Customer == coming.Customer);

    private void Take(VisitEntry coming, VisitPlanId from, Instant at)
    {
        if (!CanTake(coming))
        {
            throw Exists();
        }

        _visits.RemoveAll(known => known.Visit == coming.Visit);
        _visits.Add(coming.Received());
        Record(new VisitReceived(Id, coming.Visit, coming.Customer, from, coming.Terms.IsPromised, at));
        LapseSignOff(at);
    }

    private VisitEntry? Find(VisitId visit) => _visits.Find(known => known.Visit == visit);

    private VisitEntry Planned(VisitId visit) => Find(visit) switch
    {
        null => throw Broken(VisitRules.VisitUnknown, "There is no such visit in the plan."),
        { Status: VisitStatus.Planned } entry => entry,
        _ => throw Broken(VisitRules.NotPlanned, "Only a visit that is to come is altered, cancelled, moved or handed over."),
    };

    private void MustHaveReason(VisitEntry entry, VisitChangeReason? reason)
    {
        if (entry.Terms.IsPromised && reason is null)
        {
            throw Broken(VisitRules.ReasonMissing, "A promised visit is altered or moved for a reason.");
        }
    }

    private void Replace(VisitEntry entry) => _visits[_visits.FindIndex(known => known.Visit == entry.Visit)] = entry;

    private void LapseSignOff(Instant at) => Become(Supervision.Altered(), new VisitPlanSignOffLapsed(Id, at));

    private void Become(Supervision supervision, IDomainEvent happened)
    {
        if (supervision == Supervision)
        {
            return;
        }

        Supervision = supervision;
        Record(happened);
    }

    private BusinessRuleException Exists() => Broken(VisitRules.VisitExists, "A visit with that id is in the plan already.");

    private BusinessRuleException Broken(string code, string message) => new(code, message, Id.Value);
}
