using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Services;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>The service duties of the spine: lets time pass for those for which something is due.</summary>
/// <remarks><inheritdoc cref="ComplaintRuns" path="/remarks"/></remarks>
public sealed class ServiceRuns
{
    private readonly IServiceDutyRepository _duties;
    private readonly IClock _clock;

    /// <summary>Creates the runs.</summary>
    /// <param name="duties">Where service duties are kept.</param>
    /// <param name="clock">The clock of the host; read once a sweep.</param>
    public ServiceRuns(IServiceDutyRepository duties, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(duties);
        ArgumentNullException.ThrowIfNull(clock);
        (_duties, _clock) = (duties, clock);
    }

    /// <summary>Finds missed deadlines and fires steps of escalation.</summary>
    /// <param name="at">The moment; <c>null</c> for now.</param>
    /// <param name="cancellation">Ends the sweep early; what was saved until then stays, and the next sweep finds the rest.</param>
    /// <returns>What was done.</returns>
    public async Task<ServiceSweepReport> SweepAsync(Instant? at = null, CancellationToken cancellation = default)
    {
        var now = at ?? _clock.GetCurrentInstant();
        var (broken, escalated) = (0, 0);
        var (looked, conflicts, failures) = await DueSweep.RunAsync<ServiceDuty, ServiceDutyId>(
            _duties.ScanDueAsync(now, ReadScope.Everything, cancellation),
            duty => duty.PassTo(now),
            _duties,
            events =>
            {
                broken += events.OfType<ServicePromiseBroken>().Count();
                escalated += events.OfType<ServiceEscalated>().Count();
            },
            cancellation).ConfigureAwait(false);
        return new ServiceSweepReport(looked, broken, escalated, conflicts) { Failures = failures };
    }
}
