using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Where the host keeps complaints.</summary>
/// <remarks>
/// An implementer guarantees:
/// state and pending events are saved in one atomic step, or nothing is;
/// a loaded complaint shares nothing with another loaded one;
/// one is saved only if its version is still that of the store, and a new one only if its id is not there, else <see cref="ConcurrencyException"/> is thrown;
/// after saving, <see cref="AggregateRoot{TId}.MarkSaved"/> was called;
/// <see cref="Complaint.NextDue"/> is stored beside it, so that <see cref="ScanDueAsync"/> finds what is due without looking at the others;
/// none is ever deleted; a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing; calls from several threads are safe.
/// </remarks>
public interface IComplaintRepository
{
    /// <summary>Loads a complaint.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The complaint, or <c>null</c> when there is none.</returns>
    Task<Complaint?> FindAsync(ComplaintId id, CancellationToken cancellation);

    /// <summary>Saves a complaint and its pending events.</summary>
    /// <param name="complaint">The complaint; with version 0 it is new.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ConcurrencyException">The store holds another version, or has a new id already.</exception>
    Task SaveAsync(Complaint complaint, CancellationToken cancellation);

    /// <summary>Lists the complaints of a customer: its own and those it passed on.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The complaints in any order; empty when there is none.</returns>
    Task<IReadOnlyList<Complaint>> OfCustomerAsync(CustomerId customer, CancellationToken cancellation);

    /// <summary>Lists those for which something is due, found by <see cref="Complaint.NextDue"/>, never by what was seen last. Each may be saved while the scan goes on.</summary>
    /// <param name="upTo">Due at this moment or before.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The complaints in any order, each once.</returns>
    IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, CancellationToken cancellation);
}
