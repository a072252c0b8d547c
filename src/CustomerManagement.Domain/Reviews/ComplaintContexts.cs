using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>
/// Adds to what the host knows of a customer its complaints: while one is open, its own or one it passed on, nothing is sold to it and no good wishes are sent; once one of its own is
/// remedied, it is asked whether that helped.
/// </summary>
/// <remarks>One more read per customer. Safe for use by several threads when the two given are.</remarks>
public sealed class ComplaintContexts : IFollowUpContexts
{
    private readonly IFollowUpContexts _host;
    private readonly IComplaintRepository _complaints;

    /// <summary>Creates it.</summary>
    /// <param name="host">What the host knows.</param>
    /// <param name="complaints">Where complaints are kept.</param>
    public ComplaintContexts(IFollowUpContexts host, IComplaintRepository complaints)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(complaints);
        (_host, _complaints) = (host, complaints);
    }

    /// <inheritdoc/>
    public async ValueTask<FollowUpContext> OfAsync(CustomerSnapshot customer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var context = await _host.OfAsync(customer, cancellation).ConfigureAwait(false);
        var complaints = await _complaints.OfCustomerAsync(customer.Id, ReadScope.Of(customer.Id), cancellation).ConfigureAwait(false);
        return complaints.Count == 0
            ? context
            : new FollowUpContext(context.Calendar, context.Since)
            {
                HasOpenComplaint = context.HasOpenComplaint || complaints.Any(complaint => complaint.IsOpen),
                Groups = context.Groups,
                Events = [.. context.Events, .. complaints.Where(complaint => complaint.Customer == customer.Id).SelectMany(complaint => Remedies(complaint, context.Calendar.Zone))],
                Team = context.Team,
            };
    }

    /// <summary>The last remedy, unless the customer did not take it or took the complaint back. Each remedy of a complaint is an event of its own.</summary>
    private static IEnumerable<HostEvent> Remedies(Complaint complaint, DateTimeZone zone)
    {
        var isSettled = complaint.Status == ComplaintStatus.Remedied || complaint.ClosedFor is ClosingReason.Confirmed or ClosingReason.Silence;
        var remedies = complaint.History.Where(entry => entry.Kind == ComplaintEntryKind.Remedied).ToList();
        if (isSettled && remedies.Count > 0)
        {
            yield return new HostEvent(HostEvent.ComplaintRemedied, $"{complaint.Id.Value}/{remedies.Count}", remedies[^1].At.InZone(zone).Date, complaint.Customer, complaint.Subject.ProductLine);
        }
    }
}
