using System.Text.Json;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Complaints.ComplaintCases;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>What comes out of a store: as it was, or refused.</summary>
public sealed class ComplaintSnapshotTests
{
    private static readonly WorkingCalendar _office = new("office", 3, DateTimeZone.Utc, WorkingWeek.MondayToFriday(DayHours.Of("09:00-17:00")));

    private static readonly CalendarBook _calendars = new([_office]);

    private static readonly ResponseBook _policy = ResponseBook.BuiltIn(_office);

    public static TheoryData<string, Func<ComplaintSnapshot, ComplaintSnapshot>> Wrong => new()
    {
        { "no id", known => known with { Id = default } },
        { "an unknown status", known => known with { Status = (ComplaintStatus)9 } },
        { "an unknown cause", known => known with { Cause = (CauseKind)99 } },
        { "an unknown satisfaction", known => known with { Satisfaction = (Satisfaction)9 } },
        { "closed for an unknown reason", known => known with { ClosedFor = (ClosingReason)9 } },
        { "merged into none", known => Open(known) with { Status = ComplaintStatus.Merged, MergedInto = default(ComplaintId) } },
        { "merged into itself", known => Open(known) with { Status = ComplaintStatus.Merged, MergedInto = known.Id } },
        { "received and its cause known", known => Open(known) with { Status = ComplaintStatus.Received, Remedy = null } },
        { "a remedy that was rejected", known => Open(known) with { Status = ComplaintStatus.CauseFound } },
        { "confirmed without a remedy", known => known with { Remedy = null } },
        { "confirmed and never carried out", known => known with { RemediedAt = null } },
        { "noted before it was received", known => known with { Latest = At("2026-03-02 08:59") } },
        { "a moment out of range", known => known with { Latest = Instant.MaxValue } },
        { "closed later than all that was noted", known => known with { ClosedAt = At("2026-03-04 16:01") } },
        { "remedied later than all that was noted", known => known with { RemediedAt = At("2026-03-04 16:01") } },
        { "answered later than all that was noted", known => known with { LastAnswerAt = At("2026-03-04 16:01") } },
        { "spoken of later than all that was noted", known => known with { LastContactAt = At("2026-03-04 16:01") } },
        { "told later than all that was noted", known => known with { AcknowledgedAt = At("2026-03-04 16:01") } },
        { "waiting from later than all that was noted", known => Remedied(known) with { WaitingSince = At("2026-03-04 16:01") } },
        { "an entry later than all that was noted", known => known with { History = [.. known.History, new(At("2026-03-04 16:01"), ComplaintEntryKind.Reclassified)] } },
        { "an unknown entry", known => known with { History = [.. known.History, new(known.Latest, (ComplaintEntryKind)99)] } },
        { "a message without words", known => known with { History = [.. known.History, new(known.Latest, ComplaintEntryKind.Message)] } },
        { "a cause without a cause", known => known with { History = [.. known.History, new(known.Latest, ComplaintEntryKind.CauseFound)] } },
        { "a remedy without a remedy", known => known with { History = [.. known.History, new(known.Latest, ComplaintEntryKind.RemedyDecided)] } },
        { "a closing without a reason", known => known with { History = [.. known.History, new(known.Latest, ComplaintEntryKind.Closed)] } },
        { "a rating without one", known => known with { History = [.. known.History, new(known.Latest, ComplaintEntryKind.Rated)] } },
        { "absorbed none", known => known with { History = [.. known.History, new(known.Latest, ComplaintEntryKind.Absorbed)] } },
        { "reopened and no entry of it", known => known with { Reopenings = 1 } },
        { "a promise that is none", known => known with { Promises = [null!] } },
        { "promised a service", known => known with { Promises = [known.Promises[0] with { Kind = PromiseKind.Service }] } },
        { "closed and promised", known => known with { Promises = [Promised(known, promise => promise)] } },
        { "promised later than all that was noted", known => Remedied(known) with { Promises = [Promised(known, promise => promise, "2026-03-04 16:01")] } },
        { "kept later than all that was noted", known => known with { Promises = [Promised(known, promise => promise.Done(At("2026-03-04 16:01")))] } },
        { "done later than all that was noted", known => known with { Promises = [Promised(known, promise => promise.Done(At("2026-03-06 16:01")), "2026-03-02 10:00")] } },
        { "let go later than all that was noted", known => known with { Promises = [Promised(known, promise => promise.FallenAway(At("2026-03-06 16:01")), "2026-03-02 10:00")] } },
        { "fired later than all that was noted", known => Remedied(known) with { Promises = [Promised(known, promise => promise.PassedTo(At("2026-03-05 15:01")))] } },
        { "waits, and a clock goes", known => Remedied(known) with { WaitingSince = known.Latest, Promises = [Promised(known, promise => promise)] } },
        { "does not wait, and a clock stands still", known => Remedied(known) with { Promises = [Promised(known, promise => promise.Paused(known.Latest))] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_no_complaint_can_be_is_refused(string what, Func<ComplaintSnapshot, ComplaintSnapshot> spoil)
    {
        var known = Told().ToSnapshot();
        _ = Complaint.Restore(known, _calendars);
        _ = Complaint.Restore(Remedied(known), _calendars);
        _ = Complaint.Restore(Remedied(known) with { Promises = [Promised(known, promise => promise)] }, _calendars);
        var refused = Record.Exception(() => Complaint.Restore(spoil(known), _calendars));
        Assert.True(refused is ArgumentException { ParamName: "snapshot" }, $"{what}: {refused?.GetType().Name ?? "accepted"}");
        Assert.DoesNotContain("Erika", refused!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_can_be_said_of_a_complaint_comes_back_from_json()
    {
        var state = Told().ToSnapshot();
        var json = SnapshotJson.WriteText(state);
        var back = SnapshotJson.Read<ComplaintSnapshot>(json);
        Assert.Equal(state with { Promises = back.Promises, History = back.History }, back);
        Assert.Equal(state.History, back.History);
        Assert.Equal(JsonSerializer.Serialize(state.Promises), JsonSerializer.Serialize(back.Promises));
        Assert.Equal(json, SnapshotJson.WriteText(Complaint.Restore(back, _calendars).ToSnapshot()));
        Assert.Contains(state.Promises, promise => promise.Pauses.Count > 0);
        Assert.Contains(state.Promises, promise => promise.Fired.Count > 0);
    }

    /// <summary>Whatever was done about a complaint: it comes back from JSON as it was, and goes on the same.</summary>
    [Property(Arbitrary = [typeof(ComplaintWalks)], MaxTest = Laws.SlowCases)]
    public void Whatever_happened_comes_back_from_json(ComplaintWalk walk)
    {
        foreach (var complaint in ComplaintRun.After(walk))
        {
            var json = SnapshotJson.WriteText(complaint.ToSnapshot());
            var restored = Complaint.Restore(SnapshotJson.Read<ComplaintSnapshot>(json), ComplaintWalk.Calendars);
            Assert.Equal(json, SnapshotJson.WriteText(restored.ToSnapshot()));
            Assert.Equal(complaint.History, restored.History);
            Assert.Equal(complaint.Promises, restored.Promises);
            Assert.Equal(complaint.NextDue, restored.NextDue);
        }
    }

    [Theory]
    [InlineData(typeof(ComplaintIntake), """{"Channel":1}""")]
    [InlineData(typeof(ComplaintEntry), """{"Kind":1}""")]
    [InlineData(typeof(FiredStep), """{"Number":0,"FiredAt":"2026-03-02T09:00:00Z"}""")]
    [InlineData(typeof(EscalationStepSnapshot), """{"To":1,"Hours":null}""")]
    public void A_time_that_is_missing_is_not_made_up(Type type, string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));

    private static ComplaintSnapshot Open(ComplaintSnapshot known) => known with { ClosedAt = null, ClosedFor = null };

    private static ComplaintSnapshot Remedied(ComplaintSnapshot known) => Open(known) with { Status = ComplaintStatus.Remedied };

    private static PromiseSnapshot Promised(ComplaintSnapshot known, Func<Promise, Promise> then, string from = "2026-03-04 15:00")
    {
        var terms = new PromiseTerms(PromiseTerms.DefaultAnswer);
        return then(new Promise(PromiseKind.Answer, known.Promises[0].Policy, new PromiseClock(At(from), terms), [new(Duration.FromHours(-23), StaffRole.Manager)])).ToSnapshot();
    }

    private static Complaint Told()
    {
        var intake = new ComplaintIntake(At("2026-03-02 09:00"), ComplaintChannel.Hotline)
        {
            Complainant = new PrivateNote("Erika\n0171 555"), Text = new PrivateNote("It came \"late\"."), RefersTo = new ComplaintId("c-0"),
        };
        var subject = new ComplaintSubject(ComplaintSeverity.Critical) { Segment = "A", ProductLine = "drills", Person = Kim, Issue = "late" };
        var complaint = Complaint.Receive(new ComplaintId("c-1"), intake, subject, Buyer, new CustomerId("dealer"), _policy, At("2026-03-02 09:30"));
        complaint.Assign(Kim, At("2026-03-02 09:40"));
        complaint.WaitForCustomer(Kim, At("2026-03-02 09:45"));
        complaint.Say("2026-03-02 10:45", MessageDirection.FromCustomer, "My \u5c0f\u6771\u897f \ud83d\ude00");
        complaint.Say("2026-03-02 16:00", MessageDirection.Internal);
        complaint.Note(
            new ComplaintMessage(At("2026-03-03 12:00"), MessageDirection.ToCustomer, new PrivateNote("We know."), MessageIntent.Courtesy, isAutomatic: true, ComplaintParty.Intermediary),
            StandardAnswers.Instance, _policy, At("2026-03-03 12:01"));
        complaint.FindCause(CauseKind.Delivery, Kim, At("2026-03-03 13:00"));
        var remedy = new Remedy("refund", new Money(12.50m, new Currency("EUR")), new PrivateNote("For the delay."));
        complaint.DecideRemedy(new RemedyDecision(remedy, Boss, StaffRole.Manager), RemedyLimits.ManagersOnly, At("2026-03-03 14:00"));
        complaint.CarryOutRemedy(Kim, At("2026-03-03 15:00"));
        complaint.Say("2026-03-03 16:00", MessageDirection.ToCustomer);
        complaint.Rate(Satisfaction.Satisfied, At("2026-03-04 15:00"));
        complaint.Confirm(At("2026-03-04 16:00"));
        return complaint;
    }
}
