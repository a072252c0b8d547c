using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>The complaints of the spine: lets time pass for those for which something is due.</summary>
/// <remarks>
/// A sweep may break off anywhere and be run again, as often as it likes, and two may run at once: what was found is saved some hundreds at a time, each step of
/// escalation with the event that tells of it, and nothing fires twice. Safe for use by several threads when the repository is.
/// </remarks>
public sealed class ComplaintRuns
{
    private readonly IComplaintRepository _complaints;
    private readonly IClock _clock;

    /// <summary>Creates the runs.</summary>
    /// <param name="complaints">Where complaints are kept.</param>
    /// <param name="clock">The clock of the host; read once a sweep.</param>
    public ComplaintRuns(IComplaintRepository complaints, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(complaints);
        ArgumentNullException.ThrowIfNull(clock);
        (_complaints, _clock) = (complaints, clock);
    }

    /// <summary>Finds broken promises, fires steps of escalation, and closes what the customer left unanswered for the stated time.</summary>
    /// <param name="at">The moment; <c>null</c> for now.</param>
    /// <param name="cancellation">Ends the sweep early; what was saved until then stays, and the next sweep finds the rest.</param>
    /// <returns>What was done.</returns>
    public async Task<ComplaintSweepReport> SweepAsync(Instant? at = null, CancellationToken cancellation = default)
    {
        var now = at ?? _clock.GetCurrentInstant();
        var (broken, escalated, closed) = (0, 0, 0);
        var (looked, conflicts, failures) = await DueSweep.RunAsync<Complaint, ComplaintId>(
            _complaints.ScanDueAsync(now, ReadScope.Everything, cancellation),
            complaint => PassTo(complaint, now),
            _complaints,
            events =>
            {
                broken += events.OfType<ComplaintPromiseBroken>().Count();
                escalated += events.OfType<ComplaintEscalated>().Count();
                closed += events.OfType<ComplaintClosed>().Count();
            },
            cancellation).ConfigureAwait(false);
        return new ComplaintSweepReport(looked, broken, escalated, closed, conflicts) { Failures = failures };
    }

    private static void PassTo(Complaint complaint, Instant now)
    {
        complaint.PassTo(now);
        if (complaint.SilenceEndsAt <= now)
        {
            complaint.CloseOnSilence(now);
        }
    }
}
