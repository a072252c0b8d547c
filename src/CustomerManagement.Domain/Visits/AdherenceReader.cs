using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Reads from plans and reports whether the right customers were visited as planned, per segment.</summary>
/// <remarks>A pure function; safe for use by several threads as long as nobody changes what it reads.</remarks>
public static class AdherenceReader
{
    /// <summary>Reads a span of dates that is over; a visit of which nothing was recorded counts as not done.</summary>
    /// <param name="plans">The plans of the span, and those to which visits went from them; a plan given twice counts once.</param>
    /// <param name="reports">The daily reports of the span, for visits that were not planned; a report given twice counts once, one that was never handed in does not count.</param>
    /// <param name="from">The first date, inclusive. A planned visit belongs to the date for which it was first planned, an unplanned one to that of its report.</param>
    /// <param name="to">The last date, inclusive; before <paramref name="from"/> there is nothing.</param>
    /// <param name="segmentOf">The code of the segment in which a customer is; <c>null</c> for none.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">A visit stands in two plans at once.</exception>
    public static AdherenceReading Read(
        IEnumerable<VisitPlan> plans, IEnumerable<DailyReport> reports, LocalDate from, LocalDate to, Func<CustomerId, string?> segmentOf)
    {
        ArgumentNullException.ThrowIfNull(segmentOf);
        var (first, last) = (from.WithCalendar(CalendarSystem.Iso), to.WithCalendar(CalendarSystem.Iso));
        var planned = new ValueList<VisitPlan>(plans, nameof(plans))
            .DistinctBy(plan => plan.Id)
            .SelectMany(plan => plan.Visits.Select(entry => (Plan: plan, Entry: entry)))
            .GroupBy(visit => visit.Entry.Visit)
            .Select(visit => EndOf([.. visit]))
            .Where(end => end.Entry.FirstPlannedFor >= first && end.Entry.FirstPlannedFor <= last)
            .Select(end => (end.Entry.Customer, Count: CountOf(end.Entry, end.Plan.Date)));
        var unplanned = new ValueList<DailyReport>(reports, nameof(reports))
            .DistinctBy(report => report.Id)
            .Where(report => report.FirstSubmittedAt is not null && report.Date >= first && report.Date <= last)
            .SelectMany(report => report.Content?.Visits ?? [])
            .Where(result => result.Visit is null && result.Outcome == VisitOutcome.Reached)
            .Select(result => (result.Customer, Count: new AdherenceCount { Unplanned = 1 }));
        return new AdherenceReading(planned.Concat(unplanned)
            .GroupBy(visit => segmentOf(visit.Customer), StringComparer.Ordinal)
            .OrderBy(segment => segment.Key, StringComparer.Ordinal)
            .Select(segment => new SegmentAdherence(segment.Key, segment.Select(visit => visit.Count).Aggregate(AdherenceCount.Add))));
    }

    /// <summary>Where a visit ended: the one place where it is more than a trace, or any trace when that place is not known.</summary>
    private static (VisitPlan Plan, VisitEntry Entry) EndOf(List<(VisitPlan Plan, VisitEntry Entry)> plans)
    {
        var ends = plans.Where(place => !place.Entry.IsTrace).ToList();
        return ends.Count <= 1 ? ends.Append(plans[0]).First() : throw new ArgumentException("A visit stands in one plan at a time.", nameof(plans));
    }

    private static AdherenceCount CountOf(VisitEntry entry, LocalDate date) => entry.Status switch
    {
        VisitStatus.TookPlace when date == entry.FirstPlannedFor => new AdherenceCount { AsPlanned = 1 },
        VisitStatus.TookPlace => new AdherenceCount { AnotherDay = 1 },
        VisitStatus.Cancelled => new AdherenceCount { Cancelled = 1 },
        VisitStatus.Planned or VisitStatus.DidNotTakePlace => new AdherenceCount { NotDone = 1 },
        VisitStatus.Moved or VisitStatus.HandedOver => new AdherenceCount { MovedOn = 1 },
        _ => throw new InvalidOperationException($"Unknown status {entry.Status}."),
    };
}
