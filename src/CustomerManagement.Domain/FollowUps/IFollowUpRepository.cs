using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Where the host keeps follow-ups.</summary>
/// <remarks>
/// An implementer guarantees:
/// state and pending events are saved in one atomic step, or nothing is;
/// a loaded follow-up shares nothing with another loaded one;
/// one is saved only if its version is still that of the store, and a new one only if its id is not there, else <see cref="ConcurrencyException"/> is thrown:
/// so whoever plans the same twice, at once or after a crash, has it once;
/// after saving, <see cref="AggregateRoot{TId}.MarkSaved"/> was called;
/// none is ever deleted; a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing; calls from several threads are safe.
/// </remarks>
public interface IFollowUpRepository
{
    /// <summary>Loads a follow-up.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The follow-up, or <c>null</c> when there is none.</returns>
    Task<FollowUp?> FindAsync(FollowUpId id, CancellationToken cancellation);

    /// <summary>Saves a follow-up and its pending events.</summary>
    /// <param name="followUp">The follow-up; with version 0 it is new.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ConcurrencyException">The store holds another version, or has a new id already.</exception>
    Task SaveAsync(FollowUp followUp, CancellationToken cancellation);

    /// <summary>Loads what planning for a customer must know: all open ones, and the ended ones whose occasion is not before a date.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="since">The date of the occasion, inclusive.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The follow-ups in any order; empty when there is none.</returns>
    Task<IReadOnlyList<FollowUp>> OfCustomerAsync(CustomerId customer, LocalDate since, CancellationToken cancellation);

    /// <summary>Lists the open ones that are due, found by their state and day, never by what was seen last.</summary>
    /// <param name="upTo">Due on this day or before.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The follow-ups in any order, each once.</returns>
    IAsyncEnumerable<FollowUp> ScanDueAsync(LocalDate upTo, CancellationToken cancellation);
}
