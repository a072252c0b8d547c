using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <content>What is said and promised while it is open.</content>
public sealed partial class Complaint
{
    /// <summary>Lets time pass: finds promises broken whose deadline has come and fires steps that are due, each once. Nothing happens to what is closed or merged, nor when nothing is due.</summary>
    /// <param name="now">The moment; one that was before changes nothing.</param>
    public void PassTo(Instant now)
    {
        CalendarRange.Check(now, nameof(now));
        if (Promises.NextDue <= now)
        {
            Advance(now);
        }
    }

    /// <summary>Tells the customer that it arrived. An answer does so too.</summary>
    /// <param name="by">By whom; <c>null</c> when it was told by itself.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The staff id is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>.</exception>
    public void Acknowledge(StaffId? by, Instant at)
    {
        Staff(by, nameof(by));
        CalendarRange.Check(at, nameof(at));
        MustBeOpen();

        // Told before, and still promised: it was promised anew after that.
        if (AcknowledgedAt is not null && !Promises.HasOpen(PromiseKind.Acknowledgement))
        {
            return;
        }

        var moment = Advance(at);
        AcknowledgedAt ??= moment;
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.Acknowledged) { By = by }, new ComplaintAcknowledged(Id, by, moment));
        Change(Promises.Done(PromiseKind.Acknowledgement, moment), moment);
    }

    /// <summary>
    /// Notes a message, which may be noted late: it counts from the moment it was said, but a promise that was found broken by then stays broken. An answer keeps the promise to answer
    /// all that was said before it. What the customer says about the matter ends a wait for the customer that had begun, and is promised an answer unless one is owed already.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="answers">What counts as an answer, as in <see cref="StandardAnswers.Instance"/>.</param>
    /// <param name="policy">What is promised.</param>
    /// <param name="at">When it is noted; when the message is later, that counts.</param>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.Merged"/>; <see cref="ComplaintRules.Closed"/> when the message asks for an answer: reopen first. Other messages are noted in a closed one too.</exception>
    public void Note(ComplaintMessage message, IAnswerPolicy answers, IResponsePolicy policy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(policy);
        CalendarRange.Check(message.At, nameof(message));
        CalendarRange.Check(at, nameof(at));
        MustNotBeMerged();
        var effect = answers.EffectOf(message);
        if (effect == MessageEffect.AwaitsAnswer)
        {
            MustBeOpen();
        }

        var moment = Advance(message.At);
        Enter(new ComplaintEntry(message.At, ComplaintEntryKind.Message) { By = message.By, Message = message }, new ComplaintMessageNoted(Id, message.Direction, effect, message.At));
        if (message is { IsAutomatic: false, Direction: not MessageDirection.Internal })
        {
            NoteContact(message.At);
        }

        switch (effect)
        {
            case MessageEffect.None:
                break;
            case MessageEffect.Answers:
                _lastAnswerAt = _lastAnswerAt is { } answered ? Instant.Max(answered, message.At) : message.At;
                AcknowledgedAt ??= message.At >= Intake.ReceivedAt ? message.At : null;
                Change(Promises.Done(PromiseKind.Acknowledgement, message.At).Done(PromiseKind.Answer, message.At), moment);
                break;
            case MessageEffect.AwaitsAnswer:
                if (WaitingSince <= message.At)
                {
                    EndWaitFrom(message.At);
                }

                if (!(_lastAnswerAt >= message.At) && !OwesAnswerTo(message.At))
                {
                    Promise(policy.PlanFor(Subject.Severity, Subject.Segment), message.At, PromiseKind.Answer);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(answers));
        }

        Advance(at);
    }

    /// <summary>Begins to wait for the customer: clocks that pause stand still.</summary>
    /// <param name="by">Who says so; <c>null</c> when nobody is named.</param>
    /// <param name="at">From when on.</param>
    /// <exception cref="ArgumentException">The staff id is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>.</exception>
    public void WaitForCustomer(StaffId? by, Instant at)
    {
        Staff(by, nameof(by));
        CalendarRange.Check(at, nameof(at));
        MustBeOpen();
        if (WaitingSince is not null)
        {
            return;
        }

        var moment = Advance(at);
        WaitingSince = moment;
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.WaitBegan) { By = by }, new ComplaintWaitBegan(Id, moment));
        Change(Promises.Paused(moment), moment);
    }

    /// <summary>Ends the wait for the customer without a message: clocks go on.</summary>
    /// <param name="by">Who says so; <c>null</c> when nobody is named.</param>
    /// <param name="at">From when on.</param>
    /// <exception cref="ArgumentException">The staff id is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="ComplaintRules.Closed"/> or <see cref="ComplaintRules.Merged"/>.</exception>
    public void EndWait(StaffId? by, Instant at)
    {
        Staff(by, nameof(by));
        CalendarRange.Check(at, nameof(at));
        MustBeOpen();
        if (WaitingSince is not null)
        {
            EndWaitFrom(Advance(at), by);
        }
    }

    private void NoteContact(Instant said) => _lastContactAt = _lastContactAt is { } last ? Instant.Max(last, said) : said;

    private bool OwesAnswerTo(Instant said) => Promises.Promises.Any(promise => IsOwed(promise) && promise.Clock.Start <= said);

    private void EndWaitFrom(Instant moment, StaffId? by = null)
    {
        WaitingSince = null;
        Enter(new ComplaintEntry(moment, ComplaintEntryKind.WaitEnded) { By = by }, new ComplaintWaitEnded(Id, moment));
        Change(Promises.Resumed(moment), moment);
    }

    private static void Staff(StaffId? by, string parameter)
    {
        if (by == default(StaffId))
        {
            throw new ArgumentException("Who is named has an id.", parameter);
        }
    }

    /// <summary>Lets time pass and says which moment counts.</summary>
    private Instant Advance(Instant at)
    {
        _latest = Instant.Max(_latest, at);
        if (IsOpen)
        {
            Change(Promises.PassedTo(_latest), _latest);
        }

        return _latest;
    }

    /// <summary>Promises what a plan offers of some kinds, from a moment on.</summary>
    private void Promise(ResponsePlan plan, Instant start, params ReadOnlySpan<PromiseKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (Offered(plan, kind, start) is { } promise)
            {
                Change(Promises.With(promise), start);
            }
        }
    }

    private Promise? Offered(ResponsePlan plan, PromiseKind kind, Instant start)
    {
        if (plan.Terms.For(kind) is not { } offer)
        {
            return null;
        }

        var promise = offer.MadeAt(kind, plan.Policy, start);
        return WaitingSince is { } since ? promise.Paused(Instant.Max(since, start)) : promise;
    }

    /// <summary>Takes another state of the ledger and says what became of each promise.</summary>
    private void Change(PromiseLedger ledger, Instant at)
    {
        var before = Promises;
        Promises = ledger;
        for (var number = 0; number < ledger.Promises.Count; number++)
        {
            foreach (var happened in PromiseEvents(number, number < before.Promises.Count ? before.Promises[number] : null, ledger.Promises[number], at))
            {
                Record(happened);
            }
        }
    }

    private IEnumerable<IDomainEvent> PromiseEvents(int number, Promise? before, Promise after, Instant at)
    {
        if (ReferenceEquals(before, after))
        {
            yield break;
        }

        if (before is null)
        {
            yield return new ComplaintPromised(Id, number, after.Kind, after.Policy.Id, after.Policy.Version, after.Clock.Due, at);
            yield break;
        }

        if (before.State == PromiseState.Open && after.State == PromiseState.Broken)
        {
            yield return new ComplaintPromiseBroken(Id, number, after.Kind, after.EndedAt!.Value, at);
        }

        if (before.DoneAt is null && after.DoneAt is { } done)
        {
            yield return after.State == PromiseState.Kept ? new ComplaintPromiseKept(Id, number, after.Kind, done) : new ComplaintPromiseDoneLate(Id, number, after.Kind, done);
        }

        foreach (var fired in after.Fired.Skip(before.Fired.Count))
        {
            yield return new ComplaintEscalated(Id, number, after.Kind, fired.Number, after.Steps[fired.Number].To, fired.DueAt, fired.FiredAt);
        }
    }
}
