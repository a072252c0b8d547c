using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using CustomerManagement.EntityFrameworkCore.Rows;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class SalesMeetingRepository(Store store) : DocumentRepository<SalesMeeting, SalesMeetingId, SalesMeetingSnapshot>(store, TableShape.SalesMeetings), ISalesMeetingRepository
{
    public Task<SalesMeeting?> FindAsync(SalesMeetingId id, CancellationToken cancellation) => FindAsync(id, _ => true, cancellation);

    public async Task<IReadOnlySet<SalesMeetingId>> KnownAsync(IReadOnlyCollection<SalesMeetingId> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var wanted = ids.Select(id => Ids.Asked(id.Value)).ToList();
        return await ScanIdsAsync(rows => rows.Where(row => wanted.Contains(row.Id)), cancellation).Select(id => new SalesMeetingId(id)).ToHashSetAsync(cancellationToken: cancellation).ConfigureAwait(false);
    }

    public IAsyncEnumerable<SalesMeeting> BetweenAsync(Instant from, Instant to, CancellationToken cancellation)
    {
        var (first, last) = (Store.Ticks(from), Store.Ticks(to));
        return ScanAsync(rows => rows.Where(row => first <= row.Moment && row.Moment <= last), cancellation)
            .Where(meeting => from <= meeting.Start.Instant && meeting.Start.Instant < to);
    }

    public IAsyncEnumerable<SalesMeeting> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, CancellationToken cancellation) =>
        ScanAsync(rows => rows, cancellation).Where(meeting => meeting.NamedCustomers.Overlaps(customers));

    protected override void Describe(DocumentRow row, SalesMeetingSnapshot state) => row.Moment = Store.Ticks(state.Start.Instant);

    protected override SalesMeetingSnapshot Snapshot(SalesMeeting aggregate, long version) => aggregate.ToSnapshot() with { Version = version };

    protected override SalesMeeting Restore(SalesMeetingSnapshot state) => SalesMeeting.Restore(state);
}
