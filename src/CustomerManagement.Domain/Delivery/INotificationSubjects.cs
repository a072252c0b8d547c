namespace CustomerManagement.Domain.Delivery;

/// <summary>Finds what a message is about. <see cref="StoredSubjects"/> does so in the repositories; a host with aggregates of its own adds them.</summary>
/// <remarks>An implementer guarantees: a cancelled call throws <see cref="OperationCanceledException"/>; calls from several threads are safe.</remarks>
public interface INotificationSubjects
{
    /// <summary>Finds what a message is about, as it stands now.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The subject; one without customers and owners when nothing is known.</returns>
    Task<NotificationSubject> OfAsync(OutboxMessage message, CancellationToken cancellation);
}
