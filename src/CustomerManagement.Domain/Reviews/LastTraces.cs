using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Finds with whom nothing happened for long, for <see cref="RetentionRuns"/>. Moments count by their date in UTC. Safe for use by several threads when the ports are.</summary>
public sealed class LastTraces
{
    private readonly ICustomerRepository _customers;
    private readonly IFactRepository _facts;
    private readonly IFollowUpRepository _followUps;
    private readonly IComplaintRepository _complaints;
    private readonly IServiceDutyRepository _services;
    private readonly IVisitPlanRepository _visitPlans;
    private readonly IDailyReportRepository _dailyReports;
    private readonly IMarketReportRepository _marketReports;
    private readonly ISalesMeetingRepository _meetings;
    private readonly ISurveyRepository _surveys;

    /// <summary>Creates it.</summary>
    /// <param name="customers">Where customer files are kept.</param>
    /// <param name="facts">Where facts are kept.</param>
    /// <param name="followUps">Where follow-ups are kept.</param>
    /// <param name="complaints">Where complaints are kept.</param>
    /// <param name="services">Where service duties are kept.</param>
    /// <param name="visitPlans">Where visit plans are kept.</param>
    /// <param name="dailyReports">Where daily reports are kept.</param>
    /// <param name="marketReports">Where market reports are kept.</param>
    /// <param name="meetings">Where meetings are kept.</param>
    /// <param name="surveys">Where surveys are kept.</param>
    public LastTraces(
        ICustomerRepository customers,
        IFactRepository facts,
        IFollowUpRepository followUps,
        IComplaintRepository complaints,
        IServiceDutyRepository services,
        IVisitPlanRepository visitPlans,
        IDailyReportRepository dailyReports,
        IMarketReportRepository marketReports,
        ISalesMeetingRepository meetings,
        ISurveyRepository surveys)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(followUps);
        ArgumentNullException.ThrowIfNull(complaints);
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(visitPlans);
        ArgumentNullException.ThrowIfNull(dailyReports);
        ArgumentNullException.ThrowIfNull(marketReports);
        ArgumentNullException.ThrowIfNull(meetings);
        ArgumentNullException.ThrowIfNull(surveys);
        (_customers, _facts, _followUps, _complaints, _services) = (customers, facts, followUps, complaints, services);
        (_visitPlans, _dailyReports, _marketReports, _meetings, _surveys) = (visitPlans, dailyReports, marketReports, meetings, surveys);
    }

    internal static LocalDate DateOf(Complaint complaint) => complaint.History.Max(entry => entry.At).InUtc().Date;

    /// <summary>What is kept under the id of a customer says.</summary>
    internal async Task<LastTrace> OfAsync(CustomerId customer, LocalDate from, CancellationToken cancellation)
    {
        var scope = ReadScope.Of(customer);
        if (await _customers.FindAsync(customer, scope, cancellation).ConfigureAwait(false) is not { ErasedAt: null } file)
        {
            return LastTrace.Erased;
        }

        var facts = await _facts.OfCustomerAsync(customer, scope, cancellation).ConfigureAwait(false);
        var complaints = await _complaints.OfCustomerAsync(customer, scope, cancellation).ConfigureAwait(false);
        var services = await _services.OfCustomerAsync(customer, scope, cancellation).ConfigureAwait(false);
        var followUps = await _followUps.OfCustomerAsync(customer, from, scope, cancellation).ConfigureAwait(false);
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

    /// <summary>Takes out those whom plans, reports, meetings or surveys name since a date.</summary>
    internal async Task RemoveNamedSinceAsync(HashSet<CustomerId> customers, LocalDate from, CancellationToken cancellation)
    {
        // What is scanned is found by these, while they grow fewer.
        var asked = customers.ToHashSet();
        await foreach (var plan in _visitPlans.ScanOfCustomersAsync(asked, ReadScope.Everything, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            customers.ExceptWith(plan.Date >= from ? plan.Visits.Where(visit => !visit.IsTrace && visit.Status != VisitStatus.Cancelled).Select(visit => visit.Customer) : []);
        }

        await foreach (var report in _dailyReports.ScanOfCustomersAsync(asked, ReadScope.Everything, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            customers.ExceptWith(report.Date >= from ? report.NamedCustomers : []);
        }

        await foreach (var report in _marketReports.ScanOfCustomersAsync(asked, ReadScope.Everything, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            customers.ExceptWith(report.FiledAt.InUtc().Date >= from && report.Customer is { } named ? [named] : []);
        }

        await foreach (var meeting in _meetings.ScanOfCustomersAsync(asked, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            customers.ExceptWith(meeting.Start.Local.Date >= from ? meeting.NamedCustomers : []);
        }

        await foreach (var survey in _surveys.ScanOfCustomersAsync(asked, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            customers.ExceptWith(survey.Participants
                .Where(participant => survey.Status != SurveyStatus.Closed || participant.Answers.Any(given => given.At.InUtc().Date >= from))
                .Select(participant => participant.Customer));
        }
    }
}
