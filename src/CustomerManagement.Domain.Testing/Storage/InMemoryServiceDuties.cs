using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Services;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryServiceDuties(InMemoryStore store, ICalendarBook calendars) : InMemoryRepository<ServiceDuty, ServiceDutyId, ServiceDutySnapshot>(store), IServiceDutyRepository
{
    public Task<ServiceDuty?> FindAsync(ServiceDutyId id, ReadScope scope, CancellationToken cancellation) =>
        FindAsync(id, state => scope.Includes(state.Request.Customer), cancellation);

    public Task<IReadOnlyList<ServiceDuty>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) =>
        OfAsync(customer, _ => scope.Includes(customer), cancellation);

    public IAsyncEnumerable<ServiceDuty> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation) =>
        ScanAsync(state => state.NextDue <= upTo && scope.Includes(state.Request.Customer), cancellation);

    public IAsyncEnumerable<ServiceDuty> ScanAsync(ReadScope scope, CancellationToken cancellation) => ScanAsync(state => scope.Includes(state.Request.Customer), cancellation);

    protected override IEnumerable<object> OwnersOf(ServiceDutySnapshot state) => [state.Request.Customer];

    protected override ServiceDutySnapshot Snapshot(ServiceDuty aggregate) => aggregate.ToSnapshot();

    protected override ServiceDuty Restore(ServiceDutySnapshot state) => ServiceDuty.Restore(state, calendars);
}
