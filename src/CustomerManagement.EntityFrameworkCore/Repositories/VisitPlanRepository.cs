using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using CustomerManagement.EntityFrameworkCore.Rows;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class VisitPlanRepository(Store store) : DocumentRepository<VisitPlan, VisitPlanId, VisitPlanSnapshot>(store, TableShape.VisitPlans), IVisitPlanRepository
{
    public Task<VisitPlan?> FindAsync(VisitPlanId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, found => scope.Includes(found.Person), cancellation);

    public async Task<IReadOnlyList<VisitPlan>> OfPersonAsync(StaffId person, LocalDate from, LocalDate to, ReadScope scope, CancellationToken cancellation)
    {
        var (key, first, last) = (Ids.Asked(person.Value), Date(from), Date(to));
        return scope.Includes(person)
            ? await ListAsync(rows => rows.Where(row => row.Person == key && first <= row.Date && row.Date <= last), cancellation).ConfigureAwait(false)
            : [];
    }

    public IAsyncEnumerable<VisitPlan> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation) =>
        ScanAsync(rows => rows, cancellation).Where(plan => scope.Includes(plan.Person) && plan.NamedCustomers.Overlaps(customers));

    protected override void Describe(DocumentRow row, VisitPlanSnapshot state) => (row.Person, row.Date) = (state.Person.Value, Date(state.Date));

    protected override VisitPlanSnapshot Snapshot(VisitPlan aggregate, long version) => aggregate.ToSnapshot() with { Version = version };

    protected override VisitPlan Restore(VisitPlanSnapshot state) => VisitPlan.Restore(state);
}
