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

    /// <summary>Loads several customer files, as a run does that goes through everyone. Unless overridden, one after another; a store saves much time by reading them together.</summary>
    /// <param name="ids">The ids, each once.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The files there are, in any order.</returns>
    async Task<IReadOnlyList<Customer>> FindAsync(IReadOnlyCollection<CustomerId> ids, ReadScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new List<Customer>(ids.Count);
        foreach (var id in ids)
        {
            if (await FindAsync(id, scope, cancellation).ConfigureAwait(false) is { } customer)
            {
                found.Add(customer);
            }
        }

        return found;
    }

    /// <summary>Lists the ids of all customers, in any order, each once.</summary>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The ids.</returns>
    IAsyncEnumerable<CustomerId> ScanIdsAsync(ReadScope scope, CancellationToken cancellation);
}
