using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerDesk.Storage;

/// <summary>Complaints as they are kept, and what happened to those that were saved through here.</summary>
internal sealed class WatchedComplaints(IComplaintRepository kept) : IComplaintRepository
{
    private readonly List<IDomainEvent> _events = [];

    public IReadOnlyList<IDomainEvent> Events => _events;

    public Task<Complaint?> FindAsync(ComplaintId id, ReadScope scope, CancellationToken cancellation) => kept.FindAsync(id, scope, cancellation);

    public Task<IReadOnlyList<Complaint>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) => kept.OfCustomerAsync(customer, scope, cancellation);

    public IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation) => kept.ScanDueAsync(upTo, scope, cancellation);

    public IAsyncEnumerable<Complaint> ScanAsync(ReadScope scope, CancellationToken cancellation) => kept.ScanAsync(scope, cancellation);

    public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) => kept.WasAppliedAsync(command, cancellation);

    public async Task SaveAsync(IReadOnlyCollection<Complaint> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        var events = aggregates.SelectMany(complaint => complaint.PendingEvents).ToList();
        await kept.SaveAsync(aggregates, command, cancellation).ConfigureAwait(false);
        _events.AddRange(events);
    }
}
