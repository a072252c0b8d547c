using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>What a complaint should be after a log of commands, as docs/complaints.md says it; knows minutes, and nothing of the code it is held against.</summary>
internal sealed partial class ComplaintModel
{
    private int _latest;

    public ComplaintModel(ComplaintId id, ComplaintIntake intake, ComplaintSubject subject, CustomerId? customer, CustomerId? intermediary, TwoPlans policy, int at)
    {
        (Id, Intake, Subject, Customer, Intermediary) = (id, intake, subject, customer, intermediary);
        var plan = PlanOf(policy);
        (ManagerTakesPart, Closing) = (plan.Terms.ManagerTakesPart, plan.Terms.Closing);
        var received = ModelHours.Minute(intake.ReceivedAt);
        _latest = Math.Max(at, received);
        Enter(new ComplaintEntry(intake.ReceivedAt, ComplaintEntryKind.Received));
        Events.Add(new ComplaintReceived(id, customer, intermediary, intake.Channel, subject.Severity, intake.RefersTo, intake.ReceivedAt, Now));
        Promise(plan, received, PromiseKind.Acknowledgement, PromiseKind.Answer, PromiseKind.Resolution);
        PassTo(_latest);
    }

    public ComplaintId Id { get; }

    public ComplaintIntake Intake { get; }

    public ComplaintSubject Subject { get; private set; }

    public CustomerId? Customer { get; private set; }

    public CustomerId? Intermediary { get; private set; }

    public StaffId? Owner { get; private set; }

    public StaffId? Manager { get; private set; }

    public bool ManagerTakesPart { get; private set; }

    public ClosingTerms Closing { get; private set; }

    public ComplaintStatus Status { get; private set; } = ComplaintStatus.Received;

    public int? AcknowledgedAt { get; private set; }

    public int? WaitingSince { get; private set; }

    public CauseKind? Cause { get; private set; }

    public RemedyDecision? Remedy { get; private set; }

    public int? ClosedAt { get; private set; }

    public ClosingReason? ClosedFor { get; private set; }

    public Satisfaction? Satisfaction { get; private set; }

    public int Reopenings { get; private set; }

    public ComplaintId? MergedInto { get; private set; }

    public int? LastAnswerAt { get; private set; }

    public int? LastContactAt { get; private set; }

    public int? RemediedAt { get; private set; }

    public Instant Now => ModelHours.At(_latest);

    public List<ModelPromise> Promises { get; } = [];

    public List<ComplaintEntry> History { get; } = [];

    public List<IDomainEvent> Events { get; } = [];

    public bool IsOpen => Status is not (ComplaintStatus.Closed or ComplaintStatus.Merged);

    public bool OwesAnswer => IsOpen && Promises.Exists(promise => promise.Kind == PromiseKind.Answer && (promise.IsOpen || promise.IsRunningLate));

    public int? SilenceEndsAt => Status == ComplaintStatus.Remedied && !OwesAnswer ? Math.Max(RemediedAt!.Value, LastContactAt ?? 0) + Minutes(Closing.Silence) : null;

    public int? NextDue => IsOpen ? Promises.Select(promise => promise.NextDue).Append(SilenceEndsAt).Min() : null;

    /// <summary>Does it, or says which rule it breaks.</summary>
    public string? Run(ComplaintCommand command, ComplaintModel other) => command.Kind switch
    {
        CommandKind.PassTo => PassToIfDue(command.Minute),
        CommandKind.Bind => Bind(command.Customer, command.Intermediary, command.Minute),
        CommandKind.Reclassify => Reclassify(command.Subject!, command.Policy!, command.Minute),
        CommandKind.Assign => MustBeOpen ?? Assign(command.Staff!.Value, command.Minute),
        CommandKind.TakePart => MustBeOpen ?? TakePart(command.Staff!.Value, command.Minute),
        CommandKind.Acknowledge => MustBeOpen ?? Acknowledge(command.Staff, command.Minute),
        CommandKind.Note => Note(command.Message!, command.Policy!, command.Minute),
        CommandKind.WaitForCustomer => MustBeOpen ?? Wait(command.Staff, command.Minute),
        CommandKind.EndWait => MustBeOpen ?? EndWait(command.Staff, command.Minute),
        CommandKind.FindCause => MustBeOpen ?? FindCause(command.Cause, command.Staff, command.Minute),
        CommandKind.DecideRemedy => MustBeOpen ?? DecideRemedy(command.Decision!, command.Minute),
        CommandKind.CarryOutRemedy => MustBeOpen ?? CarryOut(command.Staff, command.Minute),
        CommandKind.RejectRemedy => MustBeOpen ?? MustBeRemedied ?? Reject(command.Policy!, command.Minute),
        CommandKind.Confirm => Close(ClosingReason.Confirmed, command.Minute),
        CommandKind.CloseOnSilence => Close(ClosingReason.Silence, command.Minute),
        CommandKind.Drop => Close(command.Reason, command.Minute),
        CommandKind.Rate => Rate(command.Satisfaction, command.Minute),
        CommandKind.Reopen => Reopen(command.Policy!, command.Minute),
        CommandKind.MergeInto => MergeInto(other, command.Minute),
        _ => throw new InvalidOperationException(),
    };

    private string? MustBeOpen => Status switch { ComplaintStatus.Closed => ComplaintRules.Closed, ComplaintStatus.Merged => ComplaintRules.Merged, _ => null };

    private string? MustBeRemedied => Status == ComplaintStatus.Remedied ? null : ComplaintRules.NotRemedied;

    private static int Minutes(Duration time) => (int)time.TotalMinutes;

    private ResponsePlan PlanOf(TwoPlans policy) => policy.PlanFor(Subject.Severity, Subject.Segment);

    private void Enter(ComplaintEntry entry) => History.Add(entry);

    // Whatever a command does, time has passed up to it before.
    private void Advance(int at)
    {
        _latest = Math.Max(_latest, at);
        PassTo(_latest);
    }

    private string? PassToIfDue(int now)
    {
        if (IsOpen && Promises.Min(promise => promise.NextDue) <= now)
        {
            Advance(now);
        }

        return null;
    }

    private void PassTo(int now) => Change(promise => promise.PassTo(now), IsOpen);

    private void Change(Action<ModelPromise> change, bool does = true)
    {
        for (var i = 0; does && i < Promises.Count; i++)
        {
            var promise = Promises[i];
            var (state, doneAt, fired) = (promise.State, promise.DoneAt, promise.Fired.Count);
            change(promise);
            if (state == PromiseState.Open && promise.State == PromiseState.Kept)
            {
                Events.Add(new ComplaintPromiseKept(Id, i, promise.Kind, ModelHours.At(promise.DoneAt!.Value)));
            }

            if (state == PromiseState.Open && promise.State == PromiseState.Broken)
            {
                Events.Add(new ComplaintPromiseBroken(Id, i, promise.Kind, ModelHours.At(promise.EndedAt!.Value), Now));
            }

            if (promise.State == PromiseState.Broken && doneAt is null && promise.DoneAt is { } late)
            {
                Events.Add(new ComplaintPromiseDoneLate(Id, i, promise.Kind, ModelHours.At(late)));
            }

            Events.AddRange(promise.Fired.Skip(fired).Select(step => new ComplaintEscalated(
                Id, i, promise.Kind, step.Step, promise.Steps[step.Step].To, ModelHours.At(step.DueAt), ModelHours.At(step.FiredAt))));
        }
    }

    private void Promise(ResponsePlan plan, int start, params PromiseKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (Offered(plan, kind, start) is { } promise)
            {
                if (WaitingSince is { } waiting)
                {
                    promise.Pause(Math.Max(start, waiting));
                }

                Events.Add(new ComplaintPromised(Id, Promises.Count, kind, plan.Policy.Id, plan.Policy.Version, ModelHours.At(promise.Deadline), ModelHours.At(start)));
                Promises.Add(promise);
            }
        }
    }

    private static ModelPromise? Offered(ResponsePlan plan, PromiseKind kind, int start) =>
        (kind switch { PromiseKind.Acknowledgement => plan.Terms.Acknowledgement, PromiseKind.Answer => plan.Terms.Answer, _ => plan.Terms.Resolution }) is not { } offer ? null : new ModelPromise
        {
            Kind = kind,
            Policy = plan.Policy,
            Start = start,
            Allowed = Minutes(offer.Terms.Allowed),
            Hours = ModelHours.Of(offer.Terms.Hours),
            Pauses = offer.Terms.PausesForCustomer,
            Steps = [.. offer.Steps.Select(step => (Minutes(step.Offset), step.To, ModelHours.Of(step.Hours)))],
        };
}
