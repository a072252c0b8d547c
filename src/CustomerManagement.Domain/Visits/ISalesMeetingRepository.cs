using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Where the host keeps meetings.</summary>
/// <remarks>
/// An implementer guarantees:
/// state and pending events are saved in one atomic step, or nothing is;
/// a loaded meeting shares nothing with another loaded one;
/// one is saved only if its version is still that of the store, and a new one only if its id is not there, else <see cref="ConcurrencyException"/> is thrown:
/// so whoever schedules a series twice, at once or after a crash, has each meeting once;
/// after saving, <see cref="AggregateRoot{TId}.MarkSaved"/> was called;
/// none is ever deleted; a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing; calls from several threads are safe.
/// </remarks>
public interface ISalesMeetingRepository
{
    /// <summary>Loads a meeting.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The meeting, or <c>null</c> when there is none.</returns>
    Task<SalesMeeting?> FindAsync(SalesMeetingId id, CancellationToken cancellation);

    /// <summary>Saves a meeting and its pending events.</summary>
    /// <param name="meeting">The meeting; with version 0 it is new.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ConcurrencyException">The store holds another version, or has a new id already.</exception>
    Task SaveAsync(SalesMeeting meeting, CancellationToken cancellation);

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
}
