using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class DayPlannerTests
{
    private static readonly LocalDate _date = new(2024, 6, 5);
    private static readonly GeoPoint _office = new(37.5, 127);
    private static readonly DayPlanner _planner = new(new RoutePlanner(effort: 10_000));

    [Fact]
    public void Nobody_to_visit_is_a_plan_without_visits()
    {
        var plan = _planner.Plan(Day("09:00-17:00"), []);
        Assert.Equal((DayOutcome.Planned, 0), (plan.Outcome, plan.Visits.Count));
    }

    [Fact]
    public void A_customer_twice_is_refused() => Assert.Throws<ArgumentException>("candidates", () => _planner.Plan(Day("09:00-17:00"), [Candidate("a"), Candidate("a")]));

    [Fact]
    public void What_there_is_no_time_for_names_what_it_would_displace()
    {
        var plan = _planner.Plan(Day("09:00-10:00"), [Candidate("more", 50, 30), Candidate("less", 50, 10)]);
        var left = Assert.Single(plan.LeftOut);
        Assert.Equal((new CustomerId("less"), LeftOutReason.NoTime, new CustomerId("more")), (left.Customer, left.Reason, left.Displaces!.Value));
        Assert.Equal((12m, 36m), (Math.Round(left.ValuePerHour!.Value, 6), Math.Round(left.LowestTaken!.Value, 6)));
    }

    [Fact]
    public void Two_promises_for_one_hour_are_not_both_kept_and_the_other_is_named()
    {
        var promise = new VisitPromise(_date, TimeWindow.Parse("10:00-11:00"));
        var plan = _planner.Plan(Day("09:00-17:00"), [Candidate("a", 60, 1, promise), Candidate("b", 60, 2, promise)]);
        Assert.Equal((1, 1, 0), (plan.Visits.Count, plan.BrokenPromises.Count, plan.LeftOut.Count));
        Assert.Equal(LeftOutReason.NoTime, plan.BrokenPromises[0].Reason);
    }

    [Fact]
    public void A_cancelled_visit_makes_room_and_a_promise_keeps_its_time()
    {
        var promise = new VisitPromise(_date, TimeWindow.Parse("10:00-16:00"));
        VisitCandidate[] candidates = [Candidate("promised", 60, 1, promise), Candidate("big", 360, 90), Candidate("small", 120, 10)];
        var day = Day("09:00-17:00");
        var plan = _planner.Plan(day, candidates);
        var at = day.Calendar.OpenOn(_date)[0].Start;
        var replan = _planner.Replan(plan, day, candidates, new DayProgress(at, _office, cancelled: [new CustomerId("big")]));
        Assert.Equal([DayChangeKind.Dropped, DayChangeKind.Added], replan.Changes.Select(change => change.Kind));
        Assert.Equal(LeftOutReason.Cancelled, replan.Changes[0].Because!.Reason);
    }

    private static RepDay Day(string hours)
    {
        var day = DayHours.Of(hours);
        return new RepDay(_date, new WorkingCalendar("rep", 1, DateTimeZoneProviders.Tzdb["Asia/Seoul"], new WorkingWeek(day, day, day, day, day, day, day)), _office);
    }

    private static VisitCandidate Candidate(string id, int minutes = 30, decimal value = 10, params VisitPromise[] promises) =>
        new(new CustomerId(id), _office, minutes, value, promises: promises);
}
