using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.EntityFrameworkCore.Rows;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class ComplaintRepository(Store store, ICalendarBook calendars) : DocumentRepository<Complaint, ComplaintId, ComplaintSnapshot>(store, TableShape.Complaints), IComplaintRepository
{
    public Task<Complaint?> FindAsync(ComplaintId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, complaint => IsSeen(complaint, scope), cancellation);

    public async Task<IReadOnlyList<Complaint>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation)
    {
        var key = Ids.Asked(customer.Value);
        var found = await ListAsync(rows => rows.Where(row => row.Customer == key || row.Intermediary == key), cancellation).ConfigureAwait(false);
        return [.. found.Where(complaint => IsSeen(complaint, scope))];
    }

    public IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation)
    {
        var moment = Store.Ticks(upTo);
        return ScanAsync(rows => Seen(rows.Where(row => row.Moment <= moment), scope), cancellation).Where(complaint => complaint.NextDue <= upTo);
    }

    public IAsyncEnumerable<Complaint> ScanAsync(ReadScope scope, CancellationToken cancellation) => ScanAsync(rows => Seen(rows, scope), cancellation);

    protected override void Describe(DocumentRow row, ComplaintSnapshot state)
    {
        (row.Customer, row.Intermediary) = (state.Customer?.Value, state.Intermediary?.Value);
        row.Moment = state.NextDue is { } due ? Store.Ticks(due) : null;
    }

    private static bool IsSeen(Complaint complaint, ReadScope scope) => scope.Includes(complaint.Customer) || scope.Includes(complaint.Intermediary);

    private static IQueryable<DocumentRow> Seen(IQueryable<DocumentRow> rows, ReadScope scope)
    {
        var customers = scope.CustomerIds();
        return scope.IsEverything ? rows : rows.Where(row => customers.Contains(row.Customer!) || customers.Contains(row.Intermediary!));
    }

    protected override ComplaintSnapshot Snapshot(Complaint aggregate, long version) => aggregate.ToSnapshot() with { Version = version };

    protected override Complaint Restore(ComplaintSnapshot state) => Complaint.Restore(state, calendars);
}
