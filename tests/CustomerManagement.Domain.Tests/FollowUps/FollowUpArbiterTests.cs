using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.FollowUps;

public sealed class FollowUpArbiterTests
{
    [Fact]
    public void Several_due_at_once_one_goes_and_the_others_are_named()
    {
        var low = Due("low", FollowUpCases.Terms(priority: 1));
        var high = Due("high", FollowUpCases.Terms(priority: 9));
        var coming = Due("coming", FollowUpCases.Terms(priority: 99), occasion: "2024-06-10");
        var decision = Decide([low, coming, high], "2024-06-05 10:00");
        Assert.Equal((high, ContactChannel.Call), (decision.Goes, decision.Channel));
        Assert.Equal(
            [new HeldFollowUp(coming, HoldReason.NotYetDue, FollowUpCases.At("2024-06-10 00:00"), Instead: null), new HeldFollowUp(low, HoldReason.AnotherGoes, Until: null, high.Id)],
            decision.Held);
        Assert.Empty(decision.Dropped);
    }

    /// <summary>Samoa had no 30 December 2011.</summary>
    [Fact]
    public void A_day_that_the_customers_clock_skips_begins_when_it_was_skipped()
    {
        var samoa = TimeTable.Calendar("Pacific/Apia", "Mon-Fri 09:00-17:00");
        var (before, after) = (Instant.FromUtc(2011, 12, 30, 9, 59), Instant.FromUtc(2011, 12, 30, 10, 0));
        var due = Due("rule", FollowUpCases.Terms(ContactAim.Sales), "2011-12-30");
        var subject = FollowUpCases.Subject(calendar: samoa, touches: [Fixtures.Date("2011-12-29")]);
        Assert.Equal(new HeldFollowUp(due, HoldReason.NotYetDue, after, Instead: null), Assert.Single(FollowUpArbiter.Default.Decide([due], subject, before).Held));

        // Approached the day before, it may be approached again when that day is over; that is a Saturday.
        var permit = ContactGuard.Default.Check(new ContactRequest(ContactChannel.Call, ContactAim.Sales), subject.Situation, before);
        Assert.Equal((ContactObstacle.Pressure, Instant.FromUtc(2012, 1, 1, 19, 0)), (permit.Obstacle, permit.From));
    }

    [Theory]
    [InlineData(CatchUp.Send, "goes 1, another goes 2, another goes 3")]
    [InlineData(CatchUp.Skip, "missed 1, missed 2, goes 3")]
    [InlineData(CatchUp.Merge, "merged into 3 1, merged into 3 2, goes 3")]
    public void After_an_outage_the_rule_says_whether_to_send_skip_or_merge(CatchUp catchUp, string expected)
    {
        // Two of three were missed: their last days passed.
        var followUps = new[] { "2024-05-01", "2024-05-20", "2024-06-03" }.Select(day => Due("rule", FollowUpCases.Terms(catchUp: catchUp), day)).ToList();
        var decision = Decide(followUps, "2024-06-05 10:00");
        decision.Drop();
        Assert.Equal(expected, string.Join(", ", followUps.Select((followUp, place) => $"{Fate(followUp)} {place + 1}")));
        Assert.Equal(decision.Dropped.Select(dropped => dropped.FollowUp), followUps.Where(followUp => followUp.Status == FollowUpStatus.Skipped));

        string Fate(FollowUp followUp) => followUp switch
        {
            _ when decision.Goes == followUp => "goes",
            { Skipped: SkipReason.Missed } => "missed",
            { Skipped: SkipReason.Merged } => $"merged into {followUps.FindIndex(other => other.Id == decision.Dropped.Single(gone => gone.FollowUp == followUp).Instead) + 1}",
            _ => "another goes",
        };
    }

    [Fact]
    public void When_all_were_missed_the_latest_stands_for_the_others()
    {
        var followUps = new[] { "2024-05-01", "2024-05-20" }.Select(day => Due("rule", FollowUpCases.Terms(catchUp: CatchUp.Merge), day)).ToList();
        var decision = Decide(followUps, "2024-06-05 10:00");
        Assert.Equal((followUps[1], followUps[1].Id), (decision.Goes, decision.Dropped.Single().Instead));
    }

    [Fact]
    public void What_was_missed_is_not_merged_into_one_that_is_given_up_itself()
    {
        // The rule said to merge when the first was planned, and to skip when the second was.
        var first = Due("rule", FollowUpCases.Terms(catchUp: CatchUp.Merge), "2024-05-01");
        var second = Due("rule", FollowUpCases.Terms(catchUp: CatchUp.Skip), "2024-05-20");
        var decision = Decide([first, second], "2024-06-05 10:00");
        Assert.Equal(first, decision.Goes);
        Assert.Equal([new DroppedFollowUp(second, SkipReason.Missed, Instead: null)], decision.Dropped);

        var current = Due("rule", FollowUpCases.Terms(catchUp: CatchUp.Skip), "2024-06-01");
        Assert.Equal(current, Decide([first, second, current], "2024-06-05 10:00").Goes);
    }

    [Fact]
    public void Of_several_alike_the_order_does_not_depend_on_how_they_are_given_and_the_next_waits_for_its_day()
    {
        var all = new[] { "c", "a", "b" }.Select(rule => Due(rule, FollowUpCases.Terms(ContactAim.Sales))).ToList();
        Assert.Equal("a", Decide(all, "2024-06-05 10:00").Goes?.Rule);
        var decision = Decide(Enumerable.Reverse(all), "2024-06-05 10:00");
        Assert.Equal("a", decision.Goes?.Rule);
        Assert.Equal(["b AnotherGoes", "c AnotherGoes"], decision.Held.Select(held => $"{held.FollowUp.Rule} {held.Reason}"));

        // The first one went an hour ago: the others wait for the next day, however often the host asks.
        decision.Goes!.Complete(ContactChannel.Call, FollowUpOutcome.Content, Fixtures.Date("2024-06-05"), by: null, FollowUpCases.At("2024-06-05 10:00"));
        var later = Decide(all, "2024-06-05 11:00", FollowUpCases.Subject(touches: [Fixtures.Date("2024-06-05")]));
        Assert.Null(later.Goes);
        Assert.All(later.Held, held => Assert.Equal((HoldReason.Pressure, FollowUpCases.At("2024-06-06 09:00")), (held.Reason, held.Until)));
    }

    [Theory]
    [InlineData("2024-03-30 23:59", false)] // the night before the clocks go forward
    [InlineData("2024-03-31 01:59", false)]
    [InlineData("2024-03-31 03:00", true)] // the hour after 2:00 is missing
    [InlineData("2024-10-27 00:00", true)]
    public void On_days_of_changing_clocks_it_goes_in_the_open_hours_of_its_day(string at, bool goes)
    {
        var isSpring = at.StartsWith("2024-03", StringComparison.Ordinal);
        var subject = FollowUpCases.Subject(calendar: Calendars.TimeTable.Calendar("Europe/Berlin", isSpring ? "daily 02:30-05:00" : "daily 00:00-24:00"));
        var occasion = new Occasion(Fixtures.Date(isSpring ? "2024-03-31" : "2024-10-27"));
        var followUp = FollowUp.Plan(FollowUpCases.Rule(new PurchaseTrigger()), subject, occasion, FollowUpCases.At("2024-01-02 10:00"));
        var arbiter = new FollowUpArbiter(new ContactGuard(new ContactGuardOptions { QuietHours = null }));
        Assert.Equal(goes, arbiter.Decide([followUp], subject, FollowUpCases.At(at)).Goes is not null);
    }

    [Fact]
    public void Consent_is_asked_when_it_is_due_and_another_way_is_taken_where_there_is_one()
    {
        var card = Due("news", FollowUpCases.Terms(ContactAim.Information, channels: [ContactChannel.Email, ContactChannel.Letter]));
        var onlyMail = Due("mail", FollowUpCases.Terms(ContactAim.Information, channels: [ContactChannel.Email]));
        var said = new Consent(person: null, ContactChannel.Email, ConsentState.Granted, Instant.FromUtc(2024, 1, 1, 0, 0));
        var withdrawn = new Consent(person: null, ContactChannel.Email, ConsentState.Withdrawn, Instant.FromUtc(2024, 6, 4, 0, 0));

        var granted = Decide([card, onlyMail], "2024-06-05 10:00", FollowUpCases.Subject(file: FollowUpCases.File(consents: said)));
        Assert.Equal(ContactChannel.Email, granted.Channel);
        Assert.Empty(granted.Dropped);
        var refused = Decide([card, onlyMail], "2024-06-05 10:00", FollowUpCases.Subject(file: FollowUpCases.File(consents: [said, withdrawn])));
        Assert.Equal((card, ContactChannel.Letter), (refused.Goes, refused.Channel));
        Assert.Equal([new DroppedFollowUp(onlyMail, SkipReason.NoConsent, Instead: null)], refused.Dropped);
    }

    [Theory]
    [InlineData("complaint", ContactAim.Greeting, "dropped ComplaintOpen")]
    [InlineData("complaint", ContactAim.Sales, "held ComplaintOpen")]
    [InlineData("complaint", ContactAim.Service, "goes")]
    [InlineData("lost", ContactAim.Greeting, "dropped CustomerLost")]
    [InlineData("death", ContactAim.Service, "dropped Deceased")]
    [InlineData("pressed", ContactAim.Sales, "held Pressure")]
    [InlineData("pressed", ContactAim.Service, "goes")]
    [InlineData("closed", ContactAim.Service, "held Hours")]
    public void What_stands_in_the_way_is_named(string state, ContactAim aim, string expected)
    {
        var followUp = Due("rule", FollowUpCases.Terms(aim));
        var subject = FollowUpCases.Subject(
            file: FollowUpCases.File(isDeceased: state == "death"),
            standing: FollowUpCases.Best with { Lifecycle = state == "lost" ? LifecycleStage.Lost : LifecycleStage.Loyal },
            touches: state == "pressed" ? [Fixtures.Date("2024-06-05")] : [],
            hasOpenComplaint: state == "complaint");
        var decision = Decide([followUp], state == "closed" ? "2024-06-05 18:00" : "2024-06-05 10:00", subject);
        var actual = decision switch
        {
            { Goes: not null } => "goes",
            { Held: [var held] } => $"held {held.Reason}",
            { Dropped: [var dropped] } => $"dropped {dropped.Reason}",
            _ => "lost",
        };
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void One_of_another_customer_is_refused()
    {
        var other = FollowUp.Restore(Due("rule", FollowUpCases.Terms()).ToSnapshot() with { Customer = new CustomerId("2") });
        Assert.Throws<ArgumentException>("followUps", () => Decide([other], "2024-06-05 10:00"));
        Assert.Throws<ArgumentException>("known", () => new FollowUpPlanner(new FollowUpBook([])).Plan(
            FollowUpCases.Subject(), [other], Fixtures.Date("2024-06-01"), Fixtures.Date("2024-06-02"), FollowUpCases.At("2024-06-05 10:00")));
    }

    private static FollowUpDecision Decide(IEnumerable<FollowUp> followUps, string at, FollowUpSubject? subject = null) =>
        FollowUpArbiter.Default.Decide(followUps, subject ?? FollowUpCases.Subject(), FollowUpCases.At(at));

    private static FollowUp Due(string rule, FollowUpTerms terms, string occasion = "2024-06-03") => FollowUp.Plan(
        FollowUpCases.Rule(new PurchaseTrigger(), new FollowUpTiming(0, 7), terms, rule), FollowUpCases.Subject(), new Occasion(Fixtures.Date(occasion)), FollowUpCases.At("2024-01-02 10:00"));
}
