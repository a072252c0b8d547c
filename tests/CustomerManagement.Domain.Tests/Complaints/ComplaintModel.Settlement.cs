using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <content>From the cause to the customer's word.</content>
internal sealed partial class ComplaintModel
{
    private string? FindCause(CauseKind cause, StaffId? by, int at)
    {
        if (Status == ComplaintStatus.Remedied)
        {
            return ComplaintRules.AlreadyRemedied;
        }

        if (cause != Cause)
        {
            Advance(at);
            (Cause, Remedy, Status) = (cause, null, ComplaintStatus.CauseFound);
            Enter(new ComplaintEntry(Now, ComplaintEntryKind.CauseFound) { By = by, Cause = cause });
            Events.Add(new ComplaintCauseFound(Id, cause, Now));
        }

        return null;
    }

    private string? DecideRemedy(RemedyDecision decision, int at)
    {
        var isManager = decision.Role == StaffRole.Manager;
        var broken = Status == ComplaintStatus.Remedied ? ComplaintRules.AlreadyRemedied
            : Status == ComplaintStatus.Received ? ComplaintRules.CauseFirst
            : decision == Remedy ? null
            : ManagerTakesPart && Manager is null && !isManager ? ComplaintRules.ManagerMissing
            : decision.Remedy.Cost is { Amount: > 0 } && !isManager ? ComplaintRules.NoAuthority
            : null;
        if (broken is not null || decision == Remedy)
        {
            return broken;
        }

        Advance(at);
        if (isManager)
        {
            TakePart(decision.By, at);
        }

        (Remedy, Status) = (decision, ComplaintStatus.RemedyDecided);
        Enter(new ComplaintEntry(Now, ComplaintEntryKind.RemedyDecided) { By = decision.By, Remedy = decision });
        Events.Add(new ComplaintRemedyDecided(Id, decision.Remedy.Code, decision.Remedy.Cost, decision.By, Now));
        return null;
    }

    private string? CarryOut(StaffId? by, int at)
    {
        if (Status == ComplaintStatus.Remedied)
        {
            return null;
        }

        if (Status != ComplaintStatus.RemedyDecided)
        {
            return ComplaintRules.RemedyFirst;
        }

        Advance(at);
        (Status, RemediedAt) = (ComplaintStatus.Remedied, _latest);
        Enter(new ComplaintEntry(Now, ComplaintEntryKind.Remedied) { By = by });
        Events.Add(new ComplaintRemedied(Id, Customer, Remedy!.Remedy.Code, Now));
        Done(_latest, PromiseKind.Resolution);
        return null;
    }

    private string? Reject(TwoPlans policy, int at)
    {
        Advance(at);
        (Status, Remedy, Satisfaction) = (ComplaintStatus.CauseFound, null, null);
        Enter(new ComplaintEntry(Now, ComplaintEntryKind.RemedyRejected));
        Events.Add(new ComplaintRemedyRejected(Id, Now));
        TakeUpAgain(policy);
        return null;
    }

    private void TakeUpAgain(TwoPlans policy)
    {
        if (WaitingSince is not null)
        {
            StopWaiting(by: null, _latest);
        }

        var plan = PlanOf(policy);
        if (!OwesAnswer)
        {
            Promise(plan, _latest, PromiseKind.Answer);
        }

        Promise(plan, _latest, PromiseKind.Resolution);
    }

    private string? Close(ClosingReason reason, int at)
    {
        var isDropped = reason is ClosingReason.Withdrawn or ClosingReason.NoComplaint;
        if (ClosedFor == reason)
        {
            return null;
        }

        if ((MustBeOpen ?? (isDropped ? null : MustBeRemedied)) is { } broken)
        {
            return broken;
        }

        if (reason == ClosingReason.Silence && (OwesAnswer || Math.Max(at, _latest) < SilenceEndsAt))
        {
            return OwesAnswer ? ComplaintRules.AnswerOwed : ComplaintRules.SilenceTooShort;
        }

        Advance(at);
        Change(promise => promise.FallAway(_latest));
        (Status, ClosedAt, ClosedFor, WaitingSince) = (ComplaintStatus.Closed, _latest, reason, null);
        Enter(new ComplaintEntry(Now, ComplaintEntryKind.Closed) { Closing = reason });
        Events.Add(new ComplaintClosed(Id, Customer, reason, Now));
        return null;
    }

    private string? Rate(Satisfaction satisfaction, int at)
    {
        if (Status is not (ComplaintStatus.Remedied or ComplaintStatus.Closed))
        {
            return Status == ComplaintStatus.Merged ? ComplaintRules.Merged : ComplaintRules.NotRemedied;
        }

        if (satisfaction != Satisfaction)
        {
            Advance(at);
            Satisfaction = satisfaction;
            LastContactAt = Math.Max(_latest, LastContactAt ?? _latest);
            Enter(new ComplaintEntry(Now, ComplaintEntryKind.Rated) { Satisfaction = satisfaction });
            Events.Add(new ComplaintRated(Id, satisfaction, Now));
        }

        return null;
    }

    private string? Reopen(TwoPlans policy, int at)
    {
        if (Status != ComplaintStatus.Closed)
        {
            return Status == ComplaintStatus.Merged ? ComplaintRules.Merged : ComplaintRules.NotClosed;
        }

        var limit = Minutes(Closing.ReopenWithin);
        if (limit == 0 || Math.Max(at, _latest) > ClosedAt + limit)
        {
            return ComplaintRules.TooLateToReopen;
        }

        Advance(at);
        (Status, ClosedAt, ClosedFor, Remedy) = (Cause is null ? ComplaintStatus.Received : ComplaintStatus.CauseFound, null, null, null);
        Reopenings++;
        Satisfaction = null;
        (Closing, ManagerTakesPart) = (PlanOf(policy).Terms.Closing, PlanOf(policy).Terms.ManagerTakesPart);
        Enter(new ComplaintEntry(Now, ComplaintEntryKind.Reopened));
        Events.Add(new ComplaintReopened(Id, Now));
        TakeUpAgain(policy);
        return null;
    }
}
