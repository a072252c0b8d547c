using CustomerManagement.Domain.Targets;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class TargetPlanRepository(Store store) : DocumentRepository<TargetPlan, TargetPlanId, TargetPlanSnapshot>(store, TableShape.TargetPlans), ITargetPlanRepository
{
    public Task<TargetPlan?> FindAsync(TargetPlanId id, CancellationToken cancellation) => FindAsync(id, _ => true, cancellation);

    protected override TargetPlanSnapshot Snapshot(TargetPlan aggregate, long version) => aggregate.ToSnapshot() with { Version = version };

    protected override TargetPlan Restore(TargetPlanSnapshot state) => TargetPlan.Restore(state);
}
