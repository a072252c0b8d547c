using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Services;

/// <summary>Where the host keeps service duties.</summary>
/// <remarks>
/// An implementer guarantees:
/// state and pending events are saved in one atomic step, or nothing is;
/// a loaded duty shares nothing with another loaded one;
/// one is saved only if its version is still that of the store, and a new one only if its id is not there, else <see cref="ConcurrencyException"/> is thrown;
/// after saving, <see cref="AggregateRoot{TId}.MarkSaved"/> was called;
/// none is ever deleted; a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing; calls from several threads are safe.
/// </remarks>
public interface IServiceDutyRepository
{
    /// <summary>Loads a duty.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The duty, or <c>null</c> when there is none.</returns>
    Task<ServiceDuty?> FindAsync(ServiceDutyId id, CancellationToken cancellation);

    /// <summary>Saves a duty and its pending events.</summary>
    /// <param name="duty">The duty; with version 0 it is new.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ConcurrencyException">The store holds another version, or has a new id already.</exception>
    Task SaveAsync(ServiceDuty duty, CancellationToken cancellation);

    /// <summary>Loads all duties to a customer, open and ended.</summary>
    /// <param name="customer">To whom.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The duties in any order; empty when there is none.</returns>
    Task<IReadOnlyList<ServiceDuty>> OfCustomerAsync(CustomerId customer, CancellationToken cancellation);

    /// <summary>Lists the duties of which something is due, found by <see cref="ServiceDutySnapshot.NextDue"/>, never by what was seen last. An ended one has none.</summary>
    /// <param name="upTo">Due at this moment or before.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The duties in any order, each once.</returns>
    IAsyncEnumerable<ServiceDuty> ScanDueAsync(Instant upTo, CancellationToken cancellation);
}
