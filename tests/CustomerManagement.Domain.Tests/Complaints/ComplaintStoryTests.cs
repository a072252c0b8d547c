using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Tests.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>Complaints of users of other programs, each a story with what it leads to: what became of the promises to answer, on the clocks of four continents.</summary>
public sealed class ComplaintStoryTests
{
    private const string Seoul = "Asia/Seoul";

    private const string Berlin = "Europe/Berlin";

    private const string NewYork = "America/New_York";

    private const string Johannesburg = "Africa/Johannesburg";

    private const string Office = "Mon-Fri 09:00-12:00 13:00-18:00";

    /// <summary>Answers within 8 hours, 2 when critical; <c>policy-2</c> allows 4 and 1. Office hours where they are given, else on the clock.</summary>
    [Theory]
    [InlineData("waiting stops the clock", Seoul, Office,
        "2024-06-07 16:00+09:00 received; 2024-06-07 17:00+09:00 wait; 2024-06-10 10:30+09:00 asks",
        "open until 2024-06-11 09:30+09:00")]
    [InlineData("while we wait there is no deadline", Seoul, Office,
        "2024-06-07 16:00+09:00 received; 2024-06-07 17:00+09:00 wait; 2024-08-01 10:00+09:00 sweep",
        "standing still")]
    [InlineData("a wait goes on over a reclassification, and what it promises waits too", Seoul, Office,
        "2024-06-07 16:00+09:00 received; 2024-06-07 17:00+09:00 wait; 2024-06-07 17:30+09:00 critical; 2024-06-10 10:30+09:00 asks",
        "open until 2024-06-11 09:30+09:00, open until 2024-06-10 13:30+09:00")]
    [InlineData("a wait goes on over another policy, in the night of a change of the clock", Berlin, null,
        "2024-03-30 20:00+01:00 received; 2024-03-30 22:00+01:00 wait; 2024-03-30 23:00+01:00 policy-2; 2024-03-31 04:00+02:00 asks",
        "open until 2024-03-31 10:00+02:00")]
    [InlineData("another version of the policy promises what it allows besides", Berlin, null,
        "2024-03-30 20:00+01:00 received; 2024-03-30 22:00+01:00 wait; 2024-03-30 22:00+01:00 policy-2; 2024-03-30 23:00+01:00 minor; 2024-03-31 04:00+02:00 resume",
        "open until 2024-03-31 10:00+02:00, open until 2024-03-31 08:00+02:00")]
    [InlineData("a wait over a night moves nothing", NewYork, Office,
        "2024-03-07 16:00-05:00 received; 2024-03-07 18:30-05:00 wait; 2024-03-08 08:30-05:00 resume",
        "open until 2024-03-08 16:00-05:00")]
    [InlineData("a wait over a weekend moves what it overlaps", NewYork, Office,
        "2024-03-08 17:00-05:00 received; 2024-03-08 17:30-05:00 wait; 2024-03-11 09:30-04:00 resume",
        "open until 2024-03-11 18:00-04:00")]
    [InlineData("the customer's word ends the wait from when it was said", Johannesburg, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 09:00+02:00 wait; 2024-06-07 10:00+02:00 asks noted 2024-06-07 12:00+02:00",
        "open until 2024-06-07 17:00+02:00")]
    [InlineData("and the miss that follows from it is found at once", Johannesburg, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 09:00+02:00 wait; 2024-06-07 10:00+02:00 asks noted 2024-06-07 17:00+02:00",
        "broken 2024-06-07 17:00+02:00")]
    [InlineData("a word said before the wait does not end it", Johannesburg, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 09:00+02:00 wait; 2024-06-07 08:30+02:00 asks noted 2024-06-07 12:00+02:00",
        "standing still")]
    [InlineData("thanks end no wait", Johannesburg, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 09:00+02:00 wait; 2024-06-07 10:00+02:00 thanks; 2024-06-07 11:00+02:00 out-of-office",
        "standing still")]
    [InlineData("a miss stays, whatever is edited", Johannesburg, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 16:00+02:00 sweep; 2024-06-07 16:30+02:00 policy-2; 2024-06-07 17:00+02:00 critical; 2024-06-07 17:30+02:00 wait; 2024-06-07 18:00+02:00 answer",
        "broken 2024-06-07 16:00+02:00 done 2024-06-07 18:00+02:00")]
    [InlineData("a miss that nobody looked at is one", NewYork, null,
        "2024-11-02 20:00-04:00 received; 2024-11-03 08:00-05:00 critical; 2024-11-03 09:00-05:00 answer",
        "broken 2024-11-03 03:00-05:00 done 2024-11-03 09:00-05:00")]
    [InlineData("in time but noted late, before the miss was found", Johannesburg, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 15:00+02:00 answer noted 2024-06-07 20:00+02:00",
        "kept 2024-06-07 15:00+02:00")]
    [InlineData("in time but noted late, after the miss was found", Johannesburg, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 16:00+02:00 sweep; 2024-06-07 15:00+02:00 answer noted 2024-06-07 20:00+02:00",
        "broken 2024-06-07 16:00+02:00 done 2024-06-07 15:00+02:00")]
    [InlineData("the deadline is too late", Johannesburg, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 16:00+02:00 answer",
        "broken 2024-06-07 16:00+02:00 done 2024-06-07 16:00+02:00")]
    [InlineData("the minute before is not", Johannesburg, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 15:59+02:00 answer",
        "kept 2024-06-07 15:59+02:00")]
    [InlineData("a reopened one begins its clock anew", Berlin, null,
        "2024-10-26 20:00+02:00 received; 2024-10-26 22:00+02:00 dropped; 2024-10-27 09:00+01:00 reopened",
        "void 2024-10-26 22:00+02:00, open until 2024-10-27 17:00+01:00")]
    [InlineData("and its miss stays", Berlin, null,
        "2024-10-26 20:00+02:00 received; 2024-10-27 04:00+01:00 dropped; 2024-10-27 09:00+01:00 reopened; 2024-10-27 10:00+01:00 asks",
        "broken 2024-10-27 03:00+01:00, open until 2024-10-27 17:00+01:00")]
    [InlineData("a rejected remedy too, and ends the wait", Seoul, null,
        "2024-06-07 08:00+09:00 received; 2024-06-07 09:00+09:00 answer; 2024-06-07 10:00+09:00 remedied; 2024-06-07 10:00+09:00 wait; 2024-06-08 12:00+09:00 rejected",
        "kept 2024-06-07 09:00+09:00, open until 2024-06-08 20:00+09:00")]
    [InlineData("a rejection while an answer is owed promises none", Seoul, null,
        "2024-06-07 08:00+09:00 received; 2024-06-07 10:00+09:00 remedied; 2024-06-07 12:00+09:00 rejected",
        "open until 2024-06-07 16:00+09:00")]
    [InlineData("thanks do not restart the clock", Seoul, Office,
        "2024-06-07 16:00+09:00 received; 2024-06-07 17:00+09:00 answer; 2024-06-07 17:30+09:00 thanks; 2024-06-07 17:40+09:00 out-of-office",
        "kept 2024-06-07 17:00+09:00")]
    [InlineData("a bot is no answer", NewYork, null,
        "2024-11-02 20:00-04:00 received; 2024-11-02 20:00-04:00 bot",
        "open until 2024-11-03 03:00-05:00")]
    [InlineData("an internal note is no answer", NewYork, null,
        "2024-11-02 20:00-04:00 received; 2024-11-02 21:00-04:00 internal",
        "open until 2024-11-03 03:00-05:00")]
    [InlineData("who asks again is answered again", Seoul, Office,
        "2024-06-07 16:00+09:00 received; 2024-06-07 17:00+09:00 answer; 2024-06-07 17:30+09:00 asks; 2024-06-10 09:00+09:00 asks",
        "kept 2024-06-07 17:00+09:00, open until 2024-06-10 17:30+09:00")]
    [InlineData("an answer given after the question was said answers it", Johannesburg, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 10:00+02:00 answer; 2024-06-07 09:30+02:00 asks noted 2024-06-07 11:00+02:00",
        "kept 2024-06-07 10:00+02:00")]
    [InlineData("an answer given before it does not", Johannesburg, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 09:00+02:00 answer; 2024-06-07 11:00+02:00 asks; 2024-06-07 10:00+02:00 answer noted 2024-06-07 12:00+02:00",
        "kept 2024-06-07 09:00+02:00, open until 2024-06-07 19:00+02:00")]
    [InlineData("a merged one is not due", Berlin, Office,
        "2024-06-07 16:00+02:00 received; 2024-06-07 17:00+02:00 merged; 2024-06-20 12:00+02:00 sweep",
        "void 2024-06-07 17:00+02:00")]
    [InlineData("its miss stays", Berlin, null,
        "2024-06-07 08:00+02:00 received; 2024-06-07 17:00+02:00 merged; 2024-06-20 12:00+02:00 sweep",
        "broken 2024-06-07 16:00+02:00")]
    public void A_story_leads_to(string why, string zone, string? hours, string story, string answers)
    {
        var complaint = new ComplaintStory(zone, hours).Tell(story);
        Assert.Equal((why, answers), (why, string.Join(", ", complaint.Promises.Promises.Select(promise => Text(promise, DateTimeZoneProviders.Tzdb[zone])))));
        Assert.Equal(complaint.IsOpen ? complaint.Promises.NextDue : null, complaint.NextDue);
    }

    /// <summary>Answers within 8 hours; a warning an hour before, the relationship manager at the deadline, the manager 2 hours later, all three at the office. Swept every ten minutes, twice, and loaded anew each time.</summary>
    [Theory]
    [InlineData(Seoul, "2024-06-07 08:00+09:00 received", "Salesperson 2024-06-07 15:00+09:00, RelationshipManager 2024-06-07 16:00+09:00, Manager 2024-06-10 09:00+09:00")]
    [InlineData(Berlin, "2024-10-25 17:00+02:00 received", "Salesperson 2024-10-25 17:59+02:00, RelationshipManager 2024-10-28 09:00+01:00, Manager 2024-10-28 09:00+01:00")]
    [InlineData(NewYork, "2024-11-01 09:00-04:00 received; 2024-11-01 17:30-04:00 answer", "Salesperson 2024-11-01 16:00-04:00, RelationshipManager 2024-11-01 17:00-04:00")]
    [InlineData(Johannesburg, "2024-06-07 08:00+02:00 received; 2024-06-07 15:30+02:00 merged", "Salesperson 2024-06-07 15:00+02:00")]
    [InlineData(Johannesburg, "2024-06-07 08:00+02:00 received; 2024-06-07 16:30+02:00 dropped", "Salesperson 2024-06-07 15:00+02:00, RelationshipManager 2024-06-07 16:00+02:00")]
    [InlineData(Seoul, "2024-06-07 08:00+09:00 received; 2024-06-07 14:00+09:00 wait; 2024-06-10 10:00+09:00 resume; 2024-06-10 11:30+09:00 answer", "Salesperson 2024-06-10 11:00+09:00")]
    public void Each_step_fires_once_however_often_time_passes(string zone, string story, string steps)
    {
        var told = new ComplaintStory(zone, hours: null, TimeTable.Calendar(zone, Office)) { SweepsEvery = Duration.FromMinutes(10) };
        var complaint = told.Tell($"{story}; 2024-11-30 00:00+00:00 sweep");
        Assert.Equal(steps, string.Join(", ", complaint.Promises.Promises.SelectMany(promise => promise.Fired.Select(step =>
            $"{promise.Steps[step.Number].To} {Shown(step.DueAt, DateTimeZoneProviders.Tzdb[zone])}"))));
        Assert.Equal(told.Told, complaint.Promises.Promises.Sum(promise => promise.Fired.Count));
    }

    /// <summary>Thirty days of 24 hours, inclusive, also over a change of the clock.</summary>
    [Theory]
    [InlineData(Berlin, "2024-10-10 12:00+02:00", "2024-11-09 11:00+01:00")]
    [InlineData(NewYork, "2024-03-01 12:00-05:00", "2024-03-31 13:00-04:00")]
    [InlineData(Seoul, "2024-06-01 12:00+09:00", "2024-07-01 12:00+09:00")]
    [InlineData(Johannesburg, "2024-06-01 12:00+02:00", "2024-07-01 12:00+02:00")]
    public void It_goes_on_up_to_thirty_days_after_closing(string zone, string closed, string last)
    {
        var limit = TimeTable.Moment.Parse(last).Value.ToInstant();
        var policy = ResponseBook.BuiltIn();
        var late = new ComplaintStory(zone, hours: null).Tell($"{closed} received; {closed} dropped");
        var broken = Assert.Throws<BusinessRuleException>(() => late.Reopen(policy, limit + Duration.Epsilon));
        Assert.Equal((ComplaintRules.TooLateToReopen, ComplaintStatus.Closed), (broken.Code, late.Status));
        late.Reopen(policy, limit);
        Assert.Equal((ComplaintStatus.Received, 1), (late.Status, late.Reopenings));
    }

    [Fact]
    public void What_is_never_reopened_is_not_reopened_at_once_either()
    {
        var row = new ResponseRow(new ResponseTerms(new PromiseOffer(new PromiseTerms(PromiseTerms.DefaultAnswer)), closing: new ClosingTerms(Duration.FromDays(1), Duration.Zero)));
        var never = new ResponseBook("never", 1, [row]);
        var complaint = ComplaintCases.Received("2024-06-07 08:00", never);
        complaint.Drop(ClosingReason.Withdrawn, ComplaintCases.At("2024-06-07 09:00"));
        var broken = Assert.Throws<BusinessRuleException>(() => complaint.Reopen(never, ComplaintCases.At("2024-06-07 09:00")));
        Assert.Equal(ComplaintRules.TooLateToReopen, broken.Code);
    }

    private static string Text(Promise promise, DateTimeZone zone) => promise.State switch
    {
        PromiseState.Open => promise.Clock.Due is { } due ? $"open until {Shown(due, zone)}" : "standing still",
        PromiseState.Kept => $"kept {Shown(promise.EndedAt!.Value, zone)}",
        PromiseState.Void => $"void {Shown(promise.EndedAt!.Value, zone)}",
        PromiseState.Broken => $"broken {Shown(promise.EndedAt!.Value, zone)}{(promise.DoneAt is { } done ? $" done {Shown(done, zone)}" : "")}",
        _ => throw new ArgumentOutOfRangeException(nameof(promise)),
    };

    private static string Shown(Instant at, DateTimeZone zone) => TimeTable.Moment.Format(at.InZone(zone).ToOffsetDateTime());
}
