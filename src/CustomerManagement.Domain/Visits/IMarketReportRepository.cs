using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>Where the host keeps market reports.</summary>
/// <remarks>
/// An implementer guarantees what <see cref="IRepository{TAggregate}"/> asks for: a report that is stored goes up. It belongs to the person who filed it.
/// </remarks>
public interface IMarketReportRepository : IRepository<MarketReport>
{
    /// <summary>Loads a report.</summary>
    /// <param name="id">The id.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The report, or <c>null</c> when there is none.</returns>
    Task<MarketReport?> FindAsync(MarketReportId id, ReadScope scope, CancellationToken cancellation);

    /// <summary>Lists the reports that nobody has taken note of yet.</summary>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The reports in any order, each once.</returns>
    IAsyncEnumerable<MarketReport> ScanUnacknowledgedAsync(ReadScope scope, CancellationToken cancellation);

    /// <summary>Lists the reports at one of some customers. It may read all there are: it is asked when the data of customers are erased. Each may be saved while the scan goes on.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The reports in any order, each once.</returns>
    IAsyncEnumerable<MarketReport> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation);
}
