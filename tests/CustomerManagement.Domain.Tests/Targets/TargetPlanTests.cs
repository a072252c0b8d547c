using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Targets;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Targets;

public sealed class TargetPlanTests
{
    private static readonly Instant _at = Instant.FromUtc(2024, 1, 1, 0, 0);
    private static readonly TargetScope _year = new(span: TargetSpan.Year(2024));

    [Fact]
    public void A_plan_goes_from_draft_to_agreed_to_revised_to_closed_and_keeps_what_held()
    {
        var plan = TargetPlan.Begin(new TargetPlanId("2024"), Figures(10, 4, 6), _at);
        plan.Redraw(Figures(10, 5, 5), _at);
        plan.Redraw(Figures(10, 5, 5), _at);
        plan.Agree(_at);
        plan.Revise(Figures(10, 5, 5), "nothing new", _at);
        Assert.Equal(TargetPlanStatus.Agreed, plan.Status);
        plan.Revise(Figures(12, 6, 6), "Ms Kim joined", _at);
        plan.Close(_at);

        var id = plan.Id;
        Assert.Equal<IDomainEvent>(
            [new TargetPlanBegun(id, _at), new TargetPlanRedrawn(id, _at), new TargetPlanAgreed(id, _at), new TargetPlanRevised(id, 1, _at), new TargetPlanClosed(id, _at)],
            plan.PendingEvents);
        Assert.Equal([new TargetPlanVersion(Figures(10, 5, 5), _at, "Ms Kim joined")], plan.Earlier);
        Assert.DoesNotContain("Kim", plan.Earlier[0].ToString(), StringComparison.Ordinal);
        var saved = SnapshotJson.Read<TargetPlanSnapshot>(SnapshotJson.Write(plan.ToSnapshot()));
        var restored = TargetPlan.Restore(saved);
        Assert.Equal((plan.Status, plan.Figures), (restored.Status, restored.Figures));
        Assert.Equal(plan.Earlier, restored.Earlier);
        Assert.Empty(restored.PendingEvents);
    }

    [Fact]
    public void Commands_in_a_wrong_state_name_the_rule()
    {
        var plan = TargetPlan.Begin(new TargetPlanId("2024"), Figures(10, 4, 6), _at);
        Broken(TargetRules.PlanNotAgreed, () => plan.Close(_at));
        Broken(TargetRules.PlanNotAgreed, () => plan.Revise(Figures(12, 6, 6), "why", _at));
        plan.Agree(_at);
        Broken(TargetRules.PlanNotDraft, () => plan.Agree(_at));
        Broken(TargetRules.PlanNotDraft, () => plan.Redraw(Figures(12, 6, 6), _at));
        Broken(TargetRules.PlanOfOther, () => plan.Revise(new TargetBreakdown(new SalesTarget(TargetMeasure.NewCustomers, _year, 1)), "why", _at));
        Assert.Throws<ArgumentException>("reason", () => plan.Revise(Figures(12, 6, 6), " ", _at));
        Assert.Throws<ArgumentException>("snapshot", () => TargetPlan.Restore(plan.ToSnapshot() with { Status = TargetPlanStatus.Revised }));
        Assert.Throws<ArgumentException>("snapshot", () => TargetPlan.Begin(default, Figures(10, 4, 6), _at));
    }

    [Theory]
    [InlineData(TargetPlanStatus.Draft, "redraw", nameof(TargetPlanRedrawn))]
    [InlineData(TargetPlanStatus.Draft, "redraw the same", null)]
    [InlineData(TargetPlanStatus.Draft, "agree", nameof(TargetPlanAgreed))]
    [InlineData(TargetPlanStatus.Draft, "revise", TargetRules.PlanNotAgreed)]
    [InlineData(TargetPlanStatus.Draft, "close", TargetRules.PlanNotAgreed)]
    [InlineData(TargetPlanStatus.Agreed, "redraw", TargetRules.PlanNotDraft)]
    [InlineData(TargetPlanStatus.Agreed, "redraw the same", TargetRules.PlanNotDraft)]
    [InlineData(TargetPlanStatus.Agreed, "agree", TargetRules.PlanNotDraft)]
    [InlineData(TargetPlanStatus.Agreed, "revise", nameof(TargetPlanRevised))]
    [InlineData(TargetPlanStatus.Agreed, "revise to the same", null)]
    [InlineData(TargetPlanStatus.Agreed, "close", nameof(TargetPlanClosed))]
    [InlineData(TargetPlanStatus.Revised, "redraw", TargetRules.PlanNotDraft)]
    [InlineData(TargetPlanStatus.Revised, "agree", TargetRules.PlanNotDraft)]
    [InlineData(TargetPlanStatus.Revised, "revise", nameof(TargetPlanRevised))]
    [InlineData(TargetPlanStatus.Revised, "revise to the same", null)]
    [InlineData(TargetPlanStatus.Revised, "close", nameof(TargetPlanClosed))]
    [InlineData(TargetPlanStatus.Closed, "redraw", TargetRules.PlanNotDraft)]
    [InlineData(TargetPlanStatus.Closed, "agree", TargetRules.PlanNotDraft)]
    [InlineData(TargetPlanStatus.Closed, "revise", TargetRules.PlanNotAgreed)]
    [InlineData(TargetPlanStatus.Closed, "revise to the same", TargetRules.PlanNotAgreed)]
    [InlineData(TargetPlanStatus.Closed, "close", TargetRules.PlanNotAgreed)]
    public void A_command_gives_its_event_or_names_its_rule_and_tells_no_text(TargetPlanStatus status, string command, string? expected)
    {
        var earlier = status is TargetPlanStatus.Revised or TargetPlanStatus.Closed ? new[] { new TargetPlanVersion(Figures(9, 4, 5), _at, "Canary") } : [];
        var plan = TargetPlan.Restore(new TargetPlanSnapshot(new TargetPlanId("2024"), 3, status, Figures(10, 4, 6), earlier));
        var before = plan.ToSnapshot();
        var thrown = Record.Exception(() => Do(plan, command));
        var happened = plan.PendingEvents.Select(happened => happened.GetType().Name);
        if (thrown is BusinessRuleException broken)
        {
            Assert.Equal((expected, "2024"), (broken.Code, broken.Subject));
            Assert.Empty(happened);
        }
        else
        {
            Assert.Null(thrown);
            Assert.Equal(expected is null ? [] : [expected], happened);
        }

        Assert.True(plan.PendingEvents.Count > 0 || before == plan.ToSnapshot());
        object?[] printed = [plan, plan.ToSnapshot(), thrown, .. plan.Earlier, .. plan.PendingEvents];
        Assert.All(printed, value => Assert.DoesNotContain("Canary", value?.ToString() ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_sum_to_their_parent_at_every_level()
    {
        Broken(TargetRules.PartsDiffer, () => Figures(10, 4, 5));
        var north = new SalesTarget(TargetMeasure.Visits, _year.In("north"), 4);
        var inner = new TargetBreakdown(north, [new TargetBreakdown(new SalesTarget(TargetMeasure.Visits, _year.In("north").Of("tea"), 4))]);
        var whole = new TargetBreakdown(new SalesTarget(TargetMeasure.Visits, _year, 4), [inner]);
        Assert.Equal((3, inner), (whole.Depth, whole.Find(_year.In("north"))));
        Assert.Null(whole.Find(_year.In("south")));
        Broken(TargetRules.PartsOverlap, () => new TargetBreakdown(north, [inner]));
    }

    private static void Do(TargetPlan plan, string command)
    {
        Action act = command switch
        {
            "redraw" => () => plan.Redraw(Figures(12, 6, 6), _at),
            "redraw the same" => () => plan.Redraw(Figures(10, 4, 6), _at),
            "agree" => () => plan.Agree(_at),
            "revise" => () => plan.Revise(Figures(12, 6, 6), "Canary", _at),
            "revise to the same" => () => plan.Revise(Figures(10, 4, 6), "Canary", _at),
            "close" => () => plan.Close(_at),
            _ => throw new FormatException(command),
        };
        act();
    }

    private static TargetBreakdown Figures(int whole, int north, int south) => new(
        new SalesTarget(TargetMeasure.Visits, _year, whole),
        [new(new SalesTarget(TargetMeasure.Visits, _year.In("north"), north)), new(new SalesTarget(TargetMeasure.Visits, _year.In("south"), south))]);

    private static void Broken(string code, Func<object> command) => Assert.Equal(code, Assert.Throws<BusinessRuleException>(command).Code);

    private static void Broken(string code, Action command) => Assert.Equal(code, Assert.Throws<BusinessRuleException>(command).Code);
}
