using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryFollowUps(InMemoryStore store) : InMemoryRepository<FollowUp, FollowUpId, FollowUpSnapshot>(store), IFollowUpRepository
{
    public Task<FollowUp?> FindAsync(FollowUpId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, state => scope.Includes(state.Customer), cancellation);

    public Task<IReadOnlyList<FollowUp>> OfCustomerAsync(CustomerId customer, LocalDate since, ReadScope scope, CancellationToken cancellation) =>
        OfAsync(customer, state => (state.Status == FollowUpStatus.Open || state.Occasion.Date >= since) && scope.Includes(customer), cancellation);

    public IAsyncEnumerable<FollowUp> ScanDueAsync(LocalDate upTo, ReadScope scope, CancellationToken cancellation) =>
        ScanAsync(state => state.Status == FollowUpStatus.Open && state.DueOn <= upTo && scope.Includes(state.Customer), cancellation);

    protected override IEnumerable<object> OwnersOf(FollowUpSnapshot state) => [state.Customer];

    protected override FollowUpSnapshot Snapshot(FollowUp aggregate) => aggregate.ToSnapshot();

    protected override FollowUp Restore(FollowUpSnapshot state) => FollowUp.Restore(state);
}
