using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Services;
using CustomerManagement.EntityFrameworkCore.Rows;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class ServiceDutyRepository(Store store, ICalendarBook calendars) : DocumentRepository<ServiceDuty, ServiceDutyId, ServiceDutySnapshot>(store, TableShape.ServiceDuties), IServiceDutyRepository
{
    public Task<ServiceDuty?> FindAsync(ServiceDutyId id, ReadScope scope, CancellationToken cancellation) =>
        FindAsync(id, duty => scope.Includes(duty.Request.Customer), cancellation);

    public async Task<IReadOnlyList<ServiceDuty>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation)
    {
        var key = Ids.Asked(customer.Value);
        return scope.Includes(customer) ? await ListAsync(rows => rows.Where(row => row.Customer == key), cancellation).ConfigureAwait(false) : [];
    }

    public IAsyncEnumerable<ServiceDuty> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation)
    {
        var moment = Store.Ticks(upTo);
        return ScanAsync(rows => Seen(rows.Where(row => row.Moment <= moment), scope), cancellation).Where(duty => duty.ToSnapshot().NextDue <= upTo);
    }

    public IAsyncEnumerable<ServiceDuty> ScanAsync(ReadScope scope, CancellationToken cancellation) => ScanAsync(rows => Seen(rows, scope), cancellation);

    private static IQueryable<DocumentRow> Seen(IQueryable<DocumentRow> rows, ReadScope scope)
    {
        var customers = scope.CustomerIds();
        return scope.IsEverything ? rows : rows.Where(row => customers.Contains(row.Customer!));
    }

    protected override void Describe(DocumentRow row, ServiceDutySnapshot state)
    {
        row.Customer = state.Request.Customer.Value;
        row.Moment = state.NextDue is { } due ? Store.Ticks(due) : null;
    }

    protected override ServiceDutySnapshot Snapshot(ServiceDuty aggregate, long version) => aggregate.ToSnapshot() with { Version = version };

    protected override ServiceDuty Restore(ServiceDutySnapshot state) => ServiceDuty.Restore(state, calendars);
}
