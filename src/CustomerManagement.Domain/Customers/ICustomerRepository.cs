using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Customers;

/// <summary>Where the host keeps customer files.</summary>
/// <remarks>
/// An implementer guarantees:
/// state and pending events are saved in one atomic step, or nothing is;
/// a loaded file shares nothing with another loaded one;
/// a file is saved only if its version is still that of the store, and a conflict throws <see cref="ConcurrencyException"/>;
/// after saving, <see cref="AggregateRoot{TId}.MarkSaved"/> was called;
/// a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing;
/// calls from several threads are safe.
/// </remarks>
public interface ICustomerRepository
{
    /// <summary>Loads a customer file.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The file, or <c>null</c> when there is none.</returns>
    Task<Customer?> FindAsync(CustomerId id, CancellationToken cancellation);

    /// <summary>Saves a customer file and its pending events.</summary>
    /// <param name="customer">The file; with version 0 it is new.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ConcurrencyException">The store holds another version, or has a file for a new id already.</exception>
    Task SaveAsync(Customer customer, CancellationToken cancellation);

    /// <summary>Lists the ids of all customers, in any order, each once.</summary>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The ids.</returns>
    IAsyncEnumerable<CustomerId> ScanIdsAsync(CancellationToken cancellation);
}
