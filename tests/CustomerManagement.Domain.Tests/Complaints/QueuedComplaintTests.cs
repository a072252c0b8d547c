using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Promises;
using NodaTime;
using static CustomerManagement.Domain.Tests.Complaints.ComplaintCases;

namespace CustomerManagement.Domain.Tests.Complaints;

public sealed class QueuedComplaintTests
{
    [Fact]
    public void A_running_clock_says_how_much_time_is_left_and_until_when()
    {
        var line = QueuedComplaint.Of(Received("2026-03-02 09:00", Plain), At("2026-03-02 19:00"))!;
        Assert.Equal((QueueState.Running, Duration.FromHours(14), At("2026-03-03 09:00"), PromiseKind.Answer), (line.State, line.TimeLeft, line.Until, line.Promise!.Kind));
    }

    [Fact]
    public void A_clock_that_stands_still_keeps_its_time_and_has_no_deadline()
    {
        var complaint = Received("2026-03-02 09:00", Plain);
        complaint.WaitForCustomer(Kim, At("2026-03-02 11:00"));
        var line = QueuedComplaint.Of(complaint, At("2026-03-05 19:00"))!;
        Assert.Equal((QueueState.Paused, Duration.FromHours(22), null), (line.State, line.TimeLeft, line.Until));
    }

    [Fact]
    public void What_is_missed_is_shown_before_a_sweep_finds_it_and_the_complaint_stays_as_it_is()
    {
        var complaint = Received("2026-03-02 09:00", Plain);
        var line = QueuedComplaint.Of(complaint, At("2026-03-03 10:30"))!;
        Assert.Equal((QueueState.Breached, Duration.FromMinutes(-90), At("2026-03-03 09:00")), (line.State, line.TimeLeft, line.Until));
        Assert.Equal(PromiseState.Open, complaint.Promises.Promises[0].State);
    }

    [Fact]
    public void A_promise_kept_late_is_owed_no_more()
    {
        var complaint = Received("2026-03-02 09:00", Plain);
        complaint.Say("2026-03-04 09:00", MessageDirection.ToCustomer);
        Assert.Equal(QueueState.Quiet, QueuedComplaint.Of(complaint, At("2026-03-04 10:00"))!.State);
    }

    [Fact]
    public void A_remedied_one_is_quiet_until_the_silence_ends()
    {
        var complaint = Received("2026-03-02 09:00", Plain);
        complaint.Say("2026-03-02 10:00", MessageDirection.ToCustomer);
        complaint.Remedy("2026-03-02 11:00");
        var line = QueuedComplaint.Of(complaint, At("2026-03-02 12:00"))!;
        Assert.Equal((QueueState.Quiet, null, At("2026-03-09 11:00")), (line.State, line.TimeLeft, line.Until));
    }

    [Fact]
    public void What_is_closed_or_merged_has_no_line()
    {
        var closed = Received("2026-03-02 09:00");
        closed.Drop(ClosingReason.Withdrawn, At("2026-03-02 10:00"));
        var merged = Received("2026-03-02 09:00", id: "c-2");
        merged.MergeInto(Received("2026-03-02 08:00", id: "c-3"), At("2026-03-02 10:00"));
        Assert.Empty(QueuedComplaint.Queue([closed, merged], At("2026-03-02 12:00")));
    }

    [Fact]
    public void What_is_due_after_a_moment_leaves_aside_what_is_due_by_then()
    {
        // Warned at 05:00, due at 09:00, the relationship manager told then, the manager four hours later.
        var complaint = Received("2026-03-02 09:00");
        complaint.Acknowledge(Kim, At("2026-03-02 09:30"));
        Assert.Equal(At("2026-03-03 05:00"), complaint.NextDueAfter(At("2026-03-02 10:00")));
        Assert.Equal(At("2026-03-03 09:00"), complaint.NextDueAfter(At("2026-03-03 05:00")));
        Assert.Equal(At("2026-03-03 13:00"), complaint.NextDueAfter(At("2026-03-03 09:00")));
        Assert.Equal(At("2026-03-08 09:00"), complaint.NextDueAfter(At("2026-03-03 13:00")));
        Assert.Equal(At("2026-03-03 05:00"), complaint.NextDue);
        Assert.Null(complaint.NextDueAfter(At("2026-04-03 13:00")));
    }

    [Property]
    public void The_queue_is_in_order_of_urgency_whatever_order_complaints_come_in(int seed)
    {
        var random = new Random(seed);
        var complaints = Enumerable.Range(0, 12).Select(number =>
        {
            var complaint = Received($"2026-03-0{random.Next(1, 6)} 0{random.Next(10)}:00", id: $"c-{number}");
            switch (random.Next(4))
            {
                case 0:
                    complaint.WaitForCustomer(Kim, At("2026-03-06 01:00"));
                    break;
                case 1:
                    complaint.Say("2026-03-06 02:00", MessageDirection.ToCustomer);
                    break;
                case 2:
                    complaint.Say("2026-03-06 03:00", MessageDirection.ToCustomer);
                    complaint.Remedy("2026-03-06 04:00");
                    break;
                default:
                    break;
            }

            return complaint;
        }).ToArray();

        var now = At("2026-03-06 12:00");
        var queue = QueuedComplaint.Queue(complaints, now);
        Assert.Equal(12, queue.Count);
        Assert.All(queue.Zip(queue.Skip(1)), pair => Assert.True(pair.First.State < pair.Second.State || (pair.First.State == pair.Second.State && !(pair.First.Until > pair.Second.Until))));
        random.Shuffle(complaints);
        Assert.Equal(queue.Select(line => line.Complaint), QueuedComplaint.Queue(complaints, now).Select(line => line.Complaint));
    }
}
