using System.Reflection;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Delivery;

public sealed class StandardNotificationsTests
{
    private static readonly Instant _at = DeliveryCases.Start;
    private static readonly LocalDate _day = new(2026, 3, 9);
    private static readonly CustomerId _shop = new("shop");
    private static readonly StaffId _kim = new("kim");
    private static readonly ComplaintId _complaint = new("c");
    private static readonly ServiceDutyId _duty = new("s");
    private static readonly FollowUpId _followUp = new("f");
    private static readonly VisitPlanId _plan = new("p");
    private static readonly VisitId _visit = new("v");
    private static readonly DailyReportId _report = new("d");
    private static readonly SalesMeetingId _meeting = new("m");
    private static readonly ImprovementId _improvement = new("i");

    private static readonly (IDomainEvent Happened, string Told)[] _rows =
    [
        (new ComplaintReceived(_complaint, null, null, ComplaintChannel.Hotline, ComplaintSeverity.Minor, null, _at, _at), "complaint.received to RelationshipManager"),
        (new ComplaintAssigned(_complaint, null, _kim, _at), "complaint.assigned to kim"),
        (new ComplaintAcknowledged(_complaint, null, _at), "customer.complaint-acknowledged to Customer"),
        (new ComplaintAcknowledged(_complaint, _kim, _at), ""),
        (new ComplaintMessageNoted(_complaint, MessageDirection.FromCustomer, MessageEffect.AwaitsAnswer, _at), "complaint.customer-wrote to Owner"),
        (new ComplaintMessageNoted(_complaint, MessageDirection.ToCustomer, MessageEffect.Answers, _at), "customer.complaint-answered to Customer"),
        (new ComplaintMessageNoted(_complaint, MessageDirection.Internal, MessageEffect.None, _at), ""),
        (new ComplaintPromiseBroken(_complaint, 0, PromiseKind.Answer, _at, _at), "complaint.promise-broken to Owner"),
        (new ComplaintEscalated(_complaint, 0, PromiseKind.Answer, 0, StaffRole.Manager, _at, _at), "complaint.escalated to Manager"),
        (new ComplaintRemedyDecided(_complaint, "refund", new Money(1, Currency.None), _kim, _at), ""),
        (new ComplaintRemedied(_complaint, _shop, "refund", _at), "customer.complaint-remedied to Customer"),
        (new ComplaintRemedyRejected(_complaint, _at), "complaint.remedy-rejected to Owner"),
        (new ComplaintClosed(_complaint, _shop, ClosingReason.Confirmed, _at), "customer.complaint-closed to Customer"),
        (new ComplaintReopened(_complaint, _at), "complaint.reopened to Owner"),
        (new ImprovementBegun(_improvement, _kim, _day, _at), "improvement.assigned to kim"),
        (new ImprovementHandedOver(_improvement, new StaffId("lee"), _kim, _at), "improvement.assigned to kim"),
        (new ImprovementPublished(_improvement, StaffRole.Salesperson, _at), "improvement.published to Salesperson"),
        (new ServiceAssigned(_duty, _shop, null, _kim, _at), "service.assigned to kim about shop"),
        (new ServiceScheduled(_duty, _shop, _at, false, _at), "customer.service-scheduled to Customer about shop until 2026-03-02T09:00:00Z"),
        (new ServicePromiseBroken(_duty, _shop, _at, _at), "service.promise-broken to Owner about shop"),
        (new ServiceEscalated(_duty, _shop, 0, StaffRole.Manager, true, _at, _at), "service.escalated to Manager about shop"),
        (new ServiceCancelled(_duty, _shop, ServiceCancelReason.NotPossible, false, _at), "service.cancelled to Owner about shop; customer.service-cancelled to Customer about shop"),
        (new ServiceCancelled(_duty, _shop, ServiceCancelReason.CustomerWithdrew, false, _at), "service.cancelled to Owner about shop"),
        (new FollowUpPlanned(_followUp, _shop, _kim, _day, _at), "follow-up.due to Owner on 2026-03-09"),
        (new FollowUpMoved(_followUp, _day, _at), "follow-up.due to Owner on 2026-03-09"),
        (new FollowUpRenewed(_followUp, _day, _at), "follow-up.due to Owner on 2026-03-09"),
        (new FollowUpHandedOver(_followUp, null, _kim, _at), "follow-up.handed-over to kim"),
        (new VisitHandedOver(_plan, _visit, _shop, _plan, _kim, false, _at), "visit.handed-over to kim about shop"),
        (new VisitMoved(_plan, _visit, _shop, _plan, _day, true, null, _at), "customer.visit-moved to Customer about shop"),
        (new VisitMoved(_plan, _visit, _shop, _plan, _day, false, null, _at), ""),
        (new VisitCancelled(_plan, _visit, _shop, true, VisitChangeCause.PersonUnavailable, _at), "customer.visit-cancelled to Customer about shop"),
        (new VisitCancelled(_plan, _visit, _shop, false, VisitChangeCause.PersonUnavailable, _at), ""),
        (new VisitPlanSubmitted(_plan, _at), "visit-plan.submitted to Manager"),
        (new VisitPlanSignedOff(_plan, _kim, _at), "visit-plan.signed-off to Owner"),
        (new VisitPlanReturned(_plan, _kim, _at), "visit-plan.returned to Owner"),
        (new DailyReportSubmitted(_report, _kim, _day, true, false, _at), "daily-report.submitted to Manager"),
        (new DailyReportSignedOff(_report, _kim, _at), "daily-report.signed-off to Owner"),
        (new DailyReportReturned(_report, _kim, _at), "daily-report.returned to Owner"),
        (new MarketReportFiled(new MarketReportId("r"), _kim, Enum.GetValues<MarketFinding>()[0], Enum.GetValues<MarketSeverity>()[0], _shop, StaffRole.Manager, _at), "market-report.filed to Manager about shop"),
        (new StaffInvitedToMeeting(_meeting, _kim, _at), "meeting.invited to kim"),
        (new CustomerInvitedToMeeting(_meeting, _shop, _at), "customer.meeting-invited to Customer about shop"),
        (new MeetingRescheduled(_meeting, _at, _at), "meeting.moved to Owner; customer.meeting-moved to Customer until 2026-03-02T09:00:00Z"),
        (new MeetingCancelled(_meeting, Enum.GetValues<MeetingCancelReason>()[0], _at), "meeting.cancelled to Owner; customer.meeting-cancelled to Customer"),
        (new MeetingActionAgreed(_meeting, 0, _kim, _day, _at), "meeting.action to kim"),
        (new CustomerInvitedToSurvey(new SurveyId("q"), _shop, _at), "customer.survey-invited to Customer about shop"),
        (new CustomerRemindedOfSurvey(new SurveyId("q"), _shop, 1, _at), "customer.survey-reminded to Customer about shop"),
        (new Noticed(1, _at), ""),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, _rows.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Who_is_told_of_an_event(int row) =>
        Assert.Equal(_rows[row].Told, string.Join("; ", StandardNotifications.Instance.PlansFor(_rows[row].Happened).Select(Words)));

    [Fact]
    public void Every_kind_is_told_of_some_event_and_is_listed()
    {
        var told = _rows.SelectMany(row => StandardNotifications.Instance.PlansFor(row.Happened)).Select(plan => plan.Kind).Distinct().Order(StringComparer.Ordinal);
        var declared = typeof(NotificationKinds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);
        Assert.Equal(declared, told);
        Assert.Equal(declared, NotificationKinds.All.Order(StringComparer.Ordinal));
    }

    private static string Words(NotificationPlan plan)
    {
        var audience = plan.Audience.Person?.Value ?? plan.Audience.Role?.ToString() ?? plan.Audience.Kind.ToString();
        var about = plan.Customer is { } customer ? $" about {customer}" : "";
        var day = plan.DueOn is { } dueOn ? $" on {dueOn:uuuu-MM-dd}" : "";
        return $"{plan.Kind} to {audience}{about}{day}{(plan.Until is { } until ? $" until {until}" : "")}";
    }
}
