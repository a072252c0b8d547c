using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.EntityFrameworkCore.Rows;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class FollowUpRepository(Store store) : DocumentRepository<FollowUp, FollowUpId, FollowUpSnapshot>(store, TableShape.FollowUps), IFollowUpRepository
{
    public Task<FollowUp?> FindAsync(FollowUpId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, followUp => scope.Includes(followUp.Customer), cancellation);

    public async Task<IReadOnlyList<FollowUp>> OfCustomerAsync(CustomerId customer, LocalDate since, ReadScope scope, CancellationToken cancellation)
    {
        var (date, key) = (Date(since), Ids.Asked(customer.Value));
        return scope.Includes(customer)
            ? await ListAsync(rows => rows.Where(row => row.Customer == key && (row.DueOn != null || row.Date >= date)), cancellation).ConfigureAwait(false)
            : [];
    }

    public Task<IReadOnlyList<FollowUp>> OfCustomersAsync(IReadOnlyCollection<CustomerId> customers, LocalDate since, ReadScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var (date, keys) = (Date(since), customers.Where(customer => scope.Includes(customer)).Select(customer => Ids.Asked(customer.Value)).ToList());
        return ListAsync(rows => rows.Where(row => keys.Contains(row.Customer!) && (row.DueOn != null || row.Date >= date)), cancellation);
    }

    public IAsyncEnumerable<FollowUp> ScanDueAsync(LocalDate upTo, ReadScope scope, CancellationToken cancellation)
    {
        var (date, customers) = (Date(upTo), scope.CustomerIds());
        return ScanAsync(rows => scope.IsEverything ? rows.Where(row => row.DueOn <= date) : rows.Where(row => row.DueOn <= date && customers.Contains(row.Customer!)), cancellation);
    }

    protected override void Describe(DocumentRow row, FollowUpSnapshot state)
    {
        (row.Customer, row.Date) = (state.Customer.Value, Date(state.Occasion.Date));
        row.DueOn = state.Status == FollowUpStatus.Open ? Date(state.DueOn) : null;
    }

    protected override FollowUpSnapshot Snapshot(FollowUp aggregate, long version) => aggregate.ToSnapshot() with { Version = version };

    protected override FollowUp Restore(FollowUpSnapshot state) => FollowUp.Restore(state);
}
