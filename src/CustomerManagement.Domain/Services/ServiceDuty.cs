using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Services;

/// <summary>A service that a customer was promised: who does it, when, until when it must be done, and what came of it.</summary>
/// <remarks>
/// What is promised is settled when it is asked for; nothing that is noted later rewrites a miss. A moment before the latest one noted counts as that one, so the time of a duty
/// never runs back. Moments are of the years 2 to 9998, as in calendars; any other is an <see cref="ArgumentOutOfRangeException"/>.
/// A command that repeats what is there already does nothing and records no event. Not safe for use by several threads. Source: installation, training and repair have deadlines.
/// </remarks>
public sealed class ServiceDuty : AggregateRoot<ServiceDutyId>
{
    private ServiceDuty(ServiceDutySnapshot state, PromiseLedger promises)
        : base(state.Id, state.Version)
    {
        (Request, RequestedAt, Status, Assignee, ScheduledFor) = (state.Request, state.RequestedAt, state.Status, state.Assignee, state.ScheduledFor);
        (Promises, LatestAt, EndedAt, Result, Cancelled) = (promises, state.LatestAt, state.EndedAt, state.Result, state.Cancelled);
    }

    /// <summary>What is to be done for whom, and who bears it.</summary>
    public ServiceRequest Request { get; private set; }

    /// <summary>When it was asked for.</summary>
    public Instant RequestedAt { get; }

    /// <summary>Where it stands.</summary>
    public ServiceDutyStatus Status { get; private set; }

    /// <summary>Who is to do it; <c>null</c> for nobody yet.</summary>
    public StaffId? Assignee { get; private set; }

    /// <summary>For when it is scheduled; <c>null</c> for no moment yet.</summary>
    public Instant? ScheduledFor { get; private set; }

    /// <summary>What was promised, and what became of it: one promise.</summary>
    public PromiseLedger Promises { get; private set; }

    /// <summary>The latest moment noted.</summary>
    public Instant LatestAt { get; private set; }

    /// <summary>When it was done or cancelled; <c>null</c> while it is open.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>What came of it; <c>null</c> unless it was done.</summary>
    public ServiceResult? Result { get; private set; }

    /// <summary>Why it was cancelled; <c>null</c> unless it was.</summary>
    public ServiceCancelReason? Cancelled { get; private set; }

    /// <summary>Whether it is still to be done, also while we wait for the customer.</summary>
    public bool IsOpen => Status is ServiceDutyStatus.Open or ServiceDutyStatus.Waiting;

    /// <summary>Until when it is promised, exclusive; <c>null</c> while the promise stands still with time left, or when the calendar has too few hours to come.</summary>
    public Instant? Deadline => Promise.Clock.Due;

    /// <summary>Whether the deadline was found missed, whether the service was done later or not.</summary>
    public bool IsLate => Promise.State == PromiseState.Broken;

    /// <summary>The next moment at which <see cref="PassTo"/> has something to do; <c>null</c> when there is none, as for a duty that has ended.</summary>
    public Instant? NextDue => IsOpen ? Promises.NextDue : null;

    private Promise Promise => Promises.Promises[0];

    /// <summary>Takes a service on, and promises it.</summary>
    /// <param name="id">The id.</param>
    /// <param name="request">What is to be done for whom, and who bears it.</param>
    /// <param name="terms">What is promised of which service.</param>
    /// <param name="at">When it was asked for; the time promised begins then.</param>
    /// <returns>The duty, open, with <see cref="ServiceRequested"/> pending.</returns>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ServiceRules.ContractMissing"/>.</exception>
    public static ServiceDuty TakeOn(ServiceDutyId id, ServiceRequest request, IServiceTerms terms, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(terms);
        CalendarRange.Check(at, nameof(at));
        if (!ServiceDutyState.HasItsContract(request))
        {
            throw new BusinessRuleException(ServiceRules.ContractMissing, "What a contract covers names the contract.", id.Value);
        }

        var promised = terms.For(request);
        var duty = new ServiceDuty(
            new(id, Version: 0, request, at, ServiceDutyStatus.Open, Assignee: null, ScheduledFor: null, [], LatestAt: at, EndedAt: null, Result: null, Cancelled: null, NextDue: null),
            PromiseLedger.Empty.With(promised.Offer.MadeAt(PromiseKind.Service, promised.Policy, at)));
        duty.Record(new ServiceRequested(id, request.Customer, request.Act, request.Phase, request.Billing, duty.Deadline, at));
        return duty;
    }

    /// <summary>For repositories: brings a saved duty back, without events.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <param name="calendars">Gives the calendars that were promised under.</param>
    /// <returns>The duty.</returns>
    /// <exception cref="ArgumentException">The snapshot is not one that <see cref="ToSnapshot"/> gives.</exception>
    /// <exception cref="BusinessRuleException"><see cref="PromiseRules.CalendarMissing"/> of this duty; its inner exception is about the calendar.</exception>
    public static ServiceDuty Restore(ServiceDutySnapshot snapshot, ICalendarBook calendars)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(calendars);
        var promises = PromiseLedger.Restore(snapshot.Promises ?? [], calendars, snapshot.Id.Value);
        return ServiceDutyState.IsSound(snapshot, promises) ? new ServiceDuty(snapshot, promises) : throw new ArgumentException("The snapshot is not that of a service duty.", nameof(snapshot));
    }

    /// <summary>For repositories: the whole state as a value.</summary>
    /// <returns>The state; later commands do not change it.</returns>
    public ServiceDutySnapshot ToSnapshot() => new(
        Id, Version, Request, RequestedAt, Status, Assignee, ScheduledFor,
        new ValueList<PromiseSnapshot>(Promises.Promises.Select(promise => promise.ToSnapshot()), nameof(Promises)), LatestAt, EndedAt, Result, Cancelled, NextDue);

    /// <summary>Gives it to somebody, or hands it over. Nothing else about it changes.</summary>
    /// <param name="to">Who is to do it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ServiceRules.NotOpen"/>.</exception>
    public void Assign(StaffId to, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(to.Value, nameof(to));
        MustBeOpen();
        if (Assignee == to)
        {
            return;
        }

        Record(new ServiceAssigned(Id, Request.Customer, Assignee, to, Noted(at)));
        Assignee = to;
    }

    /// <summary>Schedules it, or moves it. What was promised stays as it is: the event says when the moment is too late for it.</summary>
    /// <param name="moment">For when.</param>
    /// <param name="at">When that is agreed.</param>
    /// <exception cref="BusinessRuleException"><see cref="ServiceRules.NotOpen"/>.</exception>
    public void Schedule(Instant moment, Instant at)
    {
        CalendarRange.Check(moment, nameof(moment));
        MustBeOpen();
        if (ScheduledFor == moment)
        {
            return;
        }

        Record(new ServiceScheduled(Id, Request.Customer, moment, Deadline <= moment, Noted(at)));
        ScheduledFor = moment;
    }

    /// <summary>Notes that we wait for the customer. The time promised stands still, where the terms say so; once the deadline has passed, it does not.</summary>
    /// <param name="at">From when on.</param>
    /// <exception cref="BusinessRuleException"><see cref="ServiceRules.NotOpen"/>.</exception>
    public void WaitForCustomer(Instant at)
    {
        MustBeOpen();
        if (Status == ServiceDutyStatus.Waiting)
        {
            return;
        }

        var from = Noted(at);
        (Status, Promises) = (ServiceDutyStatus.Waiting, Promises.Paused(from));
        Record(new ServicePaused(Id, Request.Customer, from));
    }

    /// <summary>Notes that the customer is back. What was left of the time promised goes on from here.</summary>
    /// <param name="at">From when on.</param>
    /// <exception cref="BusinessRuleException"><see cref="ServiceRules.NotOpen"/>.</exception>
    public void Resume(Instant at)
    {
        MustBeOpen();
        if (Status == ServiceDutyStatus.Open)
        {
            return;
        }

        var from = Noted(at);
        (Status, Promises) = (ServiceDutyStatus.Open, Promises.Resumed(from));
        Record(new ServiceResumed(Id, Request.Customer, Deadline, from));
    }

    /// <summary>
    /// Lets time pass: finds a miss, and fires each step of escalation that is due, once. As often as the host likes; nothing happens before <see cref="NextDue"/>, nor once it has ended.
    /// </summary>
    /// <param name="now">The moment.</param>
    public void PassTo(Instant now)
    {
        CalendarRange.Check(now, nameof(now));
        if (IsOpen)
        {
            Become(Promises.PassedTo(Latest(now)), Latest(now));
        }
    }

    /// <summary>Notes that it was done: in time before the deadline, else late. Also while we wait for the customer.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="at">When it was done.</param>
    /// <exception cref="BusinessRuleException"><see cref="ServiceRules.NotOpen"/>, unless it was done with that result; or <see cref="ServiceRules.NotCharged"/>.</exception>
    public void Complete(ServiceResult result, Instant at)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (Result == result)
        {
            return;
        }

        MustBeOpen();
        if (!ServiceDutyState.MayBeCharged(Request, result))
        {
            throw new BusinessRuleException(ServiceRules.NotCharged, "A free or internal service is not charged.", Id.Value);
        }

        End(ServiceDutyStatus.Done, Promises.Done(PromiseKind.Service, Latest(at)), at);
        Result = result;
        Record(new ServiceDone(Id, Request.Customer, result.By, IsLate, result.Cost, result.Charge, LatestAt));
    }

    /// <summary>Erases what was written about it: what is to be done, and what was done or found. All else stays. Where nothing is left, nothing changes.</summary>
    /// <param name="at">When.</param>
    public void EraseTexts(Instant at)
    {
        CalendarRange.Check(at, nameof(at));
        var (request, result) = (Request.WithoutDetails(), Result?.WithoutNote());
        if (request == Request && result == Result)
        {
            return;
        }

        (Request, Result) = (request, result);
        Record(new ServiceTextsErased(Id, Request.Customer, at));
    }

    /// <summary>Cancels it. The promise falls away, unless its deadline has passed: then it stays missed.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not a defined one.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ServiceRules.NotOpen"/>, unless it was cancelled for that reason.</exception>
    public void Cancel(ServiceCancelReason reason, Instant at)
    {
        if (!Enum.IsDefined(reason))
        {
            throw new ArgumentOutOfRangeException(nameof(reason));
        }

        if (Cancelled == reason)
        {
            return;
        }

        MustBeOpen();
        End(ServiceDutyStatus.Cancelled, Promises.FallenAway(Latest(at)), at);
        Cancelled = reason;
        Record(new ServiceCancelled(Id, Request.Customer, reason, IsLate, LatestAt));
    }

    /// <summary>What it cost us, as a fact about the customer.</summary>
    /// <param name="zone">The time zone of the business, which says on which date it was done.</param>
    /// <returns>The fact; <c>null</c> unless it was done and its cost is known.</returns>
    public ServingCost? CostIn(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Result?.Cost is { } cost && EndedAt is { } end ? new ServingCost(Request.Customer, end.InZone(zone).Date, cost) : null;
    }

    /// <summary>The id, the act and where it stands.</summary>
    /// <returns>The text, as in <c>S-1 (repair, Waiting)</c>.</returns>
    public override string ToString() => $"{Id} ({Request.Act}, {Status})";

    private void MustBeOpen()
    {
        if (!IsOpen)
        {
            throw new BusinessRuleException(ServiceRules.NotOpen, "Only an open service is assigned, scheduled, paused, resumed, done or cancelled.", Id.Value);
        }
    }

    private void End(ServiceDutyStatus status, PromiseLedger promises, Instant at)
    {
        Become(promises, Latest(at));
        (Status, EndedAt) = (status, Noted(at));
    }

    /// <summary>Takes over what became of the promise, and records what that is.</summary>
    private void Become(PromiseLedger promises, Instant at)
    {
        var before = Promise;
        Promises = promises;
        if (Promise == before)
        {
            return;
        }

        Noted(at);
        if (before.State == PromiseState.Open && Promise is { State: PromiseState.Broken, EndedAt: { } deadline })
        {
            Record(new ServicePromiseBroken(Id, Request.Customer, deadline, at));
        }

        foreach (var fired in Promise.Fired.Skip(before.Fired.Count))
        {
            var step = Promise.Steps[fired.Number];
            Record(new ServiceEscalated(Id, Request.Customer, fired.Number, step.To, step.IsWarning, fired.DueAt, at));
        }
    }

    private Instant Latest(Instant at)
    {
        CalendarRange.Check(at, nameof(at));
        return Instant.Max(at, LatestAt);
    }

    private Instant Noted(Instant at) => LatestAt = Latest(at);
}
