using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Visits;
using NodaTime;
using static CustomerManagement.Domain.Tests.Visits.FieldCases;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class VisitPlanProposalTests
{
    private static readonly GeoPoint _office = new(37.5, 127);
    private static readonly DayPlanner _planner = new(new RoutePlanner(effort: 10_000));
    private static readonly Instant _at = At("2024-06-02 19:00");

    [Fact]
    public void What_was_found_is_put_in_once_with_hours_purposes_and_promise()
    {
        var plan = Plan();
        var day = Day(Candidate("a", VisitPurpose.Service), Candidate("b", promise: "10:00-12:00"));
        VisitPlanProposal.Put(plan, day, _at, customer => customer.Value == "a" ? "north" : null);
        Assert.Equal(day.Visits.Select(visit => visit.Customer), plan.Visits.Select(entry => entry.Customer));
        Assert.Equal(
            day.Visits.Select(visit => (TimeWindow?)new TimeWindow(visit.Begins.TimeOfDay, visit.Ends.TimeOfDay)), plan.Visits.Select(entry => entry.Terms.Window));
        var (a, b) = (Entry(plan, "a").Terms, Entry(plan, "b").Terms);
        Assert.Equal((VisitPurpose.Service, "north", false), (Assert.Single(a.Purposes), a.Area, a.IsPromised));
        Assert.Equal((VisitPurpose.Other, null, true), (Assert.Single(b.Purposes), b.Area, b.IsPromised));

        plan.MarkSaved();
        VisitPlanProposal.Put(plan, day, _at + Duration.FromHours(1), customer => customer.Value == "a" ? "north" : null);
        Assert.Empty(plan.PendingEvents);
    }

    [Fact]
    public void A_new_proposal_alters_what_is_to_come_and_touches_neither_promises_nor_what_ended()
    {
        var plan = Plan();
        VisitPlanProposal.Put(plan, Day(Candidate("a"), Candidate("b", promise: "10:00-12:00"), Candidate("c")), _at);
        plan.Cancel(Entry(plan, "c").Visit, Reason, _at);
        var (promised, cancelled) = (Entry(plan, "b"), Entry(plan, "c"));
        VisitPlanProposal.Put(plan, Day(Candidate("a", VisitPurpose.Order), Candidate("b", VisitPurpose.Order, "13:00-15:00"), Candidate("c"), Candidate("d")), _at);
        Assert.Equal([VisitPurpose.Order], Entry(plan, "a").Terms.Purposes);
        Assert.Equal((promised, cancelled), (Entry(plan, "b"), Entry(plan, "c")));
        Assert.Equal(VisitStatus.Planned, Entry(plan, "d").Status);
    }

    [Fact]
    public void The_plan_of_another_day_is_refused() =>
        Assert.Throws<ArgumentException>("plan", () => VisitPlanProposal.Put(Plan(date: Monday.PlusDays(1)), Day(), _at));

    private static VisitEntry Entry(VisitPlan plan, string customer) => plan.Visits.Single(entry => entry.Customer.Value == customer);

    private static DayPlan Day(params VisitCandidate[] candidates) =>
        _planner.Plan(new RepDay(Monday, TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00"), _office), candidates);

    private static VisitCandidate Candidate(string customer, VisitPurpose? purpose = null, string? promise = null) => new(
        new CustomerId(customer),
        _office,
        30,
        10,
        purpose is { } given ? [given] : null,
        promises: promise is null ? null : [new VisitPromise(Monday, TimeWindow.Parse(promise))]);
}
