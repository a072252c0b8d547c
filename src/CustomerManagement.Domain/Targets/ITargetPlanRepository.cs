using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>Where the host keeps plans of targets.</summary>
/// <remarks>
/// An implementer guarantees what <see cref="IRepository{TAggregate}"/> asks for. Target plans belong to the house.
/// </remarks>
public interface ITargetPlanRepository : IRepository<TargetPlan>
{
    /// <summary>Loads a plan.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The plan, or <c>null</c> when there is none.</returns>
    Task<TargetPlan?> FindAsync(TargetPlanId id, CancellationToken cancellation);
}
