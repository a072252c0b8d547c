using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryComplaints(InMemoryStore store, ICalendarBook calendars) : InMemoryRepository<Complaint, ComplaintId, ComplaintSnapshot>(store), IComplaintRepository
{
    public Task<Complaint?> FindAsync(ComplaintId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, state => IsSeen(state, scope), cancellation);

    public Task<IReadOnlyList<Complaint>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) =>
        OfAsync(customer, state => IsSeen(state, scope), cancellation);

    public IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation) =>
        ScanAsync(state => state.NextDue <= upTo && IsSeen(state, scope), cancellation);

    public IAsyncEnumerable<Complaint> ScanAsync(ReadScope scope, CancellationToken cancellation) => ScanAsync(state => IsSeen(state, scope), cancellation);

    protected override IEnumerable<object> OwnersOf(ComplaintSnapshot state) => new[] { state.Customer, state.Intermediary }.OfType<CustomerId>().Cast<object>();

    private static bool IsSeen(ComplaintSnapshot state, ReadScope scope) => scope.Includes(state.Customer) || scope.Includes(state.Intermediary);

    protected override ComplaintSnapshot Snapshot(Complaint aggregate) => aggregate.ToSnapshot();

    protected override Complaint Restore(ComplaintSnapshot state) => Complaint.Restore(state, calendars);
}
