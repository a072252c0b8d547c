using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>Where the host keeps plans of targets.</summary>
/// <remarks>
/// An implementer guarantees: state and pending events are saved in one atomic step, or nothing is; a loaded plan shares nothing with another loaded one;
/// one is saved only if its version is still that of the store, and a new one only if its id is not there, else <see cref="ConcurrencyException"/> is thrown;
/// after saving, <see cref="AggregateRoot{TId}.MarkSaved"/> was called; none is ever deleted;
/// a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing; calls from several threads are safe.
/// </remarks>
public interface ITargetPlanRepository
{
    /// <summary>Loads a plan.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The plan, or <c>null</c> when there is none.</returns>
    Task<TargetPlan?> FindAsync(TargetPlanId id, CancellationToken cancellation);

    /// <summary>Saves a plan and its pending events.</summary>
    /// <param name="plan">The plan; with version 0 it is new.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ConcurrencyException">The store holds another version, or has a new id already.</exception>
    Task SaveAsync(TargetPlan plan, CancellationToken cancellation);
}
