using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Validation;
using NodaTime;
using static CustomerManagement.Domain.Tests.Complaints.ComplaintCases;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>The first and the last moments there are, and hours that never come.</summary>
public sealed class ComplaintEdgeTests
{
    private static readonly Instant _first = Instant.FromUtc(2, 1, 1, 0, 0);

    private static readonly Instant _last = Instant.FromUtc(9998, 12, 31, 0, 0);

    private static readonly WorkingCalendar _office = Calendar("office", DateTimeZoneProviders.Tzdb["Pacific/Kiritimati"], WorkingWeek.MondayToFriday(DayHours.Of("09:00-17:00")));

    private static readonly WorkingCalendar _west = Calendar("west", DateTimeZoneProviders.Tzdb["America/Los_Angeles"], WorkingWeek.MondayToFriday(DayHours.Of("09:00-17:00")));

    private static readonly WorkingCalendar _never = new(
        "never", 1, DateTimeZone.Utc, WorkingWeek.MondayToFriday(DayHours.Closed), [new ExceptionalDay(new LocalDate(2001, 1, 1), DayHours.AllDay, "the only one")]);

    public static TheoryData<string, WorkingCalendar?, WorkingCalendar?> Hours => new()
    {
        { "clock", null, null }, { "clock, told in office", null, _office }, { "clock, told in west", null, _west }, { "clock, told never", null, _never },
        { "office", _office, null }, { "office, told in west", _office, _west }, { "west, told in office", _west, _office }, { "west, told never", _west, _never },
        { "never", _never, null }, { "never, told in office", _never, _office },
    };

    [Theory]
    [MemberData(nameof(Hours))]
    public void A_whole_life_is_led_at_the_edges_of_time(string what, WorkingCalendar? hours, WorkingCalendar? told)
    {
        // Not all the way from the first to the last: calendars count day by day.
        Instant[] moments = [_first, At("2026-03-02 09:00"), _last - Duration.FromHours(30), _last];
        foreach (var from in moments)
        {
            var to = Instant.Min(from + Duration.FromHours(20), _last);
            var end = Instant.Min(from + Duration.FromDays(30), _last);
            var policy = Policy(hours, told);
            var complaint = Complaint.Receive(new ComplaintId("c-1"), new ComplaintIntake(from, ComplaintChannel.Web), Major, Buyer, null, policy, from);
            complaint.WaitForCustomer(Kim, from);
            complaint.PassTo(from);
            Show(complaint, from);
            complaint.EndWait(Kim, to);
            complaint.Reclassify(new ComplaintSubject(ComplaintSeverity.Critical), policy, to);
            complaint.Note(new ComplaintMessage(from, MessageDirection.ToCustomer, new PrivateNote("words")), StandardAnswers.Instance, policy, to);
            complaint.FindCause(CauseKind.Billing, Kim, to);
            complaint.DecideRemedy(new RemedyDecision(new Remedy("refund"), Boss, StaffRole.Manager), RemedyLimits.ManagersOnly, to);
            complaint.CarryOutRemedy(Kim, to);
            Show(complaint, to);
            complaint.RejectRemedy(policy, to);
            Show(complaint, to);
            complaint.Drop(ClosingReason.Withdrawn, to);
            complaint.Reopen(policy, to);
            Show(complaint, end);
            complaint.PassTo(end);
            Assert.False(complaint.NextDue <= end, $"{what} from {from} to {to}");
            Show(complaint, end);
        }
    }

    [Theory]
    [InlineData("0002-01-01T00:00:00+01:00")]
    [InlineData("9998-12-31T00:00:01Z")]
    public void A_draft_of_a_moment_beyond_the_edge_is_told_so(string text)
    {
        var draft = new ComplaintDraft { ReceivedAt = text, Channel = "letter" };
        Assert.Equal(InputCodes.Moment, Assert.Single(new ComplaintDraftValidator().Validate(draft).Errors).ErrorCode);
    }

    private static void Show(Complaint complaint, Instant now)
    {
        var book = new CalendarBook([_office, _west, _never]);
        Assert.Equal(complaint.NextDue, Complaint.Restore(complaint.ToSnapshot(), book).NextDue);
        _ = complaint.NextDueAfter(now);
        _ = QueuedComplaint.Of(complaint, now);
        foreach (var promise in complaint.Promises.Promises)
        {
            Assert.NotEmpty(promise.Explain().ToString());
        }
    }

    private static ResponseBook Policy(WorkingCalendar? hours, WorkingCalendar? told)
    {
        var day = Duration.FromHours(24);
        EscalationStep[] steps = [new(-day, StaffRole.Salesperson, told), new(Duration.FromHours(-1), StaffRole.Salesperson, told), new(Duration.Zero, StaffRole.Manager, told), new(day * 7, StaffRole.Manager, told)];
        return new ResponseBook("edge", 1,
        [
            new(new ResponseTerms(
                new PromiseOffer(new PromiseTerms(day, hours), steps), new PromiseOffer(new PromiseTerms(day * 7, hours), steps), closing: new ClosingTerms(ClosingTerms.Most, ClosingTerms.Most))),
        ]);
    }

    private static WorkingCalendar Calendar(string id, DateTimeZone zone, WorkingWeek week) => new(id, 1, zone, week);
}
