using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Where the host keeps improvements.</summary>
/// <remarks>
/// An implementer guarantees: state and pending events are saved in one atomic step, or nothing is; a loaded improvement shares nothing with another loaded one;
/// one is saved only if its version is still that of the store, and a new one only if its id is not there, else <see cref="ConcurrencyException"/> is thrown;
/// after saving, <see cref="AggregateRoot{TId}.MarkSaved"/> was called; none is ever deleted;
/// a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing; calls from several threads are safe.
/// </remarks>
public interface IImprovementRepository
{
    /// <summary>Loads an improvement.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The improvement, or <c>null</c> when there is none.</returns>
    Task<Improvement?> FindAsync(ImprovementId id, CancellationToken cancellation);

    /// <summary>Saves an improvement and its pending events.</summary>
    /// <param name="improvement">The improvement; with version 0 it is new.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ConcurrencyException">The store holds another version, or has a new id already.</exception>
    Task SaveAsync(Improvement improvement, CancellationToken cancellation);

    /// <summary>Lists the open ones that are due.</summary>
    /// <param name="upTo">Due on this date or before.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The improvements in any order, each once.</returns>
    IAsyncEnumerable<Improvement> ScanOpenDueAsync(LocalDate upTo, CancellationToken cancellation);
}
