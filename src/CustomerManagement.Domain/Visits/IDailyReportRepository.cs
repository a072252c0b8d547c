using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Where the host keeps daily reports.</summary>
/// <remarks>
/// To what <see cref="IRepository{TAggregate}"/> asks for, an implementer adds:
/// a person has at most one report of a working day, and a second one is a conflict like a new id that is there already: so nobody signs off what was corrected meanwhile.
/// A report belongs to its person.
/// </remarks>
public interface IDailyReportRepository : IRepository<DailyReport>
{
    /// <summary>Loads a report.</summary>
    /// <param name="id">The id.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The report, or <c>null</c> when there is none.</returns>
    Task<DailyReport?> FindAsync(DailyReportId id, ReadScope scope, CancellationToken cancellation);

    /// <summary>Loads the reports of a person.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The reports in any order; empty when there is none.</returns>
    Task<IReadOnlyList<DailyReport>> OfPersonAsync(StaffId person, LocalDate from, LocalDate to, ReadScope scope, CancellationToken cancellation);
}
