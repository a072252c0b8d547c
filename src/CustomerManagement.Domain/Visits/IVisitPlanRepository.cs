using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Where the host keeps visit plans.</summary>
/// <remarks>
/// An implementer guarantees:
/// a person has at most one plan for a working day;
/// all plans given are saved with their pending events in one atomic step, or nothing is: a visit that is moved or handed over is never in both plans, nor in none;
/// a loaded plan shares nothing with another loaded one;
/// a plan is saved only if its version is still that of the store, and a new one only if neither its id nor its person and date is there, else <see cref="ConcurrencyException"/> is thrown;
/// after saving, <see cref="AggregateRoot{TId}.MarkSaved"/> was called on each;
/// none is ever deleted; a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing; calls from several threads are safe.
/// </remarks>
public interface IVisitPlanRepository
{
    /// <summary>Loads a plan.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The plan, or <c>null</c> when there is none.</returns>
    Task<VisitPlan?> FindAsync(VisitPlanId id, CancellationToken cancellation);

    /// <summary>Loads the plans of a person.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The plans in any order; empty when there is none.</returns>
    Task<IReadOnlyList<VisitPlan>> OfPersonAsync(StaffId person, LocalDate from, LocalDate to, CancellationToken cancellation);

    /// <summary>Saves plans and their pending events, all or none.</summary>
    /// <param name="plans">The plans, each once; those with version 0 are new.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ConcurrencyException">The store holds another version of one of them, or has a new one already.</exception>
    Task SaveAsync(IReadOnlyCollection<VisitPlan> plans, CancellationToken cancellation);
}
