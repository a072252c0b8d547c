using CustomerManagement.Domain.FollowUps;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryPlanningLog(InMemoryStore store) : IPlanningLogStore
{
    private PlanningLog _log = PlanningLog.Empty;

    public Task<PlanningLog> LoadAsync(CancellationToken cancellation) => Task.FromResult(store.Read(() => _log, cancellation));

    public Task SaveAsync(PlanningLog log, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(log);
        store.Write(typeof(PlanningLog), command: null, () => _log = log, cancellation);
        return Task.CompletedTask;
    }
}
