using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Tests.Complaints;

internal sealed partial class ComplaintModel
{
    private string? Bind(CustomerId? customer, CustomerId? intermediary, int at)
    {
        if (Status == ComplaintStatus.Merged)
        {
            return ComplaintRules.Merged;
        }

        var (whose, by) = (Customer ?? customer, Intermediary ?? intermediary);
        if ((customer is not null && customer != whose) || (intermediary is not null && intermediary != by))
        {
            return ComplaintRules.BoundToOther;
        }

        if (whose is not null && whose == by)
        {
            return ComplaintRules.OwnIntermediary;
        }

        if ((whose, by) != (Customer, Intermediary))
        {
            Advance(at);
            (Customer, Intermediary) = (whose, by);
            Enter(new ComplaintEntry(Now, ComplaintEntryKind.Bound));
            Events.Add(new ComplaintBound(Id, Customer, Intermediary, Now));
        }

        return null;
    }

    private string? Reclassify(ComplaintSubject subject, TwoPlans policy, int at)
    {
        if (Status == ComplaintStatus.Merged)
        {
            return ComplaintRules.Merged;
        }

        if (subject == Subject)
        {
            return null;
        }

        Advance(at);
        Subject = subject;
        Enter(new ComplaintEntry(Now, ComplaintEntryKind.Reclassified));
        Events.Add(new ComplaintReclassified(Id, subject.Severity, subject.Segment, Now));
        var plan = PlanOf(policy);
        ManagerTakesPart |= IsOpen && plan.ManagerTakesPart;
        foreach (var kind in new[] { PromiseKind.Acknowledgement, PromiseKind.Answer, PromiseKind.Resolution })
        {
            var open = Promises.FindAll(promise => promise.Kind == kind && promise.IsOpen);
            if (IsOpen && open.Count > 0 && Offered(plan, kind, _latest)?.Deadline < open.Min(promise => promise.DueIfGoingOn(_latest)))
            {
                Promise(plan, _latest, kind);
            }
        }

        return null;
    }

    private string? Assign(StaffId to, int at)
    {
        if (to != Owner)
        {
            Advance(at);
            Enter(new ComplaintEntry(Now, ComplaintEntryKind.Assigned) { By = to });
            Events.Add(new ComplaintAssigned(Id, Owner, to, Now));
            Owner = to;
        }

        return null;
    }

    private string? TakePart(StaffId manager, int at)
    {
        if (manager != Manager)
        {
            Advance(at);
            Manager = manager;
            Enter(new ComplaintEntry(Now, ComplaintEntryKind.ManagerJoined) { By = manager });
            Events.Add(new ComplaintManagerJoined(Id, manager, Now));
        }

        return null;
    }

    private string? Acknowledge(StaffId? by, int at)
    {
        if (AcknowledgedAt is null)
        {
            Advance(at);
            AcknowledgedAt = _latest;
            Enter(new ComplaintEntry(Now, ComplaintEntryKind.Acknowledged) { By = by });
            Events.Add(new ComplaintAcknowledged(Id, by, Now));
            Done(_latest, PromiseKind.Acknowledgement);
        }

        return null;
    }

    private void Done(int at, params PromiseKind[] kinds) => Change(promise =>
    {
        if (kinds.Contains(promise.Kind) && promise.Start <= at)
        {
            promise.Done(at);
        }
    });

    private string? Note(ComplaintMessage message, TwoPlans policy, int at)
    {
        var (isAutomatic, isMatter) = (message.IsAutomatic, message is { Intent: MessageIntent.Matter, IsAutomatic: false });
        var answers = isMatter && message.Direction == MessageDirection.ToCustomer;
        var asks = isMatter && message.Direction == MessageDirection.FromCustomer;
        if (Status == ComplaintStatus.Merged || (Status == ComplaintStatus.Closed && asks))
        {
            return MustBeOpen;
        }

        var said = ModelHours.Minute(message.At);
        Advance(said);
        Enter(new ComplaintEntry(message.At, ComplaintEntryKind.Message) { By = message.By, Message = message });
        Events.Add(new ComplaintMessageNoted(Id, message.Direction, answers ? MessageEffect.Answers : asks ? MessageEffect.AwaitsAnswer : MessageEffect.None, message.At));
        if (!isAutomatic && message.Direction != MessageDirection.Internal)
        {
            LastContactAt = Math.Max(said, LastContactAt ?? said);
        }

        if (answers)
        {
            LastAnswerAt = Math.Max(said, LastAnswerAt ?? said);
            AcknowledgedAt ??= said >= ModelHours.Minute(Intake.ReceivedAt) ? said : null;
            Done(said, PromiseKind.Acknowledgement, PromiseKind.Answer);
        }

        if (asks)
        {
            if (said >= WaitingSince)
            {
                StopWaiting(by: null, said);
            }

            var isOwed = Promises.Exists(promise => promise.Kind == PromiseKind.Answer && promise.Start <= said && (promise.IsOpen || promise.IsRunningLate));
            if (!isOwed && !(LastAnswerAt >= said))
            {
                Promise(PlanOf(policy), said, PromiseKind.Answer);
            }
        }

        Advance(at);
        return null;
    }

    private string? Wait(StaffId? by, int at)
    {
        if (WaitingSince is null)
        {
            Advance(at);
            WaitingSince = _latest;
            Promises.ForEach(promise => promise.Pause(_latest));
            Enter(new ComplaintEntry(Now, ComplaintEntryKind.WaitBegan) { By = by });
            Events.Add(new ComplaintWaitBegan(Id, Now));
        }

        return null;
    }

    private string? EndWait(StaffId? by, int at)
    {
        if (WaitingSince is not null)
        {
            Advance(at);
            StopWaiting(by, _latest);
        }

        return null;
    }

    private void StopWaiting(StaffId? by, int at)
    {
        WaitingSince = null;
        Promises.ForEach(promise => promise.Resume(at));
        Enter(new ComplaintEntry(ModelHours.At(at), ComplaintEntryKind.WaitEnded) { By = by });
        Events.Add(new ComplaintWaitEnded(Id, ModelHours.At(at)));
    }

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
        (Status, Remedy) = (ComplaintStatus.CauseFound, null);
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
        (Closing, ManagerTakesPart) = (PlanOf(policy).Closing, PlanOf(policy).ManagerTakesPart);
        Enter(new ComplaintEntry(Now, ComplaintEntryKind.Reopened));
        Events.Add(new ComplaintReopened(Id, Now));
        TakeUpAgain(policy);
        return null;
    }

    private string? MergeInto(ComplaintModel into, int at)
    {
        if (MergedInto == into.Id)
        {
            return null; // Both are always saved here, and so nothing is left to mend.
        }

        if ((MustBeOpen ?? into.MustBeOpen) is { } broken)
        {
            return broken;
        }

        if (into.Id == Id || into.Intake.ReceivedAt > Intake.ReceivedAt)
        {
            return ComplaintRules.MergeIntoOlder;
        }

        if ((Customer ?? into.Customer) != (into.Customer ?? Customer) || (Intermediary ?? into.Intermediary) != (into.Intermediary ?? Intermediary))
        {
            return ComplaintRules.OtherCustomer;
        }

        if ((Customer ?? into.Customer) is { } whose && whose == (Intermediary ?? into.Intermediary))
        {
            return ComplaintRules.OwnIntermediary;
        }

        Advance(at);
        Change(promise => promise.FallAway(_latest));
        (Status, MergedInto, WaitingSince) = (ComplaintStatus.Merged, into.Id, null);
        Enter(new ComplaintEntry(Now, ComplaintEntryKind.Merged) { Other = into.Id });
        Events.Add(new ComplaintMerged(Id, into.Id, Now));

        into.Advance(at);
        into.Bind(Customer, Intermediary, at);
        into.Enter(new ComplaintEntry(into.Now, ComplaintEntryKind.Absorbed) { Other = Id });
        into.Events.Add(new ComplaintAbsorbed(into.Id, Id, into.Now));
        return null;
    }
}
