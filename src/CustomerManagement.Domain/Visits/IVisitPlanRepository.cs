using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Where the host keeps visit plans.</summary>
/// <remarks>
/// To what <see cref="IRepository{TAggregate}"/> asks for, an implementer adds:
/// a person has at most one plan for a working day, and a second one is a conflict like a new id that is there already.
/// A visit that is moved or handed over is saved with both plans in one call, so that it is never in both, nor in none. A plan belongs to its person.
/// </remarks>
public interface IVisitPlanRepository : IRepository<VisitPlan>
{
    /// <summary>Loads a plan.</summary>
    /// <param name="id">The id.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The plan, or <c>null</c> when there is none.</returns>
    Task<VisitPlan?> FindAsync(VisitPlanId id, ReadScope scope, CancellationToken cancellation);

    /// <summary>Loads the plans of a person.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The plans in any order; empty when there is none.</returns>
    Task<IReadOnlyList<VisitPlan>> OfPersonAsync(StaffId person, LocalDate from, LocalDate to, ReadScope scope, CancellationToken cancellation);

    /// <summary>Lists the plans with a visit to one of some customers, as <see cref="VisitPlan.NamedCustomers"/> says. It may read all there are: it is asked when the data of customers are erased. Each may be saved while the scan goes on.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The plans in any order, each once.</returns>
    IAsyncEnumerable<VisitPlan> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation);
}
