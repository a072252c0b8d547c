namespace CustomerManagement.Domain.Delivery;

/// <summary>Somebody who is told what happened: notifications, a read model, another system.</summary>
/// <remarks>
/// A message comes at least once, in any order. An implementer guarantees that receiving it again changes nothing: see <see cref="IInbox"/> for how. Of two relays that run at once both
/// may call; a cancelled call throws <see cref="OperationCanceledException"/>.
/// </remarks>
public interface IEventReceiver
{
    /// <summary>The name, for good: 1 to 100 letters a to z, digits, dots and hyphens. Under another name it is another receiver.</summary>
    string Name { get; }

    /// <summary>Receives a message.</summary>
    /// <param name="message">What happened. Events that do not concern the receiver are received too, and done with.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>That it is done, or that it is to come again later. An exception means that it failed, and comes again.</returns>
    Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation);
}
