using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Reads what a meeting talks about from plans, reports and progress. What only the host knows (overdue follow-ups, open complaints, new products) is added by <c>with</c>.</summary>
/// <remarks>Pure functions; safe for use by several threads as long as nobody changes what they read.</remarks>
public static class AgendaFactsReader
{
    /// <summary>What a morning talks about: the visits of the day, those promised, and those for which there is no time or whose promise cannot be kept.</summary>
    /// <param name="days">The plans of the day, one for each who visits.</param>
    /// <returns>What is known.</returns>
    /// <exception cref="ArgumentException">A plan is missing.</exception>
    public static AgendaFacts Morning(IEnumerable<DayPlan> days)
    {
        var plans = new ValueList<DayPlan>(days, nameof(days));
        var visits = plans.SelectMany(plan => plan.Visits).ToList();
        return new AgendaFacts
        {
            PlannedVisits = visits.Count,
            PromisedVisits = [.. visits.Where(visit => visit.Because == PlannedBecause.Promised).OrderBy(visit => visit.Begins.ToInstant()).Select(visit => visit.Customer)],
            LeftOutVisits =
            [
                .. plans.SelectMany(plan => plan.BrokenPromises).OrderBy(left => left.Customer).Select(left => left.Customer),
                .. plans.SelectMany(plan => plan.LeftOut).Where(left => left.IsForLackOfTime).OrderByDescending(left => left.Value).ThenBy(left => left.Customer).Select(left => left.Customer),
            ],
        };
    }

    /// <summary>What an evening talks about: orders and collections of the day against target, opinions heard, reports missing.</summary>
    /// <param name="date">The day.</param>
    /// <param name="people">Who owes a report of it.</param>
    /// <param name="reports">The daily reports; those of other days or people, and drafts, are passed over.</param>
    /// <returns>What is known; no figure of sales and collections when no report states any.</returns>
    /// <exception cref="ArgumentException">A report is missing, or amounts are in several currencies.</exception>
    /// <exception cref="OverflowException">Amounts do not add up to what a decimal can hold without rounding.</exception>
    public static AgendaFacts Evening(LocalDate date, IEnumerable<StaffId> people, IEnumerable<DailyReport> reports)
    {
        var owing = (people ?? throw new ArgumentNullException(nameof(people))).Distinct().Order().ToList();
        var day = date.WithCalendar(CalendarSystem.Iso);
        var handedIn = new ValueList<DailyReport>(reports, nameof(reports))
            .Where(report => report.FirstSubmittedAt is not null && report.Date == day && owing.Contains(report.Person)).ToList();
        var contents = handedIn.Select(report => report.Content!).ToList();
        if (contents.Select(content => content.Goals?.Currency).Where(currency => currency is not null).Distinct().Count() > 1)
        {
            throw new ArgumentException("Amounts are in one currency.", nameof(reports));
        }

        return new AgendaFacts
        {
            Sales = Sum(contents.Select(content => content.Orders)),
            Collections = Sum(contents.Select(content => content.Collections)),
            Opinions = contents.Sum(content => content.Remarks.Count(remark => remark.Topic == ReportTopic.Opinion)),
            MissingReports = [.. owing.Except(handedIn.Select(report => report.Person))],
        };
    }

    /// <summary>What a weekly meeting talks about: the ten contents of the Monday report, as far as the progress has them.</summary>
    /// <param name="progress">The progress of the week.</param>
    /// <returns>What is known.</returns>
    public static AgendaFacts Weekly(WeeklyProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var total = progress.Total;
        return new AgendaFacts
        {
            Sales = Of(total.Orders),
            NewCustomers = new AgendaFigure(progress.Week.NewCustomers.Count),
            Collections = Of(total.Collections),
            EffectiveVisits = total.EffectiveRate is { } effective ? new AgendaFigure(effective) : null,
            ClosingRate = total.ClosingRate is { } closing ? new AgendaFigure(closing) : null,
            SalesPerPerson = progress.OrdersPerPerson is { } average ? new AgendaFigure(average, Currency: progress.Week.Currency) : null,
            UnusualCustomers = progress.Week.UnusualCustomers,
            MissingReports = [.. progress.People.Where(person => person.Progress.ReportsMissing > 0).Select(person => person.Person)],
            Opinions = progress.Remarks.Count(remark => remark.Remark.Topic == ReportTopic.Opinion),
        };
    }

    private static AgendaFigure? Sum(IEnumerable<DayResult?> results)
    {
        var known = results.OfType<DayResult>().ToList();
        return known.Count == 0 ? null : Of(DayResult.Sum(known, known[0].Actual.Currency));
    }

    private static AgendaFigure Of(DayResult result) => new(result.Actual.Amount, result.Target?.Amount, result.Actual.Currency);
}
