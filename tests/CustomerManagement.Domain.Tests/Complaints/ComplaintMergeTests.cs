using System.Text.Json;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;
using NodaTime.Text;
using static CustomerManagement.Domain.Tests.Complaints.ComplaintCases;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>What a duplicate leaves to the complaint it goes into, and a merging of which one half alone was saved.</summary>
public sealed class ComplaintMergeTests
{
    private static readonly CalendarBook _none = new([]);

    /// <summary>All on one day; answers within 8 hours on the clock.</summary>
    [Theory]
    [InlineData("who waits for an answer in the duplicate waits for it in the older one", "08:00 received; 09:00 answer", "10:00 received", "11:00", "kept 09:00, open until 18:00", false)]
    [InlineData("who waits in both is answered once, by the earlier deadline of the older one", "08:00 received", "10:00 received", "11:00", "open until 16:00", false)]
    [InlineData("an answer given after the duplicate came answers it", "08:00 received; 10:30 answer", "10:00 received", "11:00", "kept 10:30", false)]
    [InlineData("but not what was said in the duplicate after that", "08:00 received; 10:30 answer", "10:00 received; 10:45 asks", "11:00", "kept 10:30, open until 18:00", false)]
    [InlineData("nor a duplicate that was reopened after that", "08:00 received; 10:30 answer", "10:00 received; 10:05 dropped; 10:45 reopened", "11:00", "kept 10:30, open until 18:45", false)]
    [InlineData("what came before all that the older one owes is owed besides", "08:00 received; 08:30 answer; 10:00 asks", "09:00 received", "11:00", "kept 08:30, open until 18:00, open until 17:00", false)]
    [InlineData("each answer that is owed passes over", "08:00 received; 09:00 answer", "10:00 received; 10:30 critical", "11:00", "kept 09:00, open until 18:00, open until 12:30", false)]
    [InlineData("what was answered in the duplicate is done", "08:00 received; 09:00 answer", "10:00 received; 10:30 answer", "11:00", "kept 09:00", false)]
    [InlineData("the customer's word in the duplicate ends the wait", "08:00 received; 09:00 answer; 09:30 wait", "10:00 received", "11:00", "kept 09:00, open until 18:00", false)]
    [InlineData("and lets the older one's own clock go on", "08:00 received; 09:00 wait", "10:00 received", "11:00", "open until 18:00", false)]
    [InlineData("what was answered in the duplicate ends no wait", "08:00 received; 09:00 answer; 09:30 wait", "10:00 received; 10:30 answer", "11:00", "kept 09:00", true)]
    [InlineData("an answer of the older one ends none either", "08:00 received; 10:30 answer; 10:45 wait", "10:00 received", "11:00", "kept 10:30", true)]
    [InlineData("while we wait in both we wait", "08:00 received; 09:00 answer; 09:30 wait", "10:00 received; 10:30 wait", "11:00", "kept 09:00, standing still", true)]
    [InlineData("a wait of the duplicate alone is over", "08:00 received; 09:00 answer", "10:00 received; 10:30 wait", "11:00", "kept 09:00, open until 18:30", false)]
    [InlineData("a miss stays one, and is still to be answered", "08:00 received; 09:00 answer", "10:00 received", "19:00", "kept 09:00, broken 18:00", false)]
    [InlineData("and is found where the older one's time went further", "08:00 received; 09:00 answer; 20:00 wait", "10:00 received", "11:00", "kept 09:00, broken 18:00", false)]
    public void A_duplicate_leaves_what_it_owes(string why, string into, string duplicate, string at, string answers, bool waits)
    {
        var (older, newer) = (Told(into, "c-1"), Told(duplicate, "c-2"));
        var (olderBefore, newerBefore) = (older.ToSnapshot(), newer.ToSnapshot());
        newer.MergeInto(older, On(at));
        Assert.Equal((why, answers, waits), (why, Answers(older), older.WaitingSince is not null));
        Assert.False(newer.OwesAnswer);
        Assert.Null(newer.NextDue);

        var (merged, absorbed) = (JsonSerializer.Serialize(newer.ToSnapshot()), JsonSerializer.Serialize(older.ToSnapshot()));
        newer.MergeInto(older, On("23:00"));
        Assert.Equal((merged, absorbed), (JsonSerializer.Serialize(newer.ToSnapshot()), JsonSerializer.Serialize(older.ToSnapshot())));

        var olderAgain = Complaint.Restore(olderBefore, _none);
        Complaint.Restore(newer.ToSnapshot(), _none).MergeInto(olderAgain, On(at));
        Assert.Equal(absorbed, JsonSerializer.Serialize(olderAgain.ToSnapshot()));

        var (newerAgain, olderAfter) = (Complaint.Restore(newerBefore, _none), Complaint.Restore(older.ToSnapshot(), _none));
        newerAgain.MergeInto(olderAfter, On(at));
        Assert.Equal(merged, JsonSerializer.Serialize(newerAgain.ToSnapshot()));
        Assert.Equal(absorbed, JsonSerializer.Serialize(olderAfter.ToSnapshot()));
        Assert.Empty(olderAfter.PendingEvents);
    }

    [Fact]
    public void What_fired_in_the_duplicate_does_not_fire_again_and_the_rest_does()
    {
        var (older, newer) = (Received("2026-03-01 09:00", id: "c-1"), Received("2026-03-02 08:00", id: "c-2"));
        older.Say("2026-03-01 10:00", MessageDirection.ToCustomer);
        newer.PassTo(At("2026-03-03 08:00"));
        older.MarkSaved();
        newer.MergeInto(older, At("2026-03-03 09:00"));
        older.PassTo(At("2026-03-04 08:00"));
        var escalated = older.PendingEvents.OfType<ComplaintEscalated>().Where(step => step.Kind == PromiseKind.Answer);
        Assert.Equal([At("2026-03-03 12:00")], escalated.Select(step => step.DueAt));
        Assert.DoesNotContain(older.PendingEvents, happened => happened is ComplaintPromiseBroken { Kind: PromiseKind.Answer });
        Assert.Equal(new ComplaintPromised(older.Id, 3, PromiseKind.Answer, "built-in", 1, At("2026-03-03 08:00"), At("2026-03-02 08:00")), older.PendingEvents.OfType<ComplaintPromised>().Single());
        older.Say("2026-03-04 09:00", MessageDirection.ToCustomer);
        Assert.Contains(new ComplaintPromiseDoneLate(older.Id, 3, PromiseKind.Answer, At("2026-03-04 09:00")), older.PendingEvents);
    }

    [Fact]
    public void Who_speaks_in_a_duplicate_is_not_silent()
    {
        var older = Received("2026-03-01 09:00", Plain, id: "c-1");
        older.Say("2026-03-01 10:00", MessageDirection.ToCustomer);
        older.Remedy("2026-03-02 09:00");
        var newer = Received("2026-03-05 12:00", Plain, id: "c-2");
        newer.MergeInto(older, At("2026-03-06 09:00"));
        Assert.Equal((true, null), (older.OwesAnswer, older.SilenceEndsAt));
        Assert.Equal(ComplaintRules.AnswerOwed, Assert.Throws<BusinessRuleException>(() => older.CloseOnSilence(At("2026-03-20 09:00"))).Code);

        // Answered as it was asked: the silence counts from then.
        older.Say("2026-03-06 10:00", MessageDirection.ToCustomer);
        Assert.Equal(At("2026-03-13 10:00"), older.SilenceEndsAt);

        // A third one that was answered already, and a fourth that came later and was not.
        var third = Received("2026-03-07 09:00", Plain, id: "c-3");
        third.Say("2026-03-07 11:00", MessageDirection.ToCustomer);
        third.MergeInto(older, At("2026-03-07 12:00"));
        Assert.Equal((false, At("2026-03-14 11:00")), (older.OwesAnswer, older.SilenceEndsAt));
    }

    [Fact]
    public void What_was_closed_meanwhile_learns_nothing_before_it_is_reopened()
    {
        var (older, newer) = (Received("2026-03-01 09:00", Plain, id: "c-1"), Received("2026-03-02 09:00", Plain, id: "c-2"));
        newer.MergeInto(Received("2026-03-01 09:00", Plain, id: "c-1"), At("2026-03-02 10:00"));
        older.Drop(ClosingReason.Withdrawn, At("2026-03-02 11:00"));
        var (merged, closed) = (JsonSerializer.Serialize(newer.ToSnapshot()), JsonSerializer.Serialize(older.ToSnapshot()));
        Assert.Equal(ComplaintRules.Closed, Assert.Throws<BusinessRuleException>(() => newer.MergeInto(older, At("2026-03-02 12:00"))).Code);
        Assert.Equal((merged, closed), (JsonSerializer.Serialize(newer.ToSnapshot()), JsonSerializer.Serialize(older.ToSnapshot())));
        older.Reopen(Plain, At("2026-03-02 13:00"));
        newer.MergeInto(older, At("2026-03-02 14:00"));
        Assert.Equal("broken 09:00, open until 13:00, open until 09:00", Answers(older));
        Assert.Equal(merged, JsonSerializer.Serialize(newer.ToSnapshot()));
    }

    private static Complaint Told(string story, string id) =>
        new ComplaintStory("UTC", hours: null) { Id = new ComplaintId(id) }.Tell(string.Join("; ", story.Split("; ").Select(line => $"2026-03-02 {line.Insert(5, "+00:00")}")));

    private static Instant On(string time) => At($"2026-03-02 {time}");

    private static string Answers(Complaint complaint) => string.Join(", ", complaint.Promises.Promises.Where(promise => promise.Kind == PromiseKind.Answer).Select(promise =>
        promise.State != PromiseState.Open ? $"{promise.State.ToString().ToLowerInvariant()} {Shown(promise.EndedAt!.Value)}"
        : promise.Clock.Due is { } due ? $"open until {Shown(due)}" : "standing still"));

    private static string Shown(Instant at) => InstantPattern.CreateWithInvariantCulture("HH:mm").Format(at);
}
