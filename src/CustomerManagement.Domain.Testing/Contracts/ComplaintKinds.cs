using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Services;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>Complaints, the improvements that follow from them, and service duties.</summary>
internal static class ComplaintKinds
{
    private static readonly StaffId _kim = new("kim");

    private static readonly ResponseBook _policy = ResponseBook.BuiltIn(MadeUp.Hours);

    public static AggregateKind<Complaint, ComplaintId> Complaint { get; } = new()
    {
        Port = StorePort.Complaints,
        Repository = ports => ports.Complaints,
        Find = (ports, id, scope, cancellation) => ports.Complaints!.FindAsync(id, scope, cancellation),
        Id = text => new ComplaintId(text),
        New = (id, number) => Received(id, new CustomerId(MadeUp.Name("customer", number)), number % 2 == 0 ? null : new CustomerId(MadeUp.Name("dealer", number))),
        Change = (complaint, number) => complaint.Assign(new StaffId(MadeUp.Name("staff", number)), MadeUp.At),
        Document = complaint => SnapshotJson.Write(complaint.ToSnapshot()),
        Scope = complaint => ReadScope.Of(complaint.Customer!.Value),
        Stories =
        [
            [
                complaint => complaint.Acknowledge(_kim, After(1)),
                complaint => complaint.Assign(_kim, After(2)),
                complaint => complaint.Reclassify(new ComplaintSubject(ComplaintSeverity.Critical) { Segment = "A", ProductLine = "pumps", Person = _kim, Issue = "leak" }, _policy, After(3)),
                complaint => complaint.TakePart(new StaffId("boss"), After(4)),
                complaint => complaint.Note(new ComplaintMessage(After(5), MessageDirection.ToCustomer, MadeUp.LongNote, by: _kim), StandardAnswers.Instance, _policy, After(5)),
                complaint => complaint.WaitForCustomer(_kim, After(6)),
                complaint => complaint.EndWait(_kim, After(30)),
                complaint => complaint.FindCause(CauseKind.ProductQuality, _kim, After(31)),
                complaint => complaint.DecideRemedy(new RemedyDecision(new Remedy("refund", new Money(12.50m, new Currency("EUR")), MadeUp.Note(1)), new StaffId("boss"), StaffRole.Manager), RemedyLimits.ManagersOnly, After(32)),
                complaint => complaint.CarryOutRemedy(_kim, After(33)),
                complaint => complaint.Rate(Satisfaction.Satisfied, After(34)),
                complaint => complaint.Confirm(After(35)),
                complaint => complaint.Reopen(_policy, After(40)),
            ],
            [complaint => complaint.PassTo(After(1_000)), complaint => complaint.Drop(ClosingReason.Withdrawn, After(1_001))],
            [complaint => complaint.MergeInto(Received(new ComplaintId("first"), customer: null, intermediary: null, receivedHours: -1), After(3))],
        ],
    };

    public static AggregateKind<Improvement, ImprovementId> Improvement { get; } = new()
    {
        Port = StorePort.Improvements,
        Repository = ports => ports.Improvements,
        Find = (ports, id, _, cancellation) => ports.Improvements!.FindAsync(id, cancellation),
        Id = text => new ImprovementId(text),
        New = (id, _) => Begun(id, MadeUp.Day.PlusDays(30)),
        Change = (improvement, number) => improvement.HandOver(new StaffId(MadeUp.Name("staff", number)), MadeUp.At),
        Document = improvement => SnapshotJson.Write(improvement.ToSnapshot()),
        Stories =
        [
            [
                improvement => improvement.Reword(new ImprovementText(MadeUp.LongNote.Text), MadeUp.At),
                improvement => improvement.Postpone(MadeUp.Day.PlusDays(60), MadeUp.At),
                improvement => improvement.Complete(MadeUp.Day.PlusDays(40), MadeUp.At),
                improvement => improvement.CheckEffect(Finding(MadeUp.Day.PlusDays(41), complaints: 3), MadeUp.At),
                improvement => improvement.Publish([StaffRole.Manager], audience: null, MadeUp.At),
            ],
            [improvement => improvement.Drop(new ImprovementText("Too dear '; --"), MadeUp.At)],
        ],
    };

    public static AggregateKind<ServiceDuty, ServiceDutyId> ServiceDuty { get; } = new()
    {
        Port = StorePort.ServiceDuties,
        Repository = ports => ports.ServiceDuties,
        Find = (ports, id, scope, cancellation) => ports.ServiceDuties!.FindAsync(id, scope, cancellation),
        Id = text => new ServiceDutyId(text),
        New = (id, number) => TakenOn(id, new CustomerId(MadeUp.Name("customer", number)), MadeUp.At),
        Change = (duty, number) => duty.Assign(new StaffId(MadeUp.Name("staff", number)), MadeUp.At),
        Document = duty => SnapshotJson.Write(duty.ToSnapshot()),
        Scope = duty => ReadScope.Of(duty.Request.Customer),
        Stories =
        [
            [
                duty => duty.Assign(_kim, After(1)),
                duty => duty.Schedule(After(48), After(2)),
                duty => duty.WaitForCustomer(After(3)),
                duty => duty.Resume(After(30)),
                duty => duty.Complete(new ServiceResult(_kim, MadeUp.LongNote, new Money(1.10m, new Currency("EUR")), new Money(200, new Currency("EUR"))), After(31)),
            ],
            [duty => duty.PassTo(After(10_000)), duty => duty.Cancel(ServiceCancelReason.CustomerWithdrew, After(10_001))],
        ],
    };

    public static Instant After(int hours) => MadeUp.At + Duration.FromHours(hours);

    public static Complaint Received(ComplaintId id, CustomerId? customer, CustomerId? intermediary, int receivedHours = 0) => Complaints.Complaint.Receive(
        id,
        new ComplaintIntake(After(receivedHours), ComplaintChannel.Hotline) { Complainant = MadeUp.Note(1), Text = MadeUp.LongNote, RefersTo = new ComplaintId("earlier") },
        new ComplaintSubject(ComplaintSeverity.Major), customer, intermediary, _policy, After(receivedHours));

    public static Improvement Begun(ImprovementId id, LocalDate due) =>
        Complaints.Improvement.Begin(id, Finding(MadeUp.Day.PlusDays(-60), complaints: 12), new ImprovementText("Check seals."), _kim, due, MadeUp.At);

    public static ServiceDuty TakenOn(ServiceDutyId id, CustomerId customer, Instant at) => Services.ServiceDuty.TakeOn(
        id, new ServiceRequest(customer, ServiceActs.Repair, ServiceBilling.Paid, contract: null, "pumps", "A", _kim, MadeUp.Note(2)), ServiceTermsBook.BuiltIn(MadeUp.Hours), at);

    private static LearningFinding Finding(LocalDate first, int complaints) => new(
        new LearningSubject(LearningDimension.Everything, value: null, CauseKind.ProductQuality), LearningFindingKind.StandsOut, first, first.PlusDays(50), new LearningFigure(complaints, 1_000.50m), ExposureUnit.Purchases);
}
