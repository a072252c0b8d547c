using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryVisitPlans(InMemoryStore store) : InMemoryRepository<VisitPlan, VisitPlanId, VisitPlanSnapshot>(store), IVisitPlanRepository
{
    public Task<VisitPlan?> FindAsync(VisitPlanId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, state => scope.Includes(state.Person), cancellation);

    public Task<IReadOnlyList<VisitPlan>> OfPersonAsync(StaffId person, LocalDate from, LocalDate to, ReadScope scope, CancellationToken cancellation) =>
        OfAsync(person, state => from <= state.Date && state.Date <= to && scope.Includes(person), cancellation);

    public IAsyncEnumerable<VisitPlan> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation) =>
        ScanAsync(_ => true, cancellation).Where(plan => scope.Includes(plan.Person) && plan.NamedCustomers.Overlaps(customers));

    protected override IEnumerable<object> OwnersOf(VisitPlanSnapshot state) => [state.Person];

    protected override object UniqueKeyOf(VisitPlanSnapshot state) => (state.Person, state.Date);

    protected override VisitPlanSnapshot Snapshot(VisitPlan aggregate) => aggregate.ToSnapshot();

    protected override VisitPlan Restore(VisitPlanSnapshot state) => VisitPlan.Restore(state);
}
