using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemorySalesMeetings(InMemoryStore store) : InMemoryRepository<SalesMeeting, SalesMeetingId, SalesMeetingSnapshot>(store), ISalesMeetingRepository
{
    public Task<SalesMeeting?> FindAsync(SalesMeetingId id, CancellationToken cancellation) => FindAsync(id, _ => true, cancellation);

    public async Task<IReadOnlySet<SalesMeetingId>> KnownAsync(IReadOnlyCollection<SalesMeetingId> ids, CancellationToken cancellation)
    {
        var wanted = ids.ToHashSet();
        return await ScanAsync(state => wanted.Contains(state.Id), cancellation).Select(meeting => meeting.Id).ToHashSetAsync(cancellationToken: cancellation).ConfigureAwait(false);
    }

    public IAsyncEnumerable<SalesMeeting> BetweenAsync(Instant from, Instant to, CancellationToken cancellation) =>
        ScanAsync(state => from <= state.Start.Instant && state.Start.Instant < to, cancellation);

    public IAsyncEnumerable<SalesMeeting> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, CancellationToken cancellation) =>
        ScanAsync(_ => true, cancellation).Where(meeting => meeting.NamedCustomers.Overlaps(customers));

    protected override SalesMeetingSnapshot Snapshot(SalesMeeting aggregate) => aggregate.ToSnapshot();

    protected override SalesMeeting Restore(SalesMeetingSnapshot state) => SalesMeeting.Restore(state);
}
