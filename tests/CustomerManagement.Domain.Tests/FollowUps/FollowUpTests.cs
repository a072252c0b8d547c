using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.FollowUps;

/// <summary>Every command in every state.</summary>
public sealed class FollowUpTests
{
    private static readonly Instant _at = FollowUpCases.At("2024-06-05 10:00");

    [Theory]
    [InlineData("open", "complete", "FollowUpDone")]
    [InlineData("open", "skip", "FollowUpSkipped")]
    [InlineData("open", "withdraw", "FollowUpWithdrawn")]
    [InlineData("open", "hand over", "FollowUpHandedOver")]
    [InlineData("open", "hand over again", "")]
    [InlineData("open", "move", "FollowUpMoved")]
    [InlineData("open", "move to its day", "")]
    [InlineData("open", "renew", "")]
    [InlineData("open", "complete early", FollowUpRules.TooEarly)]
    [InlineData("open", "move too far", FollowUpRules.OutsideItsDays)]
    [InlineData("open", "move back", FollowUpRules.OutsideItsDays)]
    [InlineData("withdrawn", "renew", "FollowUpRenewed")]
    [InlineData("withdrawn", "complete", FollowUpRules.NotOpen)]
    [InlineData("withdrawn", "skip", FollowUpRules.NotOpen)]
    [InlineData("withdrawn", "withdraw", FollowUpRules.NotOpen)]
    [InlineData("withdrawn", "hand over", FollowUpRules.NotOpen)]
    [InlineData("withdrawn", "move", FollowUpRules.NotOpen)]
    [InlineData("done", "complete", FollowUpRules.NotOpen)]
    [InlineData("done", "skip", FollowUpRules.NotOpen)]
    [InlineData("done", "withdraw", FollowUpRules.NotOpen)]
    [InlineData("done", "hand over", FollowUpRules.NotOpen)]
    [InlineData("done", "move", FollowUpRules.NotOpen)]
    [InlineData("done", "renew", FollowUpRules.NotOpen)]
    [InlineData("skipped", "complete", FollowUpRules.NotOpen)]
    [InlineData("skipped", "renew", FollowUpRules.NotOpen)]
    [InlineData("skipped", "hand over", FollowUpRules.NotOpen)]
    public void A_command_gives_its_event_or_names_its_rule(string state, string command, string expected)
    {
        var followUp = In(state);
        var before = followUp.ToSnapshot();
        var broken = Record.Exception(() => Do(followUp, command));
        if (broken is BusinessRuleException rule)
        {
            Assert.Equal((expected, followUp.Id.Value), (rule.Code, rule.Subject));
            Assert.Equal(before, followUp.ToSnapshot());
        }
        else
        {
            Assert.Null(broken);
            Assert.Equal(expected, string.Join(' ', followUp.PendingEvents.Select(happened => happened.GetType().Name)));
            Assert.Equal(expected.Length == 0, followUp.ToSnapshot() == before);
        }
    }

    [Fact]
    public void One_that_is_handed_over_keeps_all_else()
    {
        var followUp = In("open");
        var before = followUp.ToSnapshot();
        followUp.HandOver(new StaffId("kim"), _at);
        followUp.HandOver(new StaffId("lee"), _at);
        Assert.Equal(before with { Owner = new StaffId("lee"), HandedOver = 2 }, followUp.ToSnapshot());
    }

    [Theory]
    [InlineData("open")]
    [InlineData("done")]
    [InlineData("skipped")]
    [InlineData("withdrawn")]
    public void It_can_be_stored(string state)
    {
        var followUp = In(state);
        var stored = SnapshotJson.Read<FollowUpSnapshot>(SnapshotJson.Write(followUp.ToSnapshot()));
        Assert.Equal(followUp.ToSnapshot(), FollowUp.Restore(stored).ToSnapshot());
        Assert.Throws<ArgumentException>("snapshot", () => FollowUp.Restore(stored with { LastDay = stored.DueOn.PlusDays(-1) }));
        Assert.Throws<ArgumentException>("snapshot", () => FollowUp.Restore(stored with { Outcome = stored.Outcome is null ? FollowUpOutcome.Content : null }));
        Assert.Throws<ArgumentException>("snapshot", () => FollowUp.Restore(stored with { Status = (FollowUpStatus)9 }));
    }

    [Fact]
    public void A_work_list_has_each_follow_up_once_under_its_owner()
    {
        FollowUp[] all = [In("open"), In("done"), In("skipped"), In("withdrawn"), At("2024-05-01"), At("2024-07-01")];
        all[0].HandOver(new StaffId("kim"), _at);
        var lists = FollowUpWorkList.Of(all, Fixtures.Date("2024-06-05"));
        Assert.Equal([null, new StaffId("kim")], lists.Select(list => list.Owner));
        Assert.Equal((0, 1, 0, 0, 0), Counts(lists[1]));
        Assert.Equal((1, 0, 1, 1, 2), Counts(lists[0]));

        static (int Overdue, int Due, int Coming, int Done, int Skipped) Counts(FollowUpWorkList list) =>
            (list.Overdue.Count, list.Due.Count, list.Coming.Count, list.Done.Count, list.Skipped.Count);
    }

    private static void Do(FollowUp followUp, string command)
    {
        switch (command)
        {
            case "complete":
                followUp.Complete(ContactChannel.Call, FollowUpOutcome.Content, Fixtures.Date("2024-06-03"), by: null, _at);
                break;
            case "complete early":
                followUp.Complete(ContactChannel.Call, FollowUpOutcome.Content, Fixtures.Date("2024-06-02"), by: null, _at);
                break;
            case "skip":
                followUp.Skip(SkipReason.NotNeeded, Fixtures.Date("2024-06-03"), new StaffId("kim"), _at);
                break;
            case "withdraw":
                followUp.Withdraw(Fixtures.Date("2024-06-03"), _at);
                break;
            case "hand over":
                followUp.HandOver(new StaffId("kim"), _at);
                break;
            case "hand over again":
                followUp.HandOver(new StaffId("boss"), _at);
                break;
            case "move":
                followUp.MoveTo(Fixtures.Date("2024-06-10"), _at);
                break;
            case "move to its day":
                followUp.MoveTo(Fixtures.Date("2024-06-03"), _at);
                break;
            case "move too far":
                followUp.MoveTo(Fixtures.Date("2024-06-11"), _at);
                break;
            case "move back":
                followUp.MoveTo(Fixtures.Date("2024-06-02"), _at);
                break;
            case "renew":
                followUp.Renew(Fixtures.Date("2024-06-04"), Fixtures.Date("2024-06-09"), _at);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(command));
        }
    }

    private static FollowUp In(string state)
    {
        var followUp = At("2024-06-03");
        if (state == "open")
        {
            followUp = FollowUp.Restore(followUp.ToSnapshot() with { Owner = new StaffId("boss") });
        }
        else
        {
            Do(followUp, state switch { "done" => "complete", "skipped" => "skip", _ => "withdraw" });
        }

        followUp.MarkSaved();
        return followUp;
    }

    private static FollowUp At(string occasion) => FollowUp.Plan(
        FollowUpCases.Rule(new PurchaseTrigger(), new FollowUpTiming(0, 7)), FollowUpCases.Subject(), new Occasion(Fixtures.Date(occasion)), FollowUpCases.At("2024-01-02 10:00"));
}
