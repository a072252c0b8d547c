namespace CustomerManagement.Domain.Delivery;

/// <summary>Where the host tells people: by mail, text message, or a list in its own screens.</summary>
/// <remarks>
/// An implementer guarantees: when the task ends, the notification is sent, or kept where it cannot get lost; else it throws, and the notification comes again. One may come twice, with the
/// same <see cref="Notification.Id"/>. A cancelled call throws <see cref="OperationCanceledException"/>; calls from several threads are safe.
/// </remarks>
public interface INotificationPort
{
    /// <summary>Tells somebody.</summary>
    /// <param name="notification">What to whom.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when it is sent or safely kept.</returns>
    Task SendAsync(Notification notification, CancellationToken cancellation);
}
