using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Services;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Erases and forgets what is kept longer than the host says.</summary>
/// <remarks>
/// A customer is erased when nothing happened with it since the period began, and nothing is open: no fact, no change on its file, no word about being approached, no complaint or service, no follow-up that
/// brought an answer, no visit, report, survey or forum. Follow-ups that are open or were only delivered do not keep it, since rules plan those by themselves.
/// A run may break off anywhere and be run again; what is left is found by its state. It reads everything that is kept about everybody, so run it once a day at most.
/// Safe for use by several threads when the ports are.
/// </remarks>
public sealed class RetentionRuns
{
    // So that other writers come in between.
    private const int Batch = 1_000;

    private readonly CustomerRecords _records;
    private readonly ErasureRuns _erasure;
    private readonly LastTraces _traces;
    private readonly IStoreUpkeep _upkeep;
    private readonly IClock _clock;
    private readonly RetentionOptions _options;

    /// <summary>Creates the runs.</summary>
    /// <param name="records">Where anything is kept about customers.</param>
    /// <param name="upkeep">Forgets keys and messages, and sees to what was overwritten.</param>
    /// <param name="clock">The clock of the host; read once a run.</param>
    /// <param name="options">The periods; <c>null</c> for the defaults.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public RetentionRuns(CustomerRecords records, IStoreUpkeep upkeep, IClock clock, RetentionOptions? options = null)
    {
        new RetentionOptionsValidator().ValidateAndThrow(options ??= new RetentionOptions());
        (_erasure, _traces) = (new ErasureRuns(records, upkeep, clock), new LastTraces(records));
        (_records, _upkeep, _clock, _options) = (records, upkeep, clock, options);
    }

    /// <summary>Erases and forgets all that is older than its period.</summary>
    /// <param name="at">The moment from which periods count back, in days of UTC; <c>null</c> for now.</param>
    /// <param name="cancellation">Ends the run early; run it again.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment is not of the years 2 to 9998.</exception>
    /// <exception cref="ConcurrencyException">Others saved something each time before this run could. Run it again.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot do it now. Run it again.</exception>
    public async Task<RetentionReport> ApplyAsync(Instant? at = null, CancellationToken cancellation = default)
    {
        var now = at ?? _clock.GetCurrentInstant();
        CalendarRange.Check(now, nameof(at));
        var today = now.InUtc().Date;
        var unread = new List<BusinessRuleException>();
        LocalDate? keptTexts = _options.TextMonths is { } months ? today.PlusMonths(-months) : null;
        var (complaints, services) = keptTexts is { } from
            ? (await EraseComplaintTextsAsync(from, now, unread, cancellation).ConfigureAwait(false), await EraseServiceTextsAsync(from, now, unread, cancellation).ConfigureAwait(false))
            : (0, 0);
        var (customers, undated, forgotten) = (0, 0, new HashSet<CustomerId>());
        await foreach (var id in _records.Customers.ScanIdsAsync(ReadScope.Everything, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            customers++;
            if (_options.CustomerMonths is { } kept)
            {
                var trace = await TraceOfAsync(id, today.PlusMonths(-kept), unread, cancellation).ConfigureAwait(false);
                undated += trace == LastTrace.Unknown ? 1 : 0;
                if (trace == LastTrace.Old)
                {
                    forgotten.Add(id);
                }
            }
        }

        var erasure = await EraseAsync(forgotten, today, now, unread, cancellation).ConfigureAwait(false);
        var commands = await ForgetAsync(_options.CommandDays, now, _upkeep.ForgetCommandsAsync, cancellation).ConfigureAwait(false);
        var sent = await ForgetAsync(_options.SentDays, now, _upkeep.ForgetSentAsync, cancellation).ConfigureAwait(false);

        // Always, since a run that broke off before this may have erased what this one does not find again.
        await _upkeep.OverwriteErasedAsync(cancellation).ConfigureAwait(false);
        return new RetentionReport(customers, undated, erasure, complaints, services, commands, sent) { Failures = [.. unread.Select(RunFailure.Of)] };
    }

    private static async Task<int> ForgetAsync(int? days, Instant now, Func<Instant, int, CancellationToken, Task<int>> forget, CancellationToken cancellation)
    {
        if (days is not { } kept)
        {
            return 0;
        }

        var forgotten = 0;
        int last;
        do
        {
            last = await forget(now - Duration.FromDays(kept), Batch, cancellation).ConfigureAwait(false);
            forgotten += last;
        }
        while (last >= Batch);
        return forgotten;
    }

    private async Task<ErasureReport?> EraseAsync(HashSet<CustomerId> customers, LocalDate today, Instant now, List<BusinessRuleException> unread, CancellationToken cancellation)
    {
        if (customers.Count == 0)
        {
            return null;
        }

        // What cannot be read may name any of them, and nobody is erased on a guess.
        var (from, before) = (today.PlusMonths(-_options.CustomerMonths!.Value), unread.Count);
        await _traces.RemoveNamedSinceAsync(customers, from, unread, cancellation).ConfigureAwait(false);
        if (unread.Count > before)
        {
            return null;
        }

        // Asked again, since who came back while everyone else was read is no longer to be erased.
        foreach (var customer in customers.ToList())
        {
            if (await TraceOfAsync(customer, from, unread, cancellation).ConfigureAwait(false) != LastTrace.Old)
            {
                customers.Remove(customer);
            }
        }

        return customers.Count == 0 ? null : await _erasure.EraseAsync(customers, now, cancellation).ConfigureAwait(false);
    }

    /// <summary>When anything happened with a customer last; <see cref="LastTrace.Recent"/> where that cannot be read.</summary>
    private async Task<LastTrace> TraceOfAsync(CustomerId customer, LocalDate from, List<BusinessRuleException> unread, CancellationToken cancellation)
    {
        try
        {
            return await _traces.OfAsync(customer, from, cancellation).ConfigureAwait(false);
        }
        catch (BusinessRuleException broken)
        {
            unread.Add(broken.OrOf(customer));
            return LastTrace.Recent;
        }
    }

    private async Task<int> EraseComplaintTextsAsync(LocalDate from, Instant now, List<BusinessRuleException> unread, CancellationToken cancellation)
    {
        var erased = 0;
        await foreach (var complaint in _records.Complaints.ScanAsync(ReadScope.Everything, cancellation).PassingOver(unread, cancellation).ConfigureAwait(false))
        {
            erased += IsOver(complaint)
                ? await TextErasure.SaveAsync<Complaint, ComplaintId>(
                    _records.Complaints, complaint, token => _records.Complaints.FindAsync(complaint.Id, ReadScope.Everything, token), found => EraseIfOver(found), cancellation).ConfigureAwait(false)
                : 0;
        }

        return erased;

        bool IsOver(Complaint complaint) => !complaint.IsOpen && LastTraces.DateOf(complaint) < from;

        // It may have been reopened meanwhile.
        void EraseIfOver(Complaint complaint)
        {
            if (IsOver(complaint))
            {
                complaint.EraseTexts(now);
            }
        }
    }

    private async Task<int> EraseServiceTextsAsync(LocalDate from, Instant now, List<BusinessRuleException> unread, CancellationToken cancellation)
    {
        var erased = 0;
        await foreach (var duty in _records.Services.ScanAsync(ReadScope.Everything, cancellation).PassingOver(unread, cancellation).ConfigureAwait(false))
        {
            // What has ended is never open again.
            erased += duty.EndedAt is { } ended && ended.InUtc().Date < from
                ? await TextErasure.SaveAsync<ServiceDuty, ServiceDutyId>(
                    _records.Services, duty, token => _records.Services.FindAsync(duty.Id, ReadScope.Everything, token), found => found.EraseTexts(now), cancellation).ConfigureAwait(false)
                : 0;
        }

        return erased;
    }
}
