using System.Globalization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>A command to one of two complaints.</summary>
internal sealed record ComplaintCommand(CommandKind Kind, int On, int Minute)
{
    public TwoPlans? Policy { get; init; }

    public ComplaintMessage? Message { get; init; }

    public ComplaintSubject? Subject { get; init; }

    public CustomerId? Customer { get; init; }

    public CustomerId? Intermediary { get; init; }

    public StaffId? Staff { get; init; }

    public CauseKind Cause { get; init; }

    public RemedyDecision? Decision { get; init; }

    public ClosingReason Reason { get; init; }

    public Satisfaction Satisfaction { get; init; }

    public Instant At => ModelHours.At(Minute);

    public void Run(Complaint complaint, Complaint other)
    {
        switch (Kind)
        {
            case CommandKind.PassTo: complaint.PassTo(At); break;
            case CommandKind.Bind: complaint.Bind(Customer, Intermediary, At); break;
            case CommandKind.Reclassify: complaint.Reclassify(Subject!, Policy!, At); break;
            case CommandKind.Assign: complaint.Assign(Staff!.Value, At); break;
            case CommandKind.TakePart: complaint.TakePart(Staff!.Value, At); break;
            case CommandKind.Acknowledge: complaint.Acknowledge(Staff, At); break;
            case CommandKind.Note: complaint.Note(Message!, StandardAnswers.Instance, Policy!, At); break;
            case CommandKind.WaitForCustomer: complaint.WaitForCustomer(Staff, At); break;
            case CommandKind.EndWait: complaint.EndWait(Staff, At); break;
            case CommandKind.FindCause: complaint.FindCause(Cause, Staff, At); break;
            case CommandKind.DecideRemedy: complaint.DecideRemedy(Decision!, RemedyLimits.ManagersOnly, At); break;
            case CommandKind.CarryOutRemedy: complaint.CarryOutRemedy(Staff, At); break;
            case CommandKind.RejectRemedy: complaint.RejectRemedy(Policy!, At); break;
            case CommandKind.Confirm: complaint.Confirm(At); break;
            case CommandKind.CloseOnSilence: complaint.CloseOnSilence(At); break;
            case CommandKind.Drop: complaint.Drop(Reason, At); break;
            case CommandKind.Rate: complaint.Rate(Satisfaction, At); break;
            case CommandKind.Reopen: complaint.Reopen(Policy!, At); break;
            case CommandKind.MergeInto: complaint.MergeInto(other, At); break;
            default: throw new InvalidOperationException();
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At} {(On == 0 ? "first" : "second")} {Kind}{Arguments()}");

    private string Arguments() => Kind switch
    {
        CommandKind.Bind => $" {Customer} by {Intermediary}",
        CommandKind.Reclassify => $" {Subject}, {Policy}",
        CommandKind.Note => $" {Message!.At} {Message.Direction} {Message.Intent}{(Message.IsAutomatic ? " automatic" : "")}, {Policy}",
        CommandKind.FindCause => $" {Cause}",
        CommandKind.DecideRemedy => $" {Decision!.Remedy.Code} {Decision.Remedy.Cost} as {Decision.Role}",
        CommandKind.RejectRemedy or CommandKind.Reopen => $" {Policy}",
        CommandKind.Drop => $" {Reason}",
        CommandKind.Rate => $" {Satisfaction}",
        _ => $" {Staff}",
    };
}
