using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Hands all planned visits of a person over to another, as when the salesperson changes: none is lost, none comes twice.</summary>
public static class VisitHandOver
{
    /// <summary>Hands every visit that is still planned over to the successor's plan for the same day.</summary>
    /// <param name="plans">All plans of the one who leaves, from the day of the change on; what is no longer planned in them stays.</param>
    /// <param name="to">The successor.</param>
    /// <param name="plansOfSuccessor">The successor's plans for these days, one a day; others are left alone.</param>
    /// <param name="newPlan">The id of a new plan for a day on which the successor has none; asked once a day.</param>
    /// <param name="at">When.</param>
    /// <returns>The plans that changed, each once, by date, of one day first those given away from: save them in one step. Empty when nothing was planned.</returns>
    /// <exception cref="ArgumentException">The plans are not those of one other person, or the successor's are not the successor's, or two of them are for one day or have one id.</exception>
    /// <exception cref="BusinessRuleException"><see cref="VisitRules.VisitExists"/>: a visit is planned twice, or the successor has another with its id. Then no plan has changed.</exception>
    public static IReadOnlyList<VisitPlan> All(
        IEnumerable<VisitPlan> plans, StaffId to, IEnumerable<VisitPlan> plansOfSuccessor, Func<LocalDate, VisitPlanId> newPlan, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(to.Value, nameof(to));
        ArgumentNullException.ThrowIfNull(newPlan);
        var givers = new ValueList<VisitPlan>(plans, nameof(plans));
        var takers = new ValueList<VisitPlan>(plansOfSuccessor, nameof(plansOfSuccessor));
        if (givers.Any(plan => plan.Person == to || plan.Person != givers[0].Person) || givers.DistinctBy(plan => plan.Id).Count() != givers.Count)
        {
            throw new ArgumentException("The plans are those of one person other than the successor, each once.", nameof(plans));
        }

        if (takers.Any(plan => plan.Person != to) || takers.DistinctBy(plan => plan.Date).Count() != takers.Count)
        {
            throw new ArgumentException("The successor's plans are the successor's, one a day.", nameof(plansOfSuccessor));
        }

        var byDate = takers.ToDictionary(plan => plan.Date);
        var handed = givers.OrderBy(plan => plan.Date).ThenBy(plan => plan.Id.Value, StringComparer.Ordinal)
            .SelectMany(plan => plan.Visits.Where(entry => entry.Status == VisitStatus.Planned).Select(entry => (Plan: plan, Entry: entry)))
            .ToList();
        MustFit(handed, byDate);
        foreach (var date in handed.Select(visit => visit.Plan.Date).Distinct().Where(date => !byDate.ContainsKey(date)).ToList())
        {
            byDate.Add(date, VisitPlan.Open(newPlan(date), to, date, at));
        }

        if (byDate.Values.Concat(givers).DistinctBy(plan => plan.Id).Count() != byDate.Count + givers.Count)
        {
            throw new ArgumentException("Plans have different ids.", nameof(newPlan));
        }

        foreach (var (plan, entry) in handed)
        {
            plan.HandOverTo(entry.Visit, byDate[plan.Date], at);
        }

        return
        [
            .. handed.GroupBy(visit => visit.Plan.Date, visit => visit.Plan).SelectMany(day => day.Distinct().Append(byDate[day.Key])),
        ];
    }

    private static void MustFit(List<(VisitPlan Plan, VisitEntry Entry)> handed, Dictionary<LocalDate, VisitPlan> byDate)
    {
        var seen = byDate.Values.SelectMany(taker => taker.Visits).Where(known => !known.IsTrace).Select(known => known.Visit).ToHashSet();
        foreach (var (plan, entry) in handed)
        {
            if (!seen.Add(entry.Visit) || (byDate.TryGetValue(plan.Date, out var target) && !target.CanTake(entry)))
            {
                throw new BusinessRuleException(VisitRules.VisitExists, "A visit is planned once, and its id is no other's.", plan.Id.Value);
            }
        }
    }
}
