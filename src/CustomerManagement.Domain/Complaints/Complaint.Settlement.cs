using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <content>From the cause to the customer's word.</content>
public sealed partial class Complaint
{
    /// <summary>Notes its cause. Another cause than before drops a remedy that was decided for the old one.</summary>
    /// <param name="cause">What it is.</param>
    /// <param name="by">Who found it; <c>null</c> when nobody is named.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The staff id is the default value, or the cause is not a defined one.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.AlreadyRemedied"/>, <see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>.</exception>
    public void FindCause(CauseKind cause, StaffId? by, Instant at)
    {
        if (!Enum.IsDefined(cause))
        {
            throw new ArgumentOutOfRangeException(nameof(cause));
        }

        Staff(by, nameof(by));
        CalendarRange.Check(at, nameof(at));
        MustBeOpen();
        MustNotBeRemedied();
        if (Cause == cause)
        {
            return;
        }

        var moment = Advance(at);
        (Cause, Remedy, Status) = (cause, null, ComplaintStatus.CauseFound);
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.CauseFound) { By = by, Cause = cause }, new ComplaintCauseFound(Id, cause, moment));
    }

    /// <summary>Decides what is done about it, in place of what was decided before. Deciding as a manager is taking part.</summary>
    /// <param name="decision">The remedy and who decides it.</param>
    /// <param name="authority">Who may decide what.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException">
    /// <see cref="ComplaintRules.CauseFirst"/>, <see cref="ComplaintRules.ManagerMissing"/>, <see cref="ComplaintRules.NoAuthority"/>, <see cref="ComplaintRules.AlreadyRemedied"/>,
    /// <see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>.
    /// </exception>
    public void DecideRemedy(RemedyDecision decision, IRemedyAuthority authority, Instant at)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(authority);
        CalendarRange.Check(at, nameof(at));
        MustBeOpen();
        MustNotBeRemedied();
        if (Cause is null)
        {
            throw Broken(ComplaintRules.CauseFirst, "A remedy is decided once the cause is known.");
        }

        if (Remedy == decision)
        {
            return;
        }

        if (ManagerTakesPart && Manager is null && decision.Role != StaffRole.Manager)
        {
            throw Broken(ComplaintRules.ManagerMissing, "A remedy of this complaint is decided once a manager took part.");
        }

        if (!authority.Allows(decision, Subject.Severity))
        {
            throw Broken(ComplaintRules.NoAuthority, "A remedy is decided by who has the authority for it.");
        }

        var moment = Advance(at);
        if (decision.Role == StaffRole.Manager)
        {
            Join(decision.By, moment);
        }

        (Remedy, Status) = (decision, ComplaintStatus.RemedyDecided);
        Enter(
            new ComplaintEntry(moment, ComplaintEntryKind.RemedyDecided) { By = decision.By, Remedy = decision },
            new ComplaintRemedyDecided(Id, decision.Remedy.Code, decision.Remedy.Cost, decision.By, moment));
    }

    /// <summary>Carries the remedy out: what was promised about the resolution is done, and the customer's word comes next.</summary>
    /// <param name="by">Who did; <c>null</c> when nobody is named.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The staff id is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.RemedyFirst"/>, <see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>. What was carried out already stays as it is.</exception>
    public void CarryOutRemedy(StaffId? by, Instant at)
    {
        Staff(by, nameof(by));
        CalendarRange.Check(at, nameof(at));
        MustBeOpen();
        if (Status == ComplaintStatus.Remedied)
        {
            return;
        }

        if (Status != ComplaintStatus.RemedyDecided)
        {
            throw Broken(ComplaintRules.RemedyFirst, "What is carried out was decided before.");
        }

        var moment = Advance(at);
        (Status, _remediedAt) = (ComplaintStatus.Remedied, moment);
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.Remedied) { By = by }, new ComplaintRemedied(Id, Customer, Remedy!.Remedy.Code, moment));
        Change(Promises.Done(PromiseKind.Resolution, moment), moment);
    }

    /// <summary>The customer says that the remedy does not settle it: back to the cause, and an answer and a resolution are promised anew.</summary>
    /// <param name="policy">What is promised.</param>
    /// <param name="at">When they said so.</param>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.NotRemedied"/>, <see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>.</exception>
    public void RejectRemedy(IResponsePolicy policy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        CalendarRange.Check(at, nameof(at));
        MustBeRemedied();
        var moment = Advance(at);
        (Status, Remedy, Satisfaction) = (ComplaintStatus.CauseFound, null, null);
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.RemedyRejected), new ComplaintRemedyRejected(Id, moment));
        TakeUpAgain(policy.PlanFor(Subject.Severity, Subject.Segment), moment);
    }

    /// <summary>The customer says that it is settled.</summary>
    /// <param name="at">When they said so.</param>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.NotRemedied"/>, <see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>.</exception>
    public void Confirm(Instant at)
    {
        CalendarRange.Check(at, nameof(at));
        if (ClosedFor == ClosingReason.Confirmed)
        {
            return;
        }

        MustBeRemedied();
        Close(ClosingReason.Confirmed, at);
    }

    /// <summary>Closes it because the customer said nothing for the stated time.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException">
    /// <see cref="ComplaintRules.NotRemedied"/>, <see cref="ComplaintRules.AnswerOwed"/>, <see cref="ComplaintRules.SilenceTooShort"/>, <see cref="ComplaintRules.Closed"/>
    /// or <see cref="ComplaintRules.Merged"/>.
    /// </exception>
    public void CloseOnSilence(Instant at)
    {
        CalendarRange.Check(at, nameof(at));
        if (ClosedFor == ClosingReason.Silence)
        {
            return;
        }

        MustBeRemedied();
        if (SilenceEndsAt is not { } end)
        {
            throw Broken(ComplaintRules.AnswerOwed, "Who waits for our answer is not silent.");
        }

        if (Instant.Max(_latest, at) < end)
        {
            throw Broken(ComplaintRules.SilenceTooShort, "The customer's silence has not lasted for the stated time.");
        }

        Close(ClosingReason.Silence, at);
    }

    /// <summary>Closes it in whatever state, as it was taken back or is no complaint.</summary>
    /// <param name="reason"><see cref="ClosingReason.Withdrawn"/> or <see cref="ClosingReason.NoComplaint"/>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is another one.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>.</exception>
    public void Drop(ClosingReason reason, Instant at)
    {
        if (reason is not (ClosingReason.Withdrawn or ClosingReason.NoComplaint))
        {
            throw new ArgumentOutOfRangeException(nameof(reason));
        }

        CalendarRange.Check(at, nameof(at));
        if (ClosedFor == reason)
        {
            return;
        }

        MustBeOpen();
        Close(reason, at);
    }

    /// <summary>Notes how satisfied the customer is, once it was remedied or closed.</summary>
    /// <param name="satisfaction">How satisfied.</param>
    /// <param name="at">When they said so.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is not a defined one.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.NotRemedied"/> or <see cref="ComplaintRules.Merged"/>.</exception>
    public void Rate(Satisfaction satisfaction, Instant at)
    {
        if (!Enum.IsDefined(satisfaction))
        {
            throw new ArgumentOutOfRangeException(nameof(satisfaction));
        }

        CalendarRange.Check(at, nameof(at));
        if (Status != ComplaintStatus.Closed)
        {
            MustBeRemedied();
        }

        if (Satisfaction == satisfaction)
        {
            return;
        }

        var moment = Advance(at);
        Satisfaction = satisfaction;
        _lastContactAt = moment;
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.Rated) { Satisfaction = satisfaction }, new ComplaintRated(Id, satisfaction, moment));
    }

    /// <summary>Opens it again with all its history: back to the cause, if that is known. An answer and a resolution are promised anew, from now on.</summary>
    /// <param name="policy">What is promised.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BusinessRuleException">
    /// <see cref="ComplaintRules.NotClosed"/>, <see cref="ComplaintRules.Merged"/>, or <see cref="ComplaintRules.TooLateToReopen"/>: a new complaint is received that refers to this one.
    /// </exception>
    public void Reopen(IResponsePolicy policy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        CalendarRange.Check(at, nameof(at));
        MustNotBeMerged();
        if (ClosedAt is not { } closed)
        {
            throw Broken(ComplaintRules.NotClosed, "Only a closed complaint is reopened.");
        }

        if (_closing.ReopenWithin == Duration.Zero || Instant.Max(_latest, at) - closed > _closing.ReopenWithin)
        {
            throw Broken(ComplaintRules.TooLateToReopen, "What was closed too long ago is begun anew and refers back.");
        }

        var moment = Advance(at);
        var plan = policy.PlanFor(Subject.Severity, Subject.Segment);
        (ClosedAt, ClosedFor, Remedy, Satisfaction) = (null, null, null, null);
        Status = Cause is null ? ComplaintStatus.Received : ComplaintStatus.CauseFound;
        Reopenings++;
        (_closing, ManagerTakesPart) = (plan.Terms.Closing, plan.Terms.ManagerTakesPart);
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.Reopened), new ComplaintReopened(Id, moment));
        TakeUpAgain(plan, moment);
    }

    private void Close(ClosingReason reason, Instant at)
    {
        var moment = Advance(at);
        Change(Promises.FallenAway(moment), moment);
        (Status, ClosedAt, ClosedFor, WaitingSince) = (ComplaintStatus.Closed, moment, reason, null);
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.Closed) { Closing = reason }, new ComplaintClosed(Id, Customer, reason, moment));
    }

    /// <summary>The customer is back: we do not wait for them any more, and they wait for us, unless they did already.</summary>
    private void TakeUpAgain(ResponsePlan plan, Instant moment)
    {
        if (WaitingSince is not null)
        {
            EndWaitFrom(moment);
        }

        if (!OwesAnswer)
        {
            Promise(plan, moment, PromiseKind.Answer);
        }

        Promise(plan, moment, PromiseKind.Resolution);
    }

    private void MustNotBeRemedied()
    {
        if (Status == ComplaintStatus.Remedied)
        {
            throw Broken(ComplaintRules.AlreadyRemedied, "What was carried out waits for the customer's word.");
        }
    }

    private void MustBeRemedied()
    {
        MustBeOpen();
        if (Status != ComplaintStatus.Remedied)
        {
            throw Broken(ComplaintRules.NotRemedied, "The customer judges a remedy that was carried out.");
        }
    }
}
