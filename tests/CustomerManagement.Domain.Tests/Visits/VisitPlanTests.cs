using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Visits;
using NodaTime;
using static CustomerManagement.Domain.Tests.Visits.FieldCases;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>Every command in every status, and what the field needs of a plan.</summary>
public sealed class VisitPlanTests
{
    private const string None = "";

    private static readonly Instant _at = At("2024-06-03 08:00");
    private static readonly CustomerId _customer = new("12347");

    [Theory]
    [InlineData("alter", "planned", "VisitAltered")]
    [InlineData("alter to the same", "planned", None)]
    [InlineData("cancel", "planned", "VisitCancelled")]
    [InlineData("move", "planned", "VisitMoved")]
    [InlineData("hand over", "planned", "VisitHandedOver")]
    [InlineData("record", "planned", "VisitOutcomeRecorded")]
    [InlineData("add again", "planned", None)]
    [InlineData("add another", "planned", VisitRules.VisitExists)]
    [InlineData("alter", "promised", VisitRules.ReasonMissing)]
    [InlineData("alter with a reason", "promised", "VisitAltered")]
    [InlineData("cancel", "promised", "VisitCancelled")]
    [InlineData("move", "promised", VisitRules.ReasonMissing)]
    [InlineData("move with a reason", "promised", "VisitMoved")]
    [InlineData("hand over", "promised", "VisitHandedOver")]
    [InlineData("record", "promised", "VisitOutcomeRecorded")]
    [InlineData("alter", "took place", VisitRules.NotPlanned)]
    [InlineData("cancel", "took place", VisitRules.NotPlanned)]
    [InlineData("move", "took place", VisitRules.NotPlanned)]
    [InlineData("hand over", "took place", VisitRules.NotPlanned)]
    [InlineData("record", "took place", None)]
    [InlineData("record a closed door", "took place", "VisitOutcomeRecorded")]
    [InlineData("add another", "took place", VisitRules.VisitExists)]
    [InlineData("alter", "did not take place", VisitRules.NotPlanned)]
    [InlineData("cancel", "did not take place", VisitRules.NotPlanned)]
    [InlineData("move", "did not take place", VisitRules.NotPlanned)]
    [InlineData("hand over", "did not take place", VisitRules.NotPlanned)]
    [InlineData("record", "did not take place", "VisitOutcomeRecorded")]
    [InlineData("record a closed door", "did not take place", None)]
    [InlineData("alter", "cancelled", VisitRules.NotPlanned)]
    [InlineData("cancel", "cancelled", None)]
    [InlineData("cancel otherwise", "cancelled", VisitRules.NotPlanned)]
    [InlineData("move", "cancelled", VisitRules.NotPlanned)]
    [InlineData("hand over", "cancelled", VisitRules.NotPlanned)]
    [InlineData("record", "cancelled", VisitRules.NotPlanned)]
    [InlineData("alter", "moved", VisitRules.NotPlanned)]
    [InlineData("cancel", "moved", VisitRules.NotPlanned)]
    [InlineData("move", "moved", None)]
    [InlineData("move elsewhere", "moved", VisitRules.NotPlanned)]
    [InlineData("hand over", "moved", VisitRules.NotPlanned)]
    [InlineData("record", "moved", VisitRules.NotPlanned)]
    [InlineData("add again", "moved", VisitRules.VisitExists)]
    [InlineData("alter", "handed over", VisitRules.NotPlanned)]
    [InlineData("cancel", "handed over", VisitRules.NotPlanned)]
    [InlineData("move", "handed over", VisitRules.NotPlanned)]
    [InlineData("hand over", "handed over", None)]
    [InlineData("record", "handed over", VisitRules.NotPlanned)]
    [InlineData("alter", "absent", VisitRules.VisitUnknown)]
    [InlineData("cancel", "absent", VisitRules.VisitUnknown)]
    [InlineData("move", "absent", VisitRules.VisitUnknown)]
    [InlineData("hand over", "absent", VisitRules.VisitUnknown)]
    [InlineData("record", "absent", VisitRules.VisitUnknown)]
    [InlineData("add another", "absent", "VisitAdded")]
    public void A_command_gives_its_event_or_names_its_rule(string command, string state, string expected)
    {
        var (tuesday, lees) = (Plan("P-2", date: Monday.PlusDays(1)), Plan("P-3", Lee));
        var plan = In(state, tuesday, lees);
        VisitPlan[] others = [tuesday.Saved(), lees.Saved()];
        var before = Array.ConvertAll([plan, .. others], known => known.ToSnapshot());
        var broken = Record.Exception(() => Do(plan, command, others[0], others[1]));
        VisitPlan[] after = [plan, .. others];
        if (expected.StartsWith("visits.", StringComparison.Ordinal))
        {
            var rule = Assert.IsType<BusinessRuleException>(broken);
            Assert.Equal((expected, "P-1"), (rule.Code, rule.Subject));
            Assert.DoesNotContain(Canary, rule.ToString(), StringComparison.Ordinal);
            Assert.Equal(before, after.Select(known => known.ToSnapshot()));
            return;
        }

        Assert.Null(broken);
        Assert.Equal(expected, string.Join(' ', plan.PendingEvents.Select(happened => happened.GetType().Name)));
        Assert.Equal(expected is "VisitMoved" or "VisitHandedOver", others.SelectMany(known => known.PendingEvents).Any(happened => happened is VisitReceived));
        Assert.Equal(expected == None, before.SequenceEqual(after.Select(known => known.ToSnapshot())));
        Assert.All(after, known => Assert.DoesNotContain(Canary, string.Join('\n', known.PendingEvents) + known + known.ToSnapshot() + string.Join('\n', known.Visits), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("add another", true)]
    [InlineData("alter", true)]
    [InlineData("receive by moving", true)]
    [InlineData("receive by hand-over", true)]
    [InlineData("cancel", false)]
    [InlineData("move", false)]
    [InlineData("hand over", false)]
    [InlineData("record", false)]
    public void Only_what_is_added_altered_or_received_asks_for_sign_off_anew(string command, bool lapses)
    {
        foreach (var status in Enum.GetValues<SignOffStatus>())
        {
            var (tuesday, lees) = (Plan("P-2", date: Monday.PlusDays(1)), Plan("P-3", Lee));
            var plan = In(command == "add another" ? "absent" : "planned", tuesday, lees).Saved(status);
            switch (command)
            {
                case "receive by moving":
                    tuesday.Add(Visit("V-9"), _customer, Terms(), _at);
                    tuesday.MoveTo(Visit("V-9"), plan, _at);
                    break;
                case "receive by hand-over":
                    lees.Add(Visit("V-9"), _customer, Terms(), _at);
                    lees.HandOverTo(Visit("V-9"), plan, _at);
                    break;
                default:
                    Do(plan, command, tuesday, lees);
                    break;
            }

            var lapsed = lapses && status == SignOffStatus.SignedOff;
            Assert.Equal(lapsed ? new Supervision(SignOffStatus.Submitted, Boss, Note) : Supervised(status), plan.Supervision);
            Assert.Equal(lapsed, plan.PendingEvents.Contains(new VisitPlanSignOffLapsed(plan.Id, _at)));
        }
    }

    [Theory]
    [InlineData("submit", "VisitPlanSubmitted", None, "VisitPlanSubmitted", VisitRules.SignedOff)]
    [InlineData("sign", VisitRules.NotSubmitted, "VisitPlanSignedOff", VisitRules.NotSubmitted, None)]
    [InlineData("return", VisitRules.NotSubmitted, "VisitPlanReturned", None, VisitRules.NotSubmitted)]
    [InlineData("sign one's own", VisitRules.OwnSignOff, VisitRules.OwnSignOff, VisitRules.OwnSignOff, VisitRules.OwnSignOff)]
    [InlineData("return one's own", VisitRules.OwnSignOff, VisitRules.OwnSignOff, VisitRules.OwnSignOff, VisitRules.OwnSignOff)]
    public void Sign_off_in_every_status(string command, string draft, string submitted, string returned, string signedOff)
    {
        string[] expected = [draft, submitted, returned, signedOff];
        foreach (var status in Enum.GetValues<SignOffStatus>())
        {
            var plan = Plan().Saved(status);
            var broken = Record.Exception(() => Do(plan, command, plan, plan)) as BusinessRuleException;
            Assert.Equal(expected[(int)status - 1], broken?.Code ?? string.Join(' ', plan.PendingEvents.Select(happened => happened.GetType().Name)));
        }
    }

    [Fact]
    public void A_visit_moves_only_to_another_day_of_the_same_person_and_is_handed_over_only_for_the_same_day()
    {
        var plan = In("planned", Plan("P-2"), Plan("P-3"));
        VisitPlan[] noMoves = [plan, Plan("P-2"), Plan("P-2", Lee), Plan("P-2", Lee, Monday.PlusDays(1)), Plan(date: Monday.PlusDays(1))];
        Assert.All(noMoves, target => Assert.Equal(VisitRules.WrongPlan, Assert.Throws<BusinessRuleException>(() => plan.MoveTo(Visit("V-1"), target, _at)).Code));
        VisitPlan[] noHeirs = [plan, Plan("P-2"), Plan("P-2", date: Monday.PlusDays(1)), Plan("P-2", Lee, Monday.PlusDays(1)), Plan(person: Lee)];
        Assert.All(noHeirs, target => Assert.Equal(VisitRules.WrongPlan, Assert.Throws<BusinessRuleException>(() => plan.HandOverTo(Visit("V-1"), target, _at)).Code));
        Assert.Empty(plan.PendingEvents);
    }

    [Fact]
    public void A_visit_whose_id_is_taken_in_the_target_stays_where_it_is()
    {
        var (plan, target) = (In("planned", Plan("P-2"), Plan("P-3")), Plan("P-2", date: Monday.PlusDays(1)));
        target.Add(Visit("V-1"), new CustomerId("other"), Terms(), _at);
        var (before, beforeThere) = (plan.ToSnapshot(), target.ToSnapshot());
        var broken = Assert.Throws<BusinessRuleException>(() => plan.MoveTo(Visit("V-1"), target, _at));
        Assert.Equal((VisitRules.VisitExists, "P-2"), (broken.Code, broken.Subject));
        Assert.Equal((before, beforeThere), (plan.ToSnapshot(), target.ToSnapshot()));
    }

    [Fact]
    public void A_visit_that_is_moved_and_comes_back_keeps_its_id_and_the_day_it_was_first_planned_for()
    {
        var (tuesday, wednesday) = (Plan("P-2", date: Monday.PlusDays(1)), Plan("P-3", date: Monday.PlusDays(2)));
        var monday = In("promised", tuesday, wednesday);
        monday.MoveTo(Visit("V-1"), tuesday, _at, Reason);
        Assert.Equal(new VisitMoved(monday.Id, Visit("V-1"), _customer, tuesday.Id, tuesday.Date, WasPromised: true, Reason.Cause, _at), monday.PendingEvents[^1]);
        Assert.Equal((VisitStatus.Moved, Reason, tuesday.Id), (monday.Visits[0].Status, monday.Visits[0].Reason, monday.Visits[0].GoesOnIn));
        Assert.Equal((VisitStatus.Planned, Monday), (tuesday.Visits[0].Status, tuesday.Visits[0].FirstPlannedFor));

        tuesday.MoveTo(Visit("V-1"), wednesday, _at, Reason);
        wednesday.MoveTo(Visit("V-1"), monday, _at, Reason);
        Assert.Equal((VisitStatus.Planned, Monday), (monday.Visits.Single().Status, monday.Visits.Single().FirstPlannedFor));
        Assert.All([tuesday, wednesday], plan => Assert.True(plan.Visits.Single().IsTrace));
    }

    [Theory]
    [InlineData("2024-06-03 03:59", VisitRules.OtherDay)]
    [InlineData("2024-06-03 04:00", null)]
    [InlineData("2024-06-03 23:59", null)]
    [InlineData("2024-06-04 00:30", null)]
    [InlineData("2024-06-04 03:59", null)]
    [InlineData("2024-06-04 04:00", VisitRules.OtherDay)]
    public void A_visit_after_midnight_belongs_to_the_working_day(string visitedAt, string? rule)
    {
        var plan = In("planned", Plan("P-2"), Plan("P-3"));
        var broken = Record.Exception(() => plan.RecordOutcome(Visit("V-1"), VisitOutcome.Reached, At(visitedAt), Days, At("2024-06-07 09:00")));
        Assert.Equal(rule, (broken as BusinessRuleException)?.Code);
        Assert.Equal(rule is null, plan.Visits[0].Status == VisitStatus.TookPlace);
    }

    [Fact]
    public void An_outcome_is_corrected_and_the_event_says_what_was_said_before()
    {
        var plan = In("did not take place", Plan("P-2"), Plan("P-3"));
        plan.RecordOutcome(Visit("V-1"), VisitOutcome.Reached, _at, Days, _at);
        Assert.Equal(new VisitOutcomeRecorded(plan.Id, Visit("V-1"), _customer, VisitOutcome.Reached, _at, VisitOutcome.ClosedDoor, _at), Assert.Single(plan.PendingEvents));
    }

    [Theory]
    [InlineData("planned")]
    [InlineData("promised")]
    [InlineData("took place")]
    [InlineData("did not take place")]
    [InlineData("cancelled")]
    [InlineData("moved")]
    [InlineData("handed over")]
    [InlineData("absent")]
    public void It_can_be_stored(string state)
    {
        foreach (var status in Enum.GetValues<SignOffStatus>())
        {
            var snapshot = In(state, Plan("P-2", date: Monday.PlusDays(1)), Plan("P-3", Lee)).Saved(status).ToSnapshot();
            var stored = SnapshotJson.Read<VisitPlanSnapshot>(SnapshotJson.Write(snapshot));
            Assert.Equal(snapshot, VisitPlan.Restore(stored).ToSnapshot());
        }
    }

    [Fact]
    public void A_snapshot_that_cannot_be_is_refused()
    {
        var snapshot = In("moved", Plan("P-2", date: Monday.PlusDays(1)), Plan("P-3")).ToSnapshot();
        Assert.Throws<ArgumentException>("snapshot", () => VisitPlan.Restore(snapshot with { Id = default }));
        Assert.Throws<ArgumentException>("snapshot", () => VisitPlan.Restore(snapshot with { Id = new VisitPlanId("P-2") }));
        Assert.Throws<ArgumentException>("snapshot", () => VisitPlan.Restore(snapshot with { Person = default }));
        Assert.Throws<ArgumentException>("snapshot", () => VisitPlan.Restore(snapshot with { Visits = [.. snapshot.Visits, .. snapshot.Visits] }));
        Assert.Throws<ArgumentException>("snapshot", () => VisitPlan.Restore(snapshot with { Visits = [null!] }));
        Assert.Throws<ArgumentNullException>("snapshot", () => VisitPlan.Restore(snapshot with { Supervision = null! }));
        Assert.Throws<ArgumentOutOfRangeException>("version", () => VisitPlan.Restore(snapshot with { Version = -1 }));
    }

    private static VisitPlan In(string state, VisitPlan tuesday, VisitPlan lees)
    {
        var plan = Plan();
        if (state != "absent")
        {
            plan.Add(Visit("V-1"), _customer, Terms(state == "promised", "09:00-12:00"), _at);
        }

        switch (state)
        {
            case "planned" or "promised" or "absent":
                break;
            case "took place":
                Do(plan, "record", tuesday, lees);
                break;
            case "did not take place":
                Do(plan, "record a closed door", tuesday, lees);
                break;
            default:
                Do(plan, state switch { "cancelled" => "cancel", "moved" => "move", "handed over" => "hand over", _ => throw new FormatException(state) }, tuesday, lees);
                break;
        }

        return plan.Saved();
    }

    private static void Do(VisitPlan plan, string command, VisitPlan tuesday, VisitPlan lees)
    {
        var visit = Visit("V-1");
        Action act = command switch
        {
            "add again" => () => plan.Add(visit, _customer, Terms(window: "09:00-12:00"), _at),
            "add another" => () => plan.Add(visit, new CustomerId("99"), Terms(), _at),
            "alter" => () => plan.Alter(visit, Terms(window: "22:00-01:00", purposes: [VisitPurpose.Collection, VisitPurpose.Research]), _at),
            "alter with a reason" => () => plan.Alter(visit, Terms(isPromised: true), _at, Reason),
            "alter to the same" => () => plan.Alter(visit, Terms(window: "09:00-12:00"), _at),
            "cancel" => () => plan.Cancel(visit, Reason, _at),
            "cancel otherwise" => () => plan.Cancel(visit, new VisitChangeReason(VisitChangeCause.Mistake), _at),
            "move" => () => plan.MoveTo(visit, tuesday, _at),
            "move with a reason" => () => plan.MoveTo(visit, tuesday, _at, Reason),
            "move elsewhere" => () => plan.MoveTo(visit, Plan("P-9", date: Monday.PlusDays(9)), _at),
            "hand over" => () => plan.HandOverTo(visit, lees, _at),
            "record" => () => plan.RecordOutcome(visit, VisitOutcome.Reached, At("2024-06-03 10:00"), Days, _at),
            "record a closed door" => () => plan.RecordOutcome(visit, VisitOutcome.ClosedDoor, At("2024-06-03 10:00"), Days, _at),
            "submit" => () => plan.Submit(_at),
            "sign" => () => plan.SignOff(Boss, _at, Note),
            "return" => () => plan.Return(Boss, Note, _at),
            "sign one's own" => () => plan.SignOff(Ana, _at),
            "return one's own" => () => plan.Return(Ana, Note, _at),
            _ => throw new FormatException(command),
        };
        act();
    }
}
