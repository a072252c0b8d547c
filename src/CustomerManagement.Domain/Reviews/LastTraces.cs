using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Finds with whom nothing happened for long, for <see cref="RetentionRuns"/>. Moments count by their date in UTC. Safe for use by several threads when the ports are.</summary>
internal sealed class LastTraces(CustomerRecords records)
{
    private static readonly LocalDate _ever = new(1, 1, 1);

    public static LocalDate DateOf(Complaint complaint) => complaint.History.Max(entry => entry.At).InUtc().Date;

    /// <summary>What is kept under the id of a customer says.</summary>
    public async Task<LastTrace> OfAsync(CustomerId customer, LocalDate from, CancellationToken cancellation)
    {
        var scope = ReadScope.Of(customer);
        if (await records.Customers.FindAsync(customer, scope, cancellation).ConfigureAwait(false) is not { ErasedAt: null } file)
        {
            return LastTrace.Erased;
        }

        var facts = await records.Facts.OfCustomerAsync(customer, scope, cancellation).ConfigureAwait(false);
        var complaints = await records.Complaints.OfCustomerAsync(customer, scope, cancellation).ConfigureAwait(false);
        var services = await records.Services.OfCustomerAsync(customer, scope, cancellation).ConfigureAwait(false);

        // Of all occasions there were: an outcome may come long after.
        var followUps = await records.FollowUps.OfCustomerAsync(customer, _ever, scope, cancellation).ConfigureAwait(false);
        var dates = file.Consents.Select(consent => consent.At.InUtc().Date)
            .Concat(facts.All.Select(fact => fact.Date))
            .Concat(complaints.Select(DateOf))
            .Concat(services.Select(duty => duty.LatestAt.InUtc().Date))
            .Concat(followUps.Where(followUp => followUp.Outcome is not (null or FollowUpOutcome.Delivered)).Select(followUp => followUp.EndedOn!.Value))
            .ToList();
        if (file.ChangedAt is { } changed)
        {
            dates.Add(changed.InUtc().Date);
        }

        return dates.Count == 0 ? LastTrace.Unknown
            : dates.Max() >= from || complaints.Any(complaint => complaint.IsOpen) || services.Any(duty => duty.IsOpen) ? LastTrace.Recent
            : LastTrace.Old;
    }

    /// <summary>Takes out those whom plans, reports, meetings or surveys name since a date, as far as they can be read.</summary>
    public async Task RemoveNamedSinceAsync(HashSet<CustomerId> customers, LocalDate from, List<BusinessRuleException> unread, CancellationToken cancellation)
    {
        // What is scanned is found by these, while they grow fewer.
        var asked = customers.ToHashSet();
        await foreach (var plan in records.VisitPlans.ScanOfCustomersAsync(asked, ReadScope.Everything, cancellation).PassingOver(unread, cancellation).ConfigureAwait(false))
        {
            customers.ExceptWith(plan.Date >= from ? plan.Visits.Where(visit => !visit.IsTrace && visit.Status != VisitStatus.Cancelled).Select(visit => visit.Customer) : []);
        }

        await foreach (var report in records.DailyReports.ScanOfCustomersAsync(asked, ReadScope.Everything, cancellation).PassingOver(unread, cancellation).ConfigureAwait(false))
        {
            customers.ExceptWith(report.Date >= from ? report.NamedCustomers : []);
        }

        await foreach (var report in records.MarketReports.ScanOfCustomersAsync(asked, ReadScope.Everything, cancellation).PassingOver(unread, cancellation).ConfigureAwait(false))
        {
            customers.ExceptWith(report.FiledAt.InUtc().Date >= from && report.Customer is { } named ? [named] : []);
        }

        await foreach (var meeting in records.Meetings.ScanOfCustomersAsync(asked, cancellation).PassingOver(unread, cancellation).ConfigureAwait(false))
        {
            customers.ExceptWith(meeting.Start.Local.Date >= from ? meeting.NamedCustomers : []);
        }

        await foreach (var survey in records.Surveys.ScanOfCustomersAsync(asked, cancellation).PassingOver(unread, cancellation).ConfigureAwait(false))
        {
            customers.ExceptWith(survey.Participants
                .Where(participant => survey.Status != SurveyStatus.Closed || participant.Answers.Any(given => given.At.InUtc().Date >= from))
                .Select(participant => participant.Customer));
        }
    }
}
