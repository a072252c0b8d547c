using System.Globalization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Services;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Delivery;

public sealed class NotificationTests
{
    private static readonly ContactChannel[] _email = [ContactChannel.Email];
    private static readonly ContactChannel[] _text = [ContactChannel.TextMessage];
    private static readonly ComplaintId _complaint = new("c-1");
    private static readonly ComplaintAcknowledged _acknowledged = new(_complaint, By: null, DeliveryCases.Start);
    private static readonly ComplaintEscalated _escalated =
        new(_complaint, 0, PromiseKind.Answer, 0, StaffRole.Manager, DeliveryCases.Start, DeliveryCases.Start);

    [Theory]
    [InlineData(false, null, null, false, 0, 1)] // nobody agreed to anything
    [InlineData(true, null, null, false, 1, 0)]
    [InlineData(true, null, true, false, 0, 1)] // of two words of one moment the stricter counts
    [InlineData(false, true, null, false, 1, 0)] // another channel will do
    [InlineData(true, null, null, true, 0, 1)] // died
    public async Task A_customer_is_told_only_with_consent(bool email, bool? text, bool? withdrawn, bool isDeceased, int told, int dropped)
    {
        var desk = new NotificationDesk();
        await desk.FileAsync(NotificationDesk.Shop, [.. email ? _email : [], .. text == true ? _text : []], withdrawn == true ? _email : [], isDeceased);
        var report = await desk.HappenAsync(_acknowledged);
        Assert.Equal((told, dropped, 1), (desk.Told.Count, report.Dropped, report.Sent));
        Assert.All(desk.Told, notification => Assert.Equal(email ? _email : _text, notification.Channels));
    }

    [Fact]
    public async Task Consent_is_asked_when_it_is_told_and_not_when_it_was_planned()
    {
        var desk = new NotificationDesk();
        await desk.FileAsync(NotificationDesk.Shop, _email);

        // 02:00 in Seoul.
        desk.Clock.Now = Instant.FromUtc(2026, 3, 1, 17, 0);
        var night = await desk.HappenAsync(_acknowledged);
        Assert.Equal((1, 0, 0), (night.PutOff, night.Failed, night.Dropped));
        Assert.Empty(desk.Told);

        var file = await desk.Store.Customers.FindAsync(NotificationDesk.Shop, ReadScope.Everything, default);
        file!.StateConsent(new Consent(person: null, ContactChannel.Email, ConsentState.Withdrawn, DeliveryCases.Start + Duration.FromDays(1)));
        await desk.Store.Customers.SaveAsync([file], command: null, default);
        desk.Clock.Now = Instant.FromUtc(2026, 3, 1, 23, 0);
        var morning = await desk.RunAsync();
        Assert.Equal((1, 1), (morning.Sent, morning.Dropped));
        Assert.Empty(desk.Told);
    }

    [Theory]
    [InlineData("2026-03-01T22:59:59Z", false)] // 07:59:59 in Seoul
    [InlineData("2026-03-01T23:00:00Z", true)] // 08:00
    [InlineData("2026-03-02T10:59:59Z", true)] // 19:59:59
    [InlineData("2026-03-02T11:00:00Z", false)] // 20:00
    public async Task In_quiet_hours_a_customer_is_told_later_and_the_staff_at_once(string at, bool isTold)
    {
        var desk = new NotificationDesk();
        await desk.FileAsync(NotificationDesk.Shop, _email);
        desk.Clock.Now = NodaTime.Text.InstantPattern.ExtendedIso.Parse(at).Value;
        await desk.HappenAsync(_acknowledged);
        await desk.HappenAsync(_escalated, id: "c-2");
        Assert.Equal(isTold, desk.Told.Exists(notification => notification.Recipient.Customer is not null));
        Assert.Contains(desk.Told, notification => notification.Recipient.Staff == NotificationDesk.Boss);

        desk.Clock.Advance(Duration.FromHours(12));
        await desk.RunAsync();
        Assert.Equal(2, desk.Told.Count);
    }

    [Fact]
    public async Task Who_may_not_see_the_customer_is_not_told_of_it()
    {
        var desk = new NotificationDesk();
        desk.Roles[StaffRole.Manager] = [NotificationDesk.Boss, NotificationDesk.Kim];
        desk.Scopes[NotificationDesk.Kim] = ReadScope.Of(new CustomerId("another"));
        desk.Scopes[NotificationDesk.Boss] = ReadScope.Of(NotificationDesk.Shop);
        var report = await desk.HappenAsync(_escalated);
        Assert.Equal(NotificationDesk.Boss, Assert.Single(desk.Told).Recipient.Staff);
        Assert.Equal((1, 1), (report.Sent, report.Dropped));
    }

    [Fact]
    public async Task Who_was_erased_is_not_told()
    {
        var desk = new NotificationDesk();
        var report = await desk.HappenAsync(_acknowledged);
        Assert.Equal((1, 1, 0), (report.Sent, report.Dropped, desk.Told.Count));
    }

    [Fact]
    public async Task Where_nobody_can_be_told_the_message_fails_and_comes_again()
    {
        var desk = new NotificationDesk();
        desk.Roles.Clear();
        Assert.Equal(1, (await desk.HappenAsync(_escalated)).Failed);
        desk.Clock.Advance(Duration.FromHours(70));
        for (var attempt = 0; attempt < RelayOptions.DefaultMaximumAttempts; attempt++)
        {
            await desk.RunAsync();
            desk.Clock.Advance(Duration.FromHours(1));
        }

        var aside = Assert.Single(await desk.Outbox.ListAsync(10, default));
        Assert.Equal(DeliveryRules.NobodyToTell, aside.Error);
        desk.Roles[StaffRole.Manager] = [NotificationDesk.Boss];
        Assert.True(await desk.Outbox.ReleaseAsync(aside.Message.Id, default));
        await desk.RunAsync();
        Assert.Equal(NotificationKinds.ComplaintEscalated, Assert.Single(desk.Told).Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // who is not reached comes first
    public async Task Who_is_not_reached_keeps_nobody_else_from_being_told_and_that_once(bool isFirst)
    {
        var desk = new NotificationDesk();
        desk.Roles[StaffRole.Manager] = isFirst ? [NotificationDesk.Kim, NotificationDesk.Boss] : [NotificationDesk.Boss, NotificationDesk.Kim];
        desk.Unreached.Add("staff kim");
        Assert.Equal(1, (await desk.HappenAsync(_escalated)).Failed);
        desk.Clock.Advance(Duration.FromHours(1));
        Assert.Equal(1, (await desk.RunAsync()).Failed);
        Assert.Equal(["staff boss"], desk.Told.Select(notification => notification.Recipient.ToString()));
        desk.Unreached.Clear();
        desk.Clock.Advance(Duration.FromHours(1));
        Assert.Equal(1, (await desk.RunAsync()).Sent);
        Assert.Equal(["staff boss", "staff kim"], desk.Told.Select(notification => notification.Recipient.ToString()));
        Assert.Equal(2, desk.Told.DistinctBy(notification => notification.Id).Count());
    }

    [Fact]
    public async Task What_is_to_be_told_on_a_later_day_is_not_lost_because_another_is_never_reached()
    {
        var day = new LocalDate(2026, 3, 12);
        var desk = new NotificationDesk
        {
            Policy = new Plans([
                new NotificationPlan("host.now", NotificationAudience.Of(NotificationDesk.Kim)),
                new NotificationPlan("host.later", NotificationAudience.Of(NotificationDesk.Boss), dueOn: day)]),
            Subject = new NotificationSubject([NotificationDesk.Shop], [NotificationDesk.Kim], day),
        };
        await desk.FileAsync(NotificationDesk.Shop);
        desk.Unreached.Add("staff kim");
        Assert.Equal(1, (await desk.HappenAsync(_escalated)).Failed);
        for (var hour = 0; hour < 12 * 24; hour++)
        {
            desk.Clock.Advance(Duration.FromHours(1));
            await desk.RunAsync();
        }

        Assert.Equal("host.later", Assert.Single(desk.Told).Kind);
        Assert.Equal(nameof(ReceiverDownException), Assert.Single(await desk.Outbox.ListAsync(10, default)).Error);
    }

    [Theory]
    [InlineData("ko", "ko")]
    [InlineData(null, "zh-Hant")]
    public async Task A_customer_is_told_in_its_language_and_the_staff_in_theirs(string? onFile, string told)
    {
        var desk = new NotificationDesk { Options = new NotificationOptions { DefaultLanguage = new LanguageTag("zh-Hant") } };
        desk.Languages[NotificationDesk.Boss] = new LanguageTag("de");
        await desk.FileAsync(NotificationDesk.Shop, _email, language: onFile);
        await desk.HappenAsync(_acknowledged);
        await desk.HappenAsync(_escalated, id: "c-2");
        Assert.Equal([told, "de"], desk.Told.Select(notification => notification.Language.Value));
    }

    [Fact]
    public async Task A_follow_up_is_told_on_its_day_by_the_wall_clock_of_the_customer_unless_it_is_done()
    {
        var desk = new NotificationDesk { Clock = { Now = Instant.FromUtc(2026, 2, 20, 9, 0) } };
        await desk.FileAsync(NotificationDesk.Shop);
        var day = new LocalDate(2026, 3, 2);
        var planned = new FollowUpPlanned(new FollowUpId("f-1"), NotificationDesk.Shop, Owner: null, day, DeliveryCases.Start);
        desk.Subject = new NotificationSubject([NotificationDesk.Shop], [NotificationDesk.Kim], day);
        await desk.HappenAsync(planned, "FollowUp", "f-1");
        await desk.HappenAsync(planned, "FollowUp", "f-2");

        // Midnight in Seoul.
        var midnight = Instant.FromUtc(2026, 3, 1, 15, 0);
        for (; desk.Clock.Now < midnight; desk.Clock.Advance(Duration.FromHours(1)))
        {
            await desk.RunAsync();
            Assert.Empty(desk.Told);
        }

        await desk.RunAsync();
        Assert.Equal(2, desk.Told.Count);
        Assert.All(desk.Told, notification => Assert.Equal((NotificationKinds.FollowUpDue, midnight), (notification.Kind, notification.DueAt)));

        desk.Subject = new NotificationSubject([NotificationDesk.Shop], [NotificationDesk.Kim], dueOn: null);
        var report = await desk.HappenAsync(planned, "FollowUp", "f-3");
        Assert.Equal((1, 1, 2), (report.Sent, report.Dropped, desk.Told.Count));
    }

    [Fact]
    public async Task An_appointment_is_not_told_once_it_is_over()
    {
        var desk = new NotificationDesk();
        await desk.FileAsync(NotificationDesk.Shop, _email);
        var scheduled = new ServiceScheduled(new ServiceDutyId("s-1"), NotificationDesk.Shop, For: Instant.FromUtc(2026, 3, 1, 22, 0), IsTooLate: false, DeliveryCases.Start);
        desk.Clock.Now = Instant.FromUtc(2026, 3, 1, 12, 0);
        Assert.Equal(1, (await desk.HappenAsync(scheduled, "ServiceDuty", "s-1")).PutOff);
        desk.Clock.Now = Instant.FromUtc(2026, 3, 1, 23, 0);
        Assert.Equal(1, (await desk.RunAsync()).Dropped);
        Assert.Empty(desk.Told);
    }

    [Fact]
    public async Task What_a_message_is_about_is_found_in_the_repositories()
    {
        var desk = new NotificationDesk();
        var complaint = Complaint.Receive(
            _complaint, new ComplaintIntake(DeliveryCases.Start, ComplaintChannel.Hotline), new ComplaintSubject(ComplaintSeverity.Minor), NotificationDesk.Shop, new CustomerId("dealer"),
            ResponseBook.BuiltIn(), DeliveryCases.Start);
        complaint.Assign(NotificationDesk.Boss, DeliveryCases.Start);
        complaint.Acknowledge(by: null, DeliveryCases.Start);
        var events = complaint.PendingEvents.ToList();
        await desk.Store.Complaints.SaveAsync([complaint], command: null, default);
        desk.Outbox.Add(OutboxMessage.OfEvents(nameof(Complaint), _complaint.Value, complaint.Version, events, DeliveryCases.Start));
        var subjects = new StoredSubjects { Complaints = desk.Store.Complaints };
        desk.Subjects = subjects;
        await desk.FileAsync(NotificationDesk.Shop, _email);
        await desk.FileAsync(new CustomerId("dealer"), _text);
        await desk.RunAsync();
        Assert.Equal(
            ["complaint.assigned staff boss", "complaint.received staff kim", "customer.complaint-acknowledged customer 12347", "customer.complaint-acknowledged customer dealer"],
            desk.Told.Select(notification => $"{notification.Kind} {notification.Recipient}").Order(StringComparer.Ordinal));
        Assert.Equal(new NotificationSubject(), await subjects.OfAsync(OutboxMessage.OfEvents("FollowUp", "f", 1, [_acknowledged], DeliveryCases.Start)[0], default));
        Assert.All(desk.Told, notification => Assert.DoesNotContain("CANARY", $"{notification}", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_has_a_title_in_four_languages()
    {
        string[] languages = ["en", "zh-Hans", "zh-Hant", "ko"];
        Assert.All(NotificationKinds.All, kind =>
        {
            var titles = languages.Select(language => NotificationKinds.TitleOf(kind)!.In(CultureInfo.GetCultureInfo(language))).ToList();
            Assert.All(titles, title => Assert.False(string.IsNullOrWhiteSpace(title)));
            Assert.Matches("[a-z]", titles[0]);
            Assert.Matches("[가-힣]", titles[3]);
        });
        Assert.Equal(NotificationKinds.All.Count, NotificationKinds.All.Select(kind => NotificationKinds.TitleOf(kind)!.English).Distinct().Count());
        Assert.Null(NotificationKinds.TitleOf("host.own"));
    }

    private sealed class Plans(IReadOnlyList<NotificationPlan> plans) : INotificationPolicy
    {
        public IReadOnlyList<NotificationPlan> PlansFor(IDomainEvent happened) => plans;
    }
}
