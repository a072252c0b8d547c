using CustomerManagement.Domain.Targets;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryTargetPlans(InMemoryStore store) : InMemoryRepository<TargetPlan, TargetPlanId, TargetPlanSnapshot>(store), ITargetPlanRepository
{
    public Task<TargetPlan?> FindAsync(TargetPlanId id, CancellationToken cancellation) => FindAsync(id, _ => true, cancellation);

    protected override TargetPlanSnapshot Snapshot(TargetPlan aggregate) => aggregate.ToSnapshot();

    protected override TargetPlan Restore(TargetPlanSnapshot state) => TargetPlan.Restore(state);
}
