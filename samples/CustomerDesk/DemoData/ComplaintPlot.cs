using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerDesk.DemoData;

/// <summary>A complaint of the demo as it is going to be: how it comes, and which command follows when.</summary>
internal sealed class ComplaintPlot(string id, Instant received, ComplaintChannel channel, ComplaintSeverity severity)
{
    private readonly List<(Instant At, Action<ComplaintScene, Instant> Do)> _steps = [];

    public ComplaintId Id { get; } = new(id);

    public Instant Received => received;

    public ComplaintChannel Channel => channel;

    public ComplaintSeverity Severity => severity;

    /// <summary>Whose it is, if that is known when it comes.</summary>
    public CustomerId? Customer { get; init; }

    /// <summary>Which customer passed it on, if one did.</summary>
    public CustomerId? Intermediary { get; init; }

    /// <summary>In whose hours it is answered.</summary>
    public required DateTimeZone Zone { get; init; }

    public string? ProductLine { get; init; }

    public string? Complainant { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<(Instant At, Action<ComplaintScene, Instant> Do)> Steps => _steps;

    public ComplaintPlot Then(Instant at, Action<ComplaintScene, Instant> step)
    {
        _steps.Add((at, step));
        return this;
    }

    public ComplaintPlot Owned(Instant at, string staff) => Then(at, (scene, now) => scene.Complaint.Assign(new StaffId(staff), now));

    public ComplaintPlot Acknowledged(Instant at) => Then(at, (scene, now) => scene.Complaint.Acknowledge(by: null, now));

    public ComplaintPlot Answered(Instant at, string text) => Said(at, MessageDirection.ToCustomer, text);

    public ComplaintPlot CustomerSaid(Instant at, string text) => Said(at, MessageDirection.FromCustomer, text);

    public ComplaintPlot Waits(Instant at) => Then(at, (scene, now) => scene.Complaint.WaitForCustomer(by: null, now));

    public ComplaintPlot Cause(Instant at, CauseKind cause) => Then(at, (scene, now) => scene.Complaint.FindCause(cause, by: null, now));

    /// <summary>A remedy that a manager decides, and which is carried out later.</summary>
    public ComplaintPlot Remedy(Instant decided, Instant done, string code, Money? cost = null)
    {
        var decision = new RemedyDecision(new Remedy(code, cost), new StaffId("office"), StaffRole.Manager);
        return Then(decided, (scene, now) => scene.Complaint.DecideRemedy(decision, RemedyLimits.ManagersOnly, now))
            .Then(done, (scene, now) => scene.Complaint.CarryOutRemedy(by: null, now));
    }

    public ComplaintPlot Confirmed(Instant at, Satisfaction satisfaction) => Then(at, (scene, now) =>
    {
        scene.Complaint.Confirm(now);
        scene.Complaint.Rate(satisfaction, now);
    });

    private ComplaintPlot Said(Instant at, MessageDirection direction, string text)
    {
        var message = new ComplaintMessage(at, direction, new PrivateNote(text));
        return Then(at, (scene, now) => scene.Complaint.Note(message, StandardAnswers.Instance, scene.Policy, now));
    }
}
