using CustomerManagement.Domain.Customers;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class CustomerRepository(Store store) : DocumentRepository<Customer, CustomerId, CustomerSnapshot>(store, TableShape.Customers), ICustomerRepository
{
    public Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, _ => scope.Includes(id), cancellation);

    public Task<IReadOnlyList<Customer>> FindAsync(IReadOnlyCollection<CustomerId> ids, ReadScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(scope);
        var keys = ids.Where(id => scope.Includes(id)).Select(id => Ids.Asked(id.Value)).ToList();
        return ListAsync(rows => rows.Where(row => keys.Contains(row.Id)), cancellation);
    }

    public IAsyncEnumerable<CustomerId> ScanIdsAsync(ReadScope scope, CancellationToken cancellation) =>
        ScanIdsAsync(rows => scope.IsEverything ? rows : rows.Where(row => scope.CustomerIds().Contains(row.Id)), cancellation).Select(id => new CustomerId(id));

    protected override CustomerSnapshot Snapshot(Customer aggregate, long version) => aggregate.ToSnapshot() with { Version = version };

    protected override Customer Restore(CustomerSnapshot state) => Customer.Restore(state);
}
