using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.FollowUps;
using CustomerManagement.Domain.Tests.Services;
using CustomerManagement.Domain.Tests.Visits;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Delivery;

public sealed class StoredSubjectsTests
{
    [Fact]
    public async Task Each_kind_of_aggregate_is_found_with_whom_it_belongs_to_as_it_is_now()
    {
        var store = new InMemoryStore();
        var at = DeliveryCases.Start;
        var guest = new CustomerId("guest");

        var duty = ServiceCases.Duty();
        duty.Assign(ServiceCases.Lee, ServiceCases.Hour(1));
        await store.ServiceDuties.SaveAsync([duty], command: null, default);
        await store.VisitPlans.SaveAsync([FieldCases.Plan(person: FieldCases.Ana)], command: null, default);
        await store.DailyReports.SaveAsync([DailyReport.Open(new DailyReportId("D-1"), FieldCases.Lee, FieldCases.Monday, at)], command: null, default);
        var meeting = SalesMeeting.Schedule(new SalesMeetingId("M-1"), MeetingKind.CustomerForum, new MeetingTime(new LocalDateTime(2026, 3, 9, 9, 0), "Asia/Seoul"), at);
        meeting.Invite(FieldCases.Ana, at);
        meeting.Invite(guest, at);
        await store.SalesMeetings.SaveAsync([meeting], command: null, default);
        var followUp = FollowUpCases.Planned(
            new FollowUpBook([FollowUpCases.Rule(new PurchaseTrigger(), id: "sale")]), FollowUpCases.Subject([FollowUpCases.Buys("2024-06-03")]), "2024-06-01", "2024-06-30")[0];
        followUp.HandOver(FieldCases.Boss, at);
        await store.FollowUps.SaveAsync([followUp], command: null, default);

        var subjects = new StoredSubjects
        {
            Services = store.ServiceDuties, FollowUps = store.FollowUps, VisitPlans = store.VisitPlans, DailyReports = store.DailyReports, Meetings = store.SalesMeetings,
        };
        Assert.Equal(new NotificationSubject([ServiceCases.Buyer], [ServiceCases.Lee]), await OfAsync(nameof(ServiceDuty), duty.Id.Value));
        Assert.Equal(new NotificationSubject(owners: [FieldCases.Ana]), await OfAsync(nameof(VisitPlan), "P-1"));
        Assert.Equal(new NotificationSubject(owners: [FieldCases.Lee]), await OfAsync(nameof(DailyReport), "D-1"));
        Assert.Equal(new NotificationSubject(owners: [FieldCases.Ana], guests: [guest]), await OfAsync(nameof(SalesMeeting), "M-1"));
        Assert.Equal(new NotificationSubject([FollowUpCases.Customer], [FieldCases.Boss], followUp.DueOn), await OfAsync(nameof(FollowUp), followUp.Id.Value));

        followUp.Skip(SkipReason.NotNeeded, followUp.DueOn, FieldCases.Boss, at);
        await store.FollowUps.SaveAsync([followUp], command: null, default);
        Assert.Equal(new NotificationSubject([FollowUpCases.Customer], [FieldCases.Boss]), await OfAsync(nameof(FollowUp), followUp.Id.Value));
        Assert.Equal(new NotificationSubject(), await OfAsync(nameof(FollowUp), "none"));
        Assert.Equal(new NotificationSubject(), await OfAsync("Host", "none"));

        Task<NotificationSubject> OfAsync(string aggregate, string id) => subjects.OfAsync(OutboxMessage.OfEvents(aggregate, id, 1, [new Noticed(1, at)], at)[0], default);
    }

    [Fact]
    public async Task A_guest_is_told_and_keeps_nothing_from_the_staff()
    {
        var desk = new NotificationDesk { Subject = new NotificationSubject(owners: [NotificationDesk.Kim], guests: [NotificationDesk.Shop]) };
        desk.Scopes[NotificationDesk.Kim] = ReadScope.Of(new CustomerId("another"));
        await desk.FileAsync(NotificationDesk.Shop, [ContactChannel.Email]);
        await desk.HappenAsync(new MeetingRescheduled(new SalesMeetingId("M-1"), desk.Clock.Now + Duration.FromDays(2), desk.Clock.Now), nameof(SalesMeeting), "M-1");
        Assert.Equal(["staff kim", "customer 12347"], desk.Told.Select(notification => notification.Recipient.ToString()));
    }
}
