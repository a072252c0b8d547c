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
}
