using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;
using FsCheck;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class WeekPlannerLaws
{
    private const int Days = 3;

    [Property(MaxTest = Laws.SlowCases)]
    public void Each_day_keeps_to_its_rules_and_each_candidate_and_promise_is_accounted_for_once(DoNotSize<int> any)
    {
        var made = new DayCase(any.Item);
        var plan = new WeekPlanner(made.Planner).Plan(made.Day, made.Candidates, Days);
        Assert.Equal(plan, new WeekPlanner(made.Planner).Plan(made.Day, made.Candidates.Reverse(), Days));
        Assert.Equal(Enumerable.Range(0, Days).Select(made.Day.Date.PlusDays), plan.Days.Select(day => day.Date));
        Assert.All(plan.Days, day => DayWalk.Check(made.Day.On(day.Date), made.Candidates, day));
        foreach (var candidate in made.Candidates)
        {
            var promises = candidate.Promises.Count(promise => plan.Days.Any(day => day.Date == promise.Date));
            var visits = plan.Days.Sum(day => day.Visits.Count(visit => visit.Customer == candidate.Customer));
            var broken = plan.BrokenPromises.Count(left => left.Customer == candidate.Customer);
            var left = plan.LeftOut.Count(out_ => out_.Customer == candidate.Customer);
            Assert.Equal(promises > 0 ? (promises, 0) : (1, broken), promises > 0 ? (visits + broken, left) : (visits + left, 0));
        }
    }
}
