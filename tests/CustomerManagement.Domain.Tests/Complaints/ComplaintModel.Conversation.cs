using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <content>What is said while it is open.</content>
internal sealed partial class ComplaintModel
{
    private string? Acknowledge(StaffId? by, int at)
    {
        if (AcknowledgedAt is null || Promises.Exists(promise => promise.Kind == PromiseKind.Acknowledgement && promise.IsOpen))
        {
            Advance(at);
            AcknowledgedAt ??= _latest;
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
}
