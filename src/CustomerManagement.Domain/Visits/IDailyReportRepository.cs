using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Where the host keeps daily reports.</summary>
/// <remarks>
/// An implementer guarantees:
/// a person has at most one report of a working day;
/// state and pending events are saved in one atomic step, or nothing is;
/// a loaded report shares nothing with another loaded one;
/// a report is saved only if its version is still that of the store, and a new one only if neither its id nor its person and date is there, else <see cref="ConcurrencyException"/>
/// is thrown: so nobody signs off what was corrected meanwhile;
/// after saving, <see cref="AggregateRoot{TId}.MarkSaved"/> was called;
/// none is ever deleted; a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing; calls from several threads are safe.
/// </remarks>
public interface IDailyReportRepository
{
    /// <summary>Loads a report.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The report, or <c>null</c> when there is none.</returns>
    Task<DailyReport?> FindAsync(DailyReportId id, CancellationToken cancellation);

    /// <summary>Loads the reports of a person.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The reports in any order; empty when there is none.</returns>
    Task<IReadOnlyList<DailyReport>> OfPersonAsync(StaffId person, LocalDate from, LocalDate to, CancellationToken cancellation);

    /// <summary>Saves a report and its pending events.</summary>
    /// <param name="report">The report; with version 0 it is new.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ConcurrencyException">The store holds another version, or has a new one already.</exception>
    Task SaveAsync(DailyReport report, CancellationToken cancellation);
}
