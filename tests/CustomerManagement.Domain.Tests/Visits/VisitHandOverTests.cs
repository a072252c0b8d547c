using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Visits;
using NodaTime;
using static CustomerManagement.Domain.Tests.Visits.FieldCases;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class VisitHandOverTests
{
    private static readonly Instant _at = At("2024-06-03 08:00");

    [Fact]
    public void The_salesperson_changes_and_the_planned_visits_go_to_the_successor()
    {
        var monday = With(Plan("A-1"), "V-1", "V-2", "V-3");
        monday.Cancel(Visit("V-2"), Reason, _at);
        var (tuesday, wednesday) = (With(Plan("A-2", date: Monday.PlusDays(1)), "V-4"), Plan("A-3", date: Monday.PlusDays(2)));
        var lees = With(Plan("L-1", Lee), "V-9").Saved(SignOffStatus.SignedOff);

        var changed = VisitHandOver.All([wednesday, tuesday, monday], Lee, [lees], date => new VisitPlanId($"L-{date.Day}"), _at);

        Assert.Equal(["A-1", "L-1", "A-2", "L-4"], changed.Select(plan => plan.Id.Value));
        Assert.Equal(["V-9", "V-1", "V-3"], lees.Visits.Select(entry => entry.Visit.Value));
        Assert.Equal(SignOffStatus.Submitted, lees.Supervision.Status);
        Assert.Equal((Lee, Monday.PlusDays(1), SignOffStatus.Draft), (changed[3].Person, changed[3].Date, changed[3].Supervision.Status));
        Assert.Equal([VisitStatus.HandedOver, VisitStatus.Cancelled, VisitStatus.HandedOver], monday.Visits.Select(entry => entry.Status));
    }

    [Fact]
    public void Where_an_id_is_taken_nothing_is_handed_over()
    {
        var (monday, tuesday) = (With(Plan("A-1"), "V-1"), With(Plan("A-2", date: Monday.PlusDays(1)), "V-2"));
        var lees = With(Plan("L-3", Lee, Monday.PlusDays(2)), "V-2");
        var before = new[] { monday, tuesday, lees }.Select(plan => plan.ToSnapshot()).ToList();
        var broken = Assert.Throws<BusinessRuleException>(() => VisitHandOver.All([monday, tuesday], Lee, [lees], date => new VisitPlanId($"L-{date.Day}"), _at));
        Assert.Equal((VisitRules.VisitExists, "A-2"), (broken.Code, broken.Subject));
        Assert.Equal(before, new[] { monday, tuesday, lees }.Select(plan => plan.ToSnapshot()));

        Assert.Throws<BusinessRuleException>(() => VisitHandOver.All([monday, With(Plan("A-3", date: Monday.PlusDays(1)), "V-1")], Lee, [], date => new VisitPlanId($"L-{date.Day}"), _at));
    }

    [Fact]
    public void Plans_of_the_wrong_person_are_refused()
    {
        var monday = With(Plan("A-1"), "V-1");
        VisitPlanId Id(LocalDate date) => new($"L-{date.Day}");
        Assert.Throws<ArgumentNullException>("to", () => VisitHandOver.All([monday], default, [], Id, _at));
        Assert.Throws<ArgumentException>("plans", () => VisitHandOver.All([monday], Ana, [], Id, _at));
        Assert.Throws<ArgumentException>("plans", () => VisitHandOver.All([monday, Plan("L-1", new StaffId("third"))], Lee, [], Id, _at));
        Assert.Throws<ArgumentException>("plans", () => VisitHandOver.All([monday, monday], Lee, [], Id, _at));
        Assert.Throws<ArgumentException>("plansOfSuccessor", () => VisitHandOver.All([monday], Lee, [Plan("A-2")], Id, _at));
        Assert.Throws<ArgumentException>("plansOfSuccessor", () => VisitHandOver.All([monday], Lee, [Plan("L-1", Lee), Plan("L-2", Lee)], Id, _at));
        Assert.Throws<ArgumentException>("newPlan", () => VisitHandOver.All([monday], Lee, [], _ => monday.Id, _at));
        Assert.Throws<ArgumentNullException>("id", () => VisitHandOver.All([monday], Lee, [], _ => default, _at));
        Assert.Empty(VisitHandOver.All([], Lee, [], Id, _at));
        Assert.Equal(VisitStatus.Planned, monday.Visits[0].Status);
    }

    private static VisitPlan With(VisitPlan plan, params string[] visits)
    {
        Array.ForEach(visits, visit => plan.Add(Visit(visit), new CustomerId("1"), Terms(), _at));
        return plan.Saved();
    }
}
