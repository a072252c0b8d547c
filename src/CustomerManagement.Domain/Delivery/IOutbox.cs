using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Where events wait to be handed on. They are written by whoever saves aggregates, in the same transaction.</summary>
/// <remarks>
/// An implementer guarantees:
/// messages are found by their state, never by an id or moment that was seen last, since what commits late would be skipped;
/// a message that is stored again under its id is there once, and one that was sent does not come back;
/// an answer to a message that is sent or set aside already changes nothing, but for <see cref="MarkSentAsync(string, CancellationToken)"/> of one set aside, which is sent from then on;
/// every change is stored when its task ends, or nothing of it is and it throws;
/// a cancelled call throws <see cref="OperationCanceledException"/>; calls from several threads and processes are safe.
/// </remarks>
public interface IOutbox
{
    /// <summary>Takes messages that are neither sent nor set aside, are due (<see cref="OutboxTake.IsDue"/>) and not taken (<see cref="OutboxTake.IsTaken"/>).</summary>
    /// <param name="take">Which, and for how long.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The messages, those stored first at first; empty when there is none. Of two that ask at once one gets each, as long as its lease lasts.</returns>
    Task<IReadOnlyList<OutboxMessage>> TakeAsync(OutboxTake take, CancellationToken cancellation);

    /// <summary>Notes that a message was received by all.</summary>
    /// <param name="message">Its id. One that is not there changes nothing.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when that is stored.</returns>
    Task MarkSentAsync(string message, CancellationToken cancellation);

    /// <summary>Notes that messages were received by all. Unless overridden, one after another; a store saves much time by noting them together.</summary>
    /// <param name="messages">Their ids, each once. One that is not there changes nothing.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when that is stored. Where it throws, some may be noted and others not.</returns>
    async Task MarkSentAsync(IReadOnlyCollection<string> messages, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(messages);
        foreach (var message in messages)
        {
            await MarkSentAsync(message, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Puts a message back to be handed on again, and ends its lease.</summary>
    /// <param name="message">The message with its attempts, its next attempt and the receivers that have it, to be stored in place of what is there.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when that is stored.</returns>
    Task PutBackAsync(OutboxMessage message, CancellationToken cancellation);

    /// <summary>Sets a message aside: it is not handed on until somebody releases it.</summary>
    /// <param name="aside">The message with its attempts, and why.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when that is stored.</returns>
    Task SetAsideAsync(SetAsideMessage aside, CancellationToken cancellation);

    /// <summary>Counts what waits.</summary>
    /// <param name="now">The moment at which it is asked.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The figures.</returns>
    Task<OutboxFigures> CountAsync(Instant now, CancellationToken cancellation);
}
