using CustomerManagement.Domain.FollowUps;

namespace CustomerDesk.Storage;

/// <summary>The log of planning in memory.</summary>
internal sealed class InMemoryPlanningLog : IPlanningLogStore
{
    private PlanningLog _log = PlanningLog.Empty;

    public Task<PlanningLog> LoadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_log);
    }

    public Task SaveAsync(PlanningLog log, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _log = log;
        return Task.CompletedTask;
    }
}
