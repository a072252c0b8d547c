using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>Where the host keeps market reports.</summary>
/// <remarks>
/// An implementer guarantees:
/// state and pending events are saved in one atomic step, or nothing is: a report that is stored goes up;
/// a loaded report shares nothing with another loaded one;
/// a report is saved only if its version is still that of the store, and a new one only if its id is not there, else <see cref="ConcurrencyException"/> is thrown;
/// after saving, <see cref="AggregateRoot{TId}.MarkSaved"/> was called;
/// none is ever deleted; a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing; calls from several threads are safe.
/// </remarks>
public interface IMarketReportRepository
{
    /// <summary>Loads a report.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The report, or <c>null</c> when there is none.</returns>
    Task<MarketReport?> FindAsync(MarketReportId id, CancellationToken cancellation);

    /// <summary>Saves a report and its pending events.</summary>
    /// <param name="report">The report; with version 0 it is new.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ConcurrencyException">The store holds another version, or has a new one already.</exception>
    Task SaveAsync(MarketReport report, CancellationToken cancellation);

    /// <summary>Lists the reports that nobody has taken note of yet.</summary>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The reports in any order, each once.</returns>
    IAsyncEnumerable<MarketReport> ScanUnacknowledgedAsync(CancellationToken cancellation);
}
