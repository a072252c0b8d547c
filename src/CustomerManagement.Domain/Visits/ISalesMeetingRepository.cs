using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Where the host keeps meetings.</summary>
/// <remarks>
/// An implementer guarantees what <see cref="IRepository{TAggregate}"/> asks for: so whoever schedules a series twice, at once or after a crash, has each meeting once. Meetings belong to the house.
/// </remarks>
public interface ISalesMeetingRepository : IRepository<SalesMeeting>
{
    /// <summary>Loads a meeting.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The meeting, or <c>null</c> when there is none.</returns>
    Task<SalesMeeting?> FindAsync(SalesMeetingId id, CancellationToken cancellation);

    /// <summary>Finds which meetings there are among some, whatever became of them.</summary>
    /// <param name="ids">The ids, as <see cref="MeetingSeries.IdsBetween"/> gives them.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>Those ids of which there is a meeting, also a moved or cancelled one; empty when there is none.</returns>
    Task<IReadOnlySet<SalesMeetingId>> KnownAsync(IReadOnlyCollection<SalesMeetingId> ids, CancellationToken cancellation);

    /// <summary>Lists the meetings that begin in a span of time, in any status.</summary>
    /// <param name="from">From this moment, inclusive.</param>
    /// <param name="to">Up to this moment, exclusive.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The meetings in any order, each once.</returns>
    IAsyncEnumerable<SalesMeeting> BetweenAsync(Instant from, Instant to, CancellationToken cancellation);

    /// <summary>Lists the meetings that name one of some customers, as <see cref="SalesMeeting.NamedCustomers"/> says. It may read all there are: it is asked when the data of customers are erased. Each may be saved while the scan goes on.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The meetings in any order, each once.</returns>
    IAsyncEnumerable<SalesMeeting> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, CancellationToken cancellation);
}
