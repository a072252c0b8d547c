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

    /// <summary>Lists the reports that name one of some customers, or named one before a correction, as <see cref="DailyReport.NamedCustomers"/> says. It may read all there are: it is asked when the data of customers are erased. Each may be saved while the scan goes on.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The reports in any order, each once.</returns>
    IAsyncEnumerable<DailyReport> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation);
}
