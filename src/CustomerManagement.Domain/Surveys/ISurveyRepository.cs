using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Surveys;

/// <summary>Where the host keeps surveys.</summary>
/// <remarks>
/// An implementer guarantees what <see cref="IRepository{TAggregate}"/> asks for. Surveys belong to the house.
/// </remarks>
public interface ISurveyRepository : IRepository<Survey>
{
    /// <summary>Loads a survey.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The survey, or <c>null</c> when there is none.</returns>
    Task<Survey?> FindAsync(SurveyId id, CancellationToken cancellation);

    /// <summary>Lists the surveys to which one of some customers was invited, or which it answered. It may read all there are: it is asked when the data of customers are erased. Each may be saved while the scan goes on.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The surveys in any order, each once.</returns>
    IAsyncEnumerable<Survey> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, CancellationToken cancellation);
}
