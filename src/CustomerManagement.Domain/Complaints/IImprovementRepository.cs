using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Where the host keeps improvements.</summary>
/// <remarks>
/// An implementer guarantees what <see cref="IRepository{TAggregate}"/> asks for. Improvements belong to the house.
/// </remarks>
public interface IImprovementRepository : IRepository<Improvement>
{
    /// <summary>Loads an improvement.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The improvement, or <c>null</c> when there is none.</returns>
    Task<Improvement?> FindAsync(ImprovementId id, CancellationToken cancellation);

    /// <summary>Lists the open ones that are due.</summary>
    /// <param name="upTo">Due on this date or before.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The improvements in any order, each once.</returns>
    IAsyncEnumerable<Improvement> ScanOpenDueAsync(LocalDate upTo, CancellationToken cancellation);
}
