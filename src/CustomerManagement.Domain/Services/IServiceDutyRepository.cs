using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Services;

/// <summary>Where the host keeps service duties.</summary>
/// <remarks>
/// An implementer guarantees what <see cref="IRepository{TAggregate}"/> asks for. A duty belongs to its customer.
/// </remarks>
public interface IServiceDutyRepository : IRepository<ServiceDuty>
{
    /// <summary>Loads a duty.</summary>
    /// <param name="id">The id.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The duty, or <c>null</c> when there is none.</returns>
    Task<ServiceDuty?> FindAsync(ServiceDutyId id, ReadScope scope, CancellationToken cancellation);

    /// <summary>Loads all duties to a customer, open and ended.</summary>
    /// <param name="customer">To whom.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The duties in any order; empty when there is none.</returns>
    Task<IReadOnlyList<ServiceDuty>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation);

    /// <summary>Lists the duties of which something is due, found by <see cref="ServiceDutySnapshot.NextDue"/>, never by what was seen last. An ended one has none.</summary>
    /// <param name="upTo">Due at this moment or before.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The duties in any order, each once.</returns>
    IAsyncEnumerable<ServiceDuty> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation);

    /// <summary>Lists all duties, open and ended, as when texts are erased. Each may be saved while the scan goes on.</summary>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The duties in any order, each once.</returns>
    IAsyncEnumerable<ServiceDuty> ScanAsync(ReadScope scope, CancellationToken cancellation);
}
