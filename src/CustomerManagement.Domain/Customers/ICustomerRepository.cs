using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Customers;

/// <summary>Where the host keeps customer files.</summary>
/// <remarks>
/// An implementer guarantees what <see cref="IRepository{TAggregate}"/> asks for.
/// </remarks>
public interface ICustomerRepository : IRepository<Customer>
{
    /// <summary>Loads a customer file.</summary>
    /// <param name="id">The id.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The file, or <c>null</c> when there is none.</returns>
    Task<Customer?> FindAsync(CustomerId id, ReadScope scope, CancellationToken cancellation);

    /// <summary>Lists the ids of all customers, in any order, each once.</summary>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The ids.</returns>
    IAsyncEnumerable<CustomerId> ScanIdsAsync(ReadScope scope, CancellationToken cancellation);
}
