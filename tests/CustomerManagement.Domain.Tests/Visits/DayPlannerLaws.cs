using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;
using FsCheck;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class DayPlannerLaws
{
    // A plain number would be a small one, and the cases a few hundred.
    [Property(MaxTest = Laws.Cases)]
    public void A_plan_keeps_to_every_window_break_budget_and_way(DoNotSize<int> any)
    {
        var made = new DayCase(any.Item);
        DayWalk.Check(made.Day, made.Candidates, made.Plan());
    }

    [Property(MaxTest = Laws.Cases)]
    public void Every_candidate_is_in_exactly_one_list(DoNotSize<int> any)
    {
        var made = new DayCase(any.Item);
        Assert.Equal(Ids(made.Candidates), InLists(made.Plan()));
    }

    [Property(MaxTest = Laws.SlowCases)]
    public void The_same_candidates_give_the_same_plan_in_whatever_order(DoNotSize<int> any)
    {
        var made = new DayCase(any.Item);
        Assert.Equal(made.Plan(), made.Planner.Plan(made.Day, made.Candidates.Reverse()));
    }

    [Property(MaxTest = Laws.Cases)]
    public void A_lone_promise_is_broken_only_when_it_cannot_be_kept_alone(DoNotSize<int> any)
    {
        var made = new DayCase(any.Item);
        var promised = made.Candidates.Where(candidate => candidate.Promises.Any(promise => promise.Date == made.Day.Date)).ToList();
        if (promised is [var only])
        {
            Assert.Equal(made.Planner.Plan(made.Day, [only]).BrokenPromises.Count, made.Plan().BrokenPromises.Count);
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void As_many_promises_are_kept_as_can_be(DoNotSize<int> any)
    {
        var made = new DayCase(any.Item);
        var plan = made.Plan();
        Assert.Equal(
            new PromiseCount(made.Day).Most(made.Candidates, made.Day.Start, Instant.MinValue),
            plan.Visits.Count(visit => visit.Because == PlannedBecause.Promised));
    }

    [Property(MaxTest = Laws.Cases)]
    public void A_reason_says_what_is_so(DoNotSize<int> any)
    {
        var made = new DayCase(any.Item);
        var plan = made.Plan();
        foreach (var left in plan.LeftOut.Concat(plan.BrokenPromises))
        {
            var candidate = made.Candidates.Single(known => known.Customer == left.Customer);
            Assert.Equal(left.Reason is LeftOutReason.NoTime or LeftOutReason.EnoughVisits or LeftOutReason.Outranked, left.ValuePerHour is not null);
            Assert.Equal(left.Reason is LeftOutReason.TooSoon or LeftOutReason.PromisedLater, left.Until > made.Day.Date);
            Assert.True(left.Reason switch
            {
                LeftOutReason.DayClosed => plan.Outcome == DayOutcome.Closed,
                LeftOutReason.DayTooShort => plan.Outcome == DayOutcome.TooShort,
                LeftOutReason.NoConsent => !candidate.MayVisit,
                LeftOutReason.PromisedLater => candidate.Promises[^1].Date == left.Until,
                LeftOutReason.TooSoon => candidate.Timing.NotBefore == left.Until,
                LeftOutReason.NotWorth => candidate.ExpectedReturn <= 0,
                LeftOutReason.NoCommonHours => candidate.Hours is not null || candidate.Promises.Count > 0,
                LeftOutReason.WindowTooShort => !made.Day.Calendar.OpenOn(made.Day.Date).Any(open => open.Duration >= Duration.FromMinutes(candidate.Minutes)) || candidate.Hours is not null || candidate.Promises.Count > 0,
                LeftOutReason.TooFar or LeftOutReason.OutOfReach => made.Planner.Plan(made.Day, [candidate]).Visits.Count == 0,
                LeftOutReason.EnoughVisits => made.Day.MostVisits <= Math.Max(plan.Visits.Count, made.Day.MostVisits ?? 0),
                LeftOutReason.Outranked or LeftOutReason.NoTime => true,
                _ => false,
            });
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void Planned_anew_a_day_keeps_what_was_made_and_promised_and_names_every_change(DoNotSize<int> any)
    {
        var made = new DayCase(any.Item);
        var random = new Random(any.Item);
        var plan = made.Plan();
        var done = plan.Visits.Take(random.Next(plan.Visits.Count + 1)).ToList();
        var at = done.Count > 0
            ? done[^1].Ends.ToInstant() + Duration.FromMinutes(random.Next(3) * 20)
            : made.Day.Calendar.Zone.AtLeniently(made.Day.Date.AtMidnight()).ToInstant() + Duration.FromHours(random.Next(30));
        var cancelled = made.Candidates.Select(candidate => candidate.Customer).Except(done.Select(visit => visit.Customer)).Where(_ => random.Next(4) == 0).ToList();
        var progress = new DayProgress(at, made.Place(), done.Select(visit => visit.Customer), cancelled);
        var replan = made.Planner.Replan(plan, made.Day, made.Candidates, progress);

        Assert.Equal(Ids(made.Candidates), InLists(replan.Plan));
        Assert.Equal(done, replan.Plan.Visits.Take(done.Count));
        DayWalk.CheckRest(made.Day, made.Candidates, plan, replan.Plan, progress);
        if (made.Day.Lunch is null)
        {
            var open = made.Candidates.Where(candidate => !progress.Made.Contains(candidate.Customer) && !cancelled.Contains(candidate.Customer));
            Assert.Equal(
                new PromiseCount(made.Day).Most(open, progress.Place, at),
                replan.Plan.Visits.Skip(done.Count).Count(visit => visit.Because == PlannedBecause.Promised));
        }

        Assert.DoesNotContain(replan.Plan.Visits, visit => cancelled.Contains(visit.Customer));
        var expected = plan.Visits.Select(visit => (visit.Customer, visit.Begins)).Except(replan.Plan.Visits.Select(visit => (visit.Customer, visit.Begins)))
            .Concat(replan.Plan.Visits.Select(visit => (visit.Customer, visit.Begins)).Except(plan.Visits.Select(visit => (visit.Customer, visit.Begins))));
        Assert.Equal(expected.Select(change => change.Customer).Distinct().Order(), replan.Changes.Select(change => change.Customer));
    }

    [Property(MaxTest = Laws.SlowCases)]
    public void Where_the_day_goes_as_planned_promised_visits_keep_their_time(DoNotSize<int> any)
    {
        var made = new DayCase(any.Item);
        var plan = made.Plan();
        if (plan.Visits.FirstOrDefault(visit => visit.Because != PlannedBecause.Promised) is not { } called || plan.LunchBegins is not null)
        {
            return;
        }

        var at = made.Day.Calendar.OpenOn(made.Day.Date)[0].Start;
        var replan = made.Planner.Replan(plan, made.Day, made.Candidates, new DayProgress(at, made.Day.Start, cancelled: [called.Customer]));
        var promised = plan.Visits.Where(visit => visit.Because == PlannedBecause.Promised).Select(visit => (visit.Customer, visit.Begins)).ToList();
        if (plan.BrokenPromises.Count == 0)
        {
            Assert.Equal(promised, replan.Plan.Visits.Where(visit => visit.Because == PlannedBecause.Promised).Select(visit => (visit.Customer, visit.Begins)));
        }
    }

    private static IEnumerable<CustomerId> Ids(IEnumerable<VisitCandidate> candidates) => candidates.Select(candidate => candidate.Customer).Order();

    private static IEnumerable<CustomerId> InLists(DayPlan plan) =>
        plan.Visits.Select(visit => visit.Customer).Concat(plan.LeftOut.Concat(plan.BrokenPromises).Select(left => left.Customer)).Order();
}
