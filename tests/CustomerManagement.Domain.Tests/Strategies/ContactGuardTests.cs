using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.FollowUps;
using CustomerManagement.Domain.Tests.Support;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Strategies;

public sealed class ContactGuardTests
{
    private static readonly Instant _said = Instant.FromUtc(2024, 1, 1, 0, 0);

    [Theory]
    [InlineData("2024-06-05 10:00", null, "2024-06-05 10:00")]
    [InlineData("2024-06-05 08:30", ContactObstacle.Hours, "2024-06-05 09:00")] // before opening
    [InlineData("2024-06-05 17:00", ContactObstacle.Hours, "2024-06-06 09:00")] // closing is exclusive
    [InlineData("2024-06-07 23:00", ContactObstacle.Hours, "2024-06-10 09:00")] // quiet, then the weekend
    [InlineData("2024-03-31 02:00", ContactObstacle.Hours, "2024-04-01 09:00", "2024-03-31 01:59")] // the night of the change
    public void The_hours_decide(string at, ContactObstacle? obstacle, string from, string? before = null)
    {
        var permit = Check(ContactAim.Sales, before ?? at);
        Assert.Equal(new ContactPermit(obstacle, FollowUpCases.At(from), IsFinal: false), permit);
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("2024-06-05", ContactObstacle.Pressure, "2024-06-06 09:00")] // once a day
    [InlineData("2024-06-04", null, null)]
    [InlineData("2024-06-04 2024-06-02", ContactObstacle.Pressure, "2024-06-10 09:00")] // twice a week: free on Sunday, open on Monday
    [InlineData("2024-06-03 2024-05-29", null, null)] // a week ago to the day is no longer within it
    [InlineData("2024-05-28 2024-05-21 2024-05-14 2024-05-07", ContactObstacle.Pressure, "2024-06-06 09:00")] // four in 30 days
    [InlineData("2024-06-06", null, null)] // a clock was put back by a day: once a day is for the day itself
    [InlineData("2024-06-06 2024-06-05", ContactObstacle.Pressure, "2024-06-12 09:00")]
    [InlineData("2030-01-01 2030-01-02 2030-01-03", null, null)] // a clock ran far ahead
    public void How_often_decides_over_all_channels(string touches, ContactObstacle? obstacle, string? from)
    {
        var permit = Check(ContactAim.Sales, "2024-06-05 10:00", touches: touches);
        Assert.Equal((obstacle, FollowUpCases.At(from ?? "2024-06-05 10:00")), (permit.Obstacle, permit.From));
    }

    [Fact]
    public void Who_is_answered_is_not_pressed() => Assert.True(Check(ContactAim.Service, "2024-06-05 10:00", touches: "2024-06-05 2024-06-04 2024-06-03").IsGiven);

    [Theory]
    [InlineData(ContactChannel.Call, "", true)] // silence is no refusal
    [InlineData(ContactChannel.Email, "", false)] // but for e-mail
    [InlineData(ContactChannel.Email, "7+", true)]
    [InlineData(ContactChannel.Email, "+", true)] // the customer's word is for its contacts
    [InlineData(ContactChannel.Email, "8+", false)] // another contact's is not
    [InlineData(ContactChannel.Email, "+ 7-", false)]
    [InlineData(ContactChannel.Email, "7+ -", false)] // refused by either is refused
    [InlineData(ContactChannel.Email, "7+ 8-", true)] // one person's opt-out silences nobody else
    [InlineData(ContactChannel.Email, "7- 7+", true)] // the later word counts
    [InlineData(ContactChannel.Email, "7+ 7-", false)]
    [InlineData(ContactChannel.Letter, "7-", true)] // of another channel
    public void Consent_is_that_of_the_person_and_the_channel(ContactChannel channel, string said, bool isGiven)
    {
        var consents = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, place) => new Consent(
            word.Length > 1 ? new ContactId(word[..^1]) : null,
            ContactChannel.Email,
            word[^1] == '+' ? ConsentState.Granted : ConsentState.Withdrawn,
            _said + Duration.FromHours(place)));
        var file = FollowUpCases.File([FollowUpCases.Contact("7"), FollowUpCases.Contact("8")], consents: [.. consents]);
        var permit = ContactGuard.Default.Check(new ContactRequest(channel, ContactAim.Information, new ContactId("7")), Situation(file: file), FollowUpCases.At("2024-06-05 10:00"));
        Assert.Equal((isGiven, !isGiven), (permit.IsGiven, permit.IsFinal));
    }

    [Theory]
    [InlineData(ContactAim.Greeting, "complaint", ContactObstacle.ComplaintOpen, true)]
    [InlineData(ContactAim.Sales, "complaint", ContactObstacle.ComplaintOpen, false)] // waits
    [InlineData(ContactAim.Service, "complaint", null, false)]
    [InlineData(ContactAim.Information, "complaint", null, false)]
    [InlineData(ContactAim.Greeting, "lost", ContactObstacle.CustomerLost, true)]
    [InlineData(ContactAim.Sales, "lost", null, false)] // to win it back
    [InlineData(ContactAim.Greeting, "death", ContactObstacle.Deceased, true)]
    [InlineData(ContactAim.Service, "death", ContactObstacle.Deceased, true)]
    public void Good_wishes_stop_for_an_open_complaint_a_lost_customer_and_a_death(ContactAim aim, string state, ContactObstacle? obstacle, bool isFinal)
    {
        var file = FollowUpCases.File([FollowUpCases.Contact("7", isDeceased: state == "death")]);
        var situation = Situation(file: file, stage: state == "lost" ? LifecycleStage.Lost : LifecycleStage.Loyal, hasOpenComplaint: state == "complaint");
        var permit = ContactGuard.Default.Check(new ContactRequest(ContactChannel.Call, aim, new ContactId("7")), situation, FollowUpCases.At("2024-06-05 10:00"));
        Assert.Equal((obstacle, isFinal), (permit.Obstacle, permit.IsFinal));
    }

    [Fact]
    public void Hours_that_are_always_quiet_end_in_no_moment_and_not_in_a_loop()
    {
        var guard = new ContactGuard(new ContactGuardOptions { QuietHours = new TimeWindow(new LocalTime(8, 0), new LocalTime(18, 0)) });
        var permit = guard.Check(new ContactRequest(ContactChannel.Call, ContactAim.Sales), Situation(), FollowUpCases.At("2024-06-05 10:00"));
        Assert.Equal(new ContactPermit(ContactObstacle.Hours, From: null, IsFinal: false), permit);
    }

    [Fact]
    public void Quiet_hours_are_those_of_the_customer_s_zone()
    {
        // 09:30 in Berlin is 16:30 in Seoul in winter.
        var seoul = TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-16:00");
        var permit = ContactGuard.Default.Check(
            new ContactRequest(ContactChannel.Call, ContactAim.Sales), new ContactSituation(seoul, LifecycleStage.Loyal), FollowUpCases.At("2024-01-10 09:30"));
        Assert.Equal((ContactObstacle.Hours, FollowUpCases.At("2024-01-11 01:00")), (permit.Obstacle, permit.From));
    }

    [Fact]
    public void Wrong_settings_are_told_all_at_once()
    {
        var wrong = Assert.Throws<ValidationException>(() => new ContactGuard(new ContactGuardOptions { Limits = [null!], NeedConsent = [(ContactChannel)9], Unlimited = null! }));
        Assert.Equal(["Limits[0]", "NeedConsent[0]", "Unlimited"], wrong.Errors.Select(error => error.PropertyName).Order(StringComparer.Ordinal));
    }

    private static ContactPermit Check(ContactAim aim, string at, string touches = "") => ContactGuard.Default.Check(
        new ContactRequest(ContactChannel.Call, aim),
        Situation(touches: touches.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Fixtures.Date)),
        FollowUpCases.At(at));

    private static ContactSituation Situation(
        CustomerSnapshot? file = null, LifecycleStage stage = LifecycleStage.Loyal, bool hasOpenComplaint = false, IEnumerable<LocalDate>? touches = null) =>
        new(FollowUpCases.Weekdays, stage, file, hasOpenComplaint, touches);
}
