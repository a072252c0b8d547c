using CustomerDesk.Storage;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerDesk.Commands;

/// <summary>Writes the plans and daily reports that the salespeople of the demo would have handed in, from the visits and sales on file.</summary>
internal sealed class DemoReports(Territories territories, IReadOnlyList<Fact> facts, Currency currency)
{
    private const int OrderDays = 7;
    private const decimal Growth = 1.05m;

    private static readonly LocalTime _evening = new(18, 0);

    private readonly ILookup<LocalDate, Fact> _byDate = facts.ToLookup(fact => fact.Date);

    /// <summary>The plan and the report of a working day.</summary>
    public (VisitPlan Plan, DailyReport Report) Of(StaffId rep, LocalDate date, DateTimeZone zone)
    {
        var evening = zone.AtLeniently(date + _evening).ToInstant();
        var dayBefore = evening - Duration.FromDays(1);
        var plan = VisitPlan.Open(new VisitPlanId($"{rep.Value}-{date:yyyyMMdd}"), rep, date, dayBefore);
        var results = new List<VisitResult>();
        foreach (var visit in On<ContactMade>(date, rep).Where(contact => contact.Kind == ContactKind.Visit))
        {
            var id = new VisitId($"{plan.Id.Value}-{results.Count + 1}");
            plan.Add(id, visit.Customer, new VisitTerms([VisitPurpose.Order, VisitPurpose.Service]), dayBefore);
            var ordered = Ordered(visit.Customer, date);
            results.Add(new VisitResult(
                visit.Customer, VisitOutcome.Reached, id, evening, ordered is null ? [] : [VisitPurpose.Order], ordered: ordered is { } amount ? new Money(amount, currency) : null));
        }

        var rule = new WorkingDayRule(zone);
        var report = DailyReport.Open(new DailyReportId(plan.Id.Value), rep, date, evening);
        var elsewhere = On<Purchase>(date, rep).Where(sale => !sale.IsReturn && VisitBefore(sale) is null).Sum(sale => sale.Amount.Amount);
        report.Write(new DailyReportContent(new Attendance(AttendanceKind.Present), results, new DayGoals(currency, orderedElsewhere: elsewhere)), rule, evening);
        report.Submit(ReportDeadline.EndOfWorkingDay, rule, evening);
        return (plan, report);
    }

    /// <summary>What was to be sold in a week: what was sold in that of the year before, and a twentieth more.</summary>
    public WeekGoals Goals(StaffId rep, LocalDate start) => new(
        Math.Round(Growth * Dates(start.PlusYears(-1)).SelectMany(date => On<Purchase>(date, rep)).Where(sale => !sale.IsReturn).Sum(sale => sale.Amount.Amount), 2), Collections: null);

    /// <summary>What the visits of a week cost.</summary>
    public decimal Cost(StaffId rep, LocalDate start)
    {
        var visited = Dates(start).SelectMany(date => On<ContactMade>(date, rep)).Where(contact => contact.Kind == ContactKind.Visit)
            .Select(contact => (contact.Customer, contact.Date)).ToHashSet();
        return Dates(start).SelectMany(date => On<ServingCost>(date, rep)).Where(cost => visited.Contains((cost.Customer, cost.Date))).Sum(cost => cost.Cost.Amount);
    }

    private static IEnumerable<LocalDate> Dates(LocalDate start) => Enumerable.Range(0, WeekOfWork.Days).Select(start.PlusDays);

    private IEnumerable<T> On<T>(LocalDate date, StaffId rep)
        where T : Fact => _byDate[date].OfType<T>().Where(fact => territories.RepOf(fact.Customer) == rep);

    private decimal? Ordered(CustomerId customer, LocalDate date)
    {
        var sales = Enumerable.Range(0, OrderDays).SelectMany(day => _byDate[date.PlusDays(day)]).OfType<Purchase>()
            .Where(sale => sale.Customer == customer && !sale.IsReturn && VisitBefore(sale) == date).ToList();
        return sales.Count == 0 ? null : sales.Sum(sale => sale.Amount.Amount);
    }

    // A sale in the week after a visit was ordered on it.
    private LocalDate? VisitBefore(Purchase sale) => Enumerable.Range(0, OrderDays).Select(day => sale.Date.PlusDays(-day))
        .Where(date => _byDate[date].OfType<ContactMade>().Any(contact => contact.Customer == sale.Customer && contact.Kind == ContactKind.Visit))
        .Select(date => (LocalDate?)date).FirstOrDefault();
}
