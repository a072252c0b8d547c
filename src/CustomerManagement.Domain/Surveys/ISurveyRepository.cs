using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Surveys;

/// <summary>Where the host keeps surveys.</summary>
/// <remarks>
/// An implementer guarantees: state and pending events are saved in one atomic step, or nothing is; a loaded survey shares nothing with another loaded one;
/// one is saved only if its version is still that of the store, and a new one only if its id is not there, else <see cref="ConcurrencyException"/> is thrown;
/// after saving, <see cref="AggregateRoot{TId}.MarkSaved"/> was called; none is ever deleted;
/// a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing; calls from several threads are safe.
/// Customers who answer at the same time meet in a conflict: the one who comes second loads again and repeats the command.
/// </remarks>
public interface ISurveyRepository
{
    /// <summary>Loads a survey.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The survey, or <c>null</c> when there is none.</returns>
    Task<Survey?> FindAsync(SurveyId id, CancellationToken cancellation);

    /// <summary>Saves a survey and its pending events.</summary>
    /// <param name="survey">The survey; with version 0 it is new.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ConcurrencyException">The store holds another version, or has a new id already.</exception>
    Task SaveAsync(Survey survey, CancellationToken cancellation);
}
