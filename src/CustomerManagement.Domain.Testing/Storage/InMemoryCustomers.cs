using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryCustomers(InMemoryStore store) : InMemoryRepository<Customer, CustomerId, CustomerSnapshot>(store), ICustomerRepository
{
    public Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, state => scope.Includes(state.Id), cancellation);

    public IAsyncEnumerable<CustomerId> ScanIdsAsync(ReadScope scope, CancellationToken cancellation) =>
        ScanAsync(state => scope.Includes(state.Id), cancellation).Select(customer => customer.Id);

    protected override CustomerSnapshot Snapshot(Customer aggregate) => aggregate.ToSnapshot();

    protected override Customer Restore(CustomerSnapshot state) => Customer.Restore(state);
}
