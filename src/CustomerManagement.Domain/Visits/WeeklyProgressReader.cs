using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Reads the progress of a week from plans and reports.</summary>
/// <remarks>A pure function; safe for use by several threads as long as nobody changes what it reads.</remarks>
public static class WeeklyProgressReader
{
    /// <summary>Reads a week.</summary>
    /// <param name="week">The week. What others did than its people, or on other days, is passed over.</param>
    /// <param name="reports">The daily reports, each once; drafts that were never handed in count as missing.</param>
    /// <param name="plans">The visit plans of the week and of the next, each once.</param>
    /// <returns>The progress.</returns>
    /// <exception cref="ArgumentException">An amount is in another currency than the week's, a report or plan is missing, or twice.</exception>
    /// <exception cref="OverflowException">Amounts do not add up to what a decimal can hold without rounding.</exception>
    public static WeeklyProgress Read(WeekOfWork week, IEnumerable<DailyReport> reports, IEnumerable<VisitPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(week);
        var allReports = new ValueList<DailyReport>(reports, nameof(reports));
        var allPlans = new ValueList<VisitPlan>(plans, nameof(plans));
        if (allReports.DistinctBy(report => report.Id).Count() < allReports.Count)
        {
            throw new ArgumentException("A report comes once.", nameof(reports));
        }

        if (allPlans.DistinctBy(plan => plan.Id).Count() < allPlans.Count)
        {
            throw new ArgumentException("A plan comes once.", nameof(plans));
        }

        var handedIn = allReports.Where(report => report.FirstSubmittedAt is not null && report.Date >= week.Start && report.Date <= week.End).ToLookup(report => report.Person);
        if (week.People.SelectMany(person => handedIn[person]).Any(report => report.Content!.Goals is { } goals && goals.Currency != week.Currency))
        {
            throw new ArgumentException("All amounts are in the currency of the week.", nameof(reports));
        }

        var planned = allPlans.ToLookup(plan => plan.Person);
        var people = week.People.Select(person => new PersonProgress(person, Of(person, week, [.. handedIn[person]], [.. planned[person]]))).ToList();
        var remarks = week.People.SelectMany(person => handedIn[person])
            .SelectMany(report => report.Content!.Remarks.Select(remark => new WeekRemark(report.Person, report.Date, remark)))
            .OrderBy(remark => remark.Remark.Topic).ThenBy(remark => remark.Date).ThenBy(remark => remark.Person);
        return new WeeklyProgress(week, people, Total(week, [.. people.Select(person => person.Progress)]), remarks);
    }

    private static WorkProgress Of(StaffId person, WeekOfWork week, List<DailyReport> reports, List<VisitPlan> plans)
    {
        var visits = reports.SelectMany(report => report.Content!.Visits).ToList();
        var told = visits.Select(visit => visit.Visit).OfType<VisitId>().ToHashSet();
        var owed = Enumerable.Range(0, WeekOfWork.Days).Select(week.Start.PlusDays).Where(week.Calendar.IsWorkingDay).ToList();
        var orders = DayResult.Sum(reports.Select(report => report.Content!.Orders).OfType<DayResult>(), week.Currency);
        var collections = DayResult.Sum(reports.Select(report => report.Content!.Collections).OfType<DayResult>(), week.Currency);
        if (week.Goals.TryGetValue(person, out var goals))
        {
            (orders, collections) = (Against(goals.Orders, orders), Against(goals.Collections, collections));
        }

        return new WorkProgress(orders, collections)
        {
            Visits = visits.Count,
            Reached = visits.Count(visit => visit.Outcome == VisitOutcome.Reached),
            Effective = visits.Count(visit => visit.IsEffective),
            WithOrder = visits.Count(visit => visit.Ordered is { Amount: > 0 }),
            VisitCost = week.VisitCosts.TryGetValue(person, out var cost) ? cost : null,
            ReportsDue = owed.Count,
            ReportsOnTime = reports.Count(report => report.IsLate == false),
            ReportsLate = reports.Count(report => report.IsLate == true),
            ReportsMissing = owed.Except(reports.Select(report => report.Date)).Count(),
            ReportsReturned = reports.Count(report => report.Supervision.Status == SignOffStatus.Returned),
            ReportsCorrected = reports.Count(report => report.Earlier.Count > 0),
            VisitsUnreported = Standing(plans, week.Start).Count(visit => !told.Contains(visit.Visit)),
            VisitsNextWeek = Standing(plans, week.Start.PlusDays(WeekOfWork.Days)).Count(),
        };
    }

    private static IEnumerable<VisitEntry> Standing(IEnumerable<VisitPlan> plans, LocalDate start) => plans
        .Where(plan => plan.Date >= start && plan.Date < start.PlusDays(WeekOfWork.Days))
        .SelectMany(plan => plan.Visits)
        .Where(visit => !visit.IsTrace && visit.Status != VisitStatus.Cancelled);

    private static DayResult Against(decimal? goal, DayResult result) => result with { Target = goal is { } given ? new Money(given, result.Actual.Currency) : null };

    private static WorkProgress Total(WeekOfWork week, List<WorkProgress> people) =>
        new(DayResult.Sum(people.Select(person => person.Orders), week.Currency), DayResult.Sum(people.Select(person => person.Collections), week.Currency))
        {
            Visits = people.Sum(person => person.Visits),
            Reached = people.Sum(person => person.Reached),
            Effective = people.Sum(person => person.Effective),
            WithOrder = people.Sum(person => person.WithOrder),
            VisitCost = people.TrueForAll(person => person.VisitCost is not null) ? ExactSum.Of(people.Select(person => person.VisitCost!.Value)).ToDecimal() : null,
            ReportsDue = people.Sum(person => person.ReportsDue),
            ReportsOnTime = people.Sum(person => person.ReportsOnTime),
            ReportsLate = people.Sum(person => person.ReportsLate),
            ReportsMissing = people.Sum(person => person.ReportsMissing),
            ReportsReturned = people.Sum(person => person.ReportsReturned),
            ReportsCorrected = people.Sum(person => person.ReportsCorrected),
            VisitsUnreported = people.Sum(person => person.VisitsUnreported),
            VisitsNextWeek = people.Sum(person => person.VisitsNextWeek),
        };
}
