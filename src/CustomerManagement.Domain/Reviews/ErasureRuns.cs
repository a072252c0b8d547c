using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Erases the personal data of customers wherever they are kept: the file, the texts of complaints and services, what plans, reports, meetings and surveys say. Figures stay.</summary>
/// <remarks>
/// The file goes first, so that nobody is approached from then on and no birthday is planned. A run may break off anywhere and be run again: what is erased stays erased, and is not counted twice; it is done
/// once a run has come to its end and <see cref="ErasureReport.IsComplete"/>. What others write of the customer meanwhile is found by the next run.
/// Facts hold no texts about persons and stay, under the id. Not erased, since they belong to no customer: texts of improvements, decisions and actions of meetings, remarks about nobody in particular.
/// Safe for use by several threads when the ports are.
/// </remarks>
public sealed class ErasureRuns
{
    private readonly CustomerRecords _records;
    private readonly IStoreUpkeep _upkeep;
    private readonly IClock _clock;

    /// <summary>Creates the runs.</summary>
    /// <param name="records">Where anything is kept about customers.</param>
    /// <param name="upkeep">Sees to what was overwritten.</param>
    /// <param name="clock">The clock of the host; read once a run.</param>
    public ErasureRuns(CustomerRecords records, IStoreUpkeep upkeep, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(upkeep);
        ArgumentNullException.ThrowIfNull(clock);
        (_records, _upkeep, _clock) = (records, upkeep, clock);
    }

    /// <summary>Erases the personal data of one customer.</summary>
    /// <param name="customer">Whose; one that is not on file too, as far as others tell of it.</param>
    /// <param name="at">When; <c>null</c> for now.</param>
    /// <param name="cancellation">Ends the run early; run it again.</param>
    /// <returns>What was changed.</returns>
    /// <exception cref="ConcurrencyException">Others saved something of the customer each time before this run could. Run it again.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot do it now. Run it again, whether it says that the outcome is unknown or not.</exception>
    public Task<ErasureReport> EraseAsync(CustomerId customer, Instant? at = null, CancellationToken cancellation = default) =>
        EraseAsync(new HashSet<CustomerId> { customer }, at, cancellation);

    /// <summary>Erases the personal data of some customers, reading the plans, reports, meetings and surveys once for all of them.</summary>
    /// <param name="customers">Whose.</param>
    /// <param name="at">When; <c>null</c> for now.</param>
    /// <param name="cancellation">Ends the run early; run it again.</param>
    /// <returns>What was changed.</returns>
    /// <exception cref="ArgumentException">An id is the default value.</exception>
    /// <exception cref="ConcurrencyException">Others saved something of the customers each time before this run could. Run it again.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot do it now. Run it again, whether it says that the outcome is unknown or not.</exception>
    public async Task<ErasureReport> EraseAsync(IReadOnlySet<CustomerId> customers, Instant? at = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(customers);
        if (customers.Contains(default))
        {
            throw new ArgumentException("A customer has an id.", nameof(customers));
        }

        var now = at ?? _clock.GetCurrentInstant();
        var (files, followUps, complaints, services) = (0, 0, 0, 0);
        var unread = new List<BusinessRuleException>();
        foreach (var customer in customers.Order())
        {
            files += await EraseFileAsync(customer, now, unread, cancellation).ConfigureAwait(false);
            followUps += await WithdrawAsync(customer, now, unread, cancellation).ConfigureAwait(false);
            complaints += await EraseComplaintsAsync(customer, now, unread, cancellation).ConfigureAwait(false);
            services += await EraseServicesAsync(customer, now, unread, cancellation).ConfigureAwait(false);
        }

        var (plans, dailies, markets, meetings, surveys) = (_records.VisitPlans, _records.DailyReports, _records.MarketReports, _records.Meetings, _records.Surveys);
        var report = new ErasureReport(
            files, followUps, complaints, services,
            await EachAsync<VisitPlan, VisitPlanId>(plans, plans.ScanOfCustomersAsync(customers, ReadScope.Everything, cancellation),
                (id, token) => plans.FindAsync(id, ReadScope.Everything, token), plan => Among(customers, plan.NamedCustomers, each => plan.Erase(each, now)), unread, cancellation).ConfigureAwait(false),
            await EachAsync<DailyReport, DailyReportId>(dailies, dailies.ScanOfCustomersAsync(customers, ReadScope.Everything, cancellation),
                (id, token) => dailies.FindAsync(id, ReadScope.Everything, token), daily => Among(customers, daily.NamedCustomers, each => daily.Erase(each, now)), unread, cancellation).ConfigureAwait(false),
            await EachAsync<MarketReport, MarketReportId>(markets, markets.ScanOfCustomersAsync(customers, ReadScope.Everything, cancellation),
                (id, token) => markets.FindAsync(id, ReadScope.Everything, token), market => Among(customers, market.Customer is { } named ? [named] : [], each => market.Erase(each, now)), unread, cancellation).ConfigureAwait(false),
            await EachAsync<SalesMeeting, SalesMeetingId>(meetings, meetings.ScanOfCustomersAsync(customers, cancellation),
                meetings.FindAsync, meeting => Among(customers, meeting.NamedCustomers, each => meeting.Erase(each, now)), unread, cancellation).ConfigureAwait(false),
            await EachAsync<Survey, SurveyId>(surveys, surveys.ScanOfCustomersAsync(customers, cancellation),
                surveys.FindAsync, survey => Among(customers, survey.Participants.Select(participant => participant.Customer), each => survey.Erase(each, now)), unread, cancellation).ConfigureAwait(false))
        {
            Failures = [.. unread.Select(RunFailure.Of)],
        };
        await _upkeep.OverwriteErasedAsync(cancellation).ConfigureAwait(false);
        return report;
    }

    private static void Among(IReadOnlySet<CustomerId> customers, IEnumerable<CustomerId> named, Action<CustomerId> erase)
    {
        foreach (var customer in named.Where(customers.Contains).ToList())
        {
            erase(customer);
        }
    }

    private async Task<int> EraseFileAsync(CustomerId customer, Instant now, List<BusinessRuleException> unread, CancellationToken cancellation)
    {
        var scope = ReadScope.Of(customer);
        try
        {
            return await _records.Customers.FindAsync(customer, scope, cancellation).ConfigureAwait(false) is { } file
                ? await TextErasure.SaveAsync<Customer, CustomerId>(_records.Customers, file, token => _records.Customers.FindAsync(customer, scope, token), found => found.Erase(now), cancellation).ConfigureAwait(false)
                : 0;
        }
        catch (BusinessRuleException broken)
        {
            unread.Add(broken.OrOf(customer));
            return 0;
        }
    }

    // Scans, and not lists: they give all that can be read.
    private Task<int> WithdrawAsync(CustomerId customer, Instant now, List<BusinessRuleException> unread, CancellationToken cancellation)
    {
        var (scope, today) = (ReadScope.Of(customer), now.InUtc().Date);
        return EachAsync<FollowUp, FollowUpId>(
            _records.FollowUps,
            _records.FollowUps.ScanDueAsync(LocalDate.MaxIsoValue, scope, cancellation),
            (id, token) => _records.FollowUps.FindAsync(id, scope, token),
            found =>
            {
                if (found.Status == FollowUpStatus.Open)
                {
                    found.Withdraw(today, now);
                }
            },
            unread,
            cancellation);
    }

    private Task<int> EraseComplaintsAsync(CustomerId customer, Instant now, List<BusinessRuleException> unread, CancellationToken cancellation)
    {
        var scope = ReadScope.Of(customer);
        return EachAsync<Complaint, ComplaintId>(
            _records.Complaints, _records.Complaints.ScanAsync(scope, cancellation), (id, token) => _records.Complaints.FindAsync(id, scope, token), found => found.Erase(customer, now), unread, cancellation);
    }

    private Task<int> EraseServicesAsync(CustomerId customer, Instant now, List<BusinessRuleException> unread, CancellationToken cancellation)
    {
        var scope = ReadScope.Of(customer);
        return EachAsync<ServiceDuty, ServiceDutyId>(
            _records.Services, _records.Services.ScanAsync(scope, cancellation), (id, token) => _records.Services.FindAsync(id, scope, token), found => found.EraseTexts(now), unread, cancellation);
    }

    private static async Task<int> EachAsync<TAggregate, TId>(
        IRepository<TAggregate> repository,
        IAsyncEnumerable<TAggregate> found,
        Func<TId, CancellationToken, Task<TAggregate?>> reload,
        Action<TAggregate> erase,
        List<BusinessRuleException> unread,
        CancellationToken cancellation)
        where TAggregate : AggregateRoot<TId>
        where TId : struct
    {
        var erased = 0;
        await foreach (var each in found.PassingOver(unread, cancellation).ConfigureAwait(false))
        {
            erased += await TextErasure.SaveAsync<TAggregate, TId>(repository, each, token => reload(each.Id, token), erase, cancellation).ConfigureAwait(false);
        }

        return erased;
    }
}
