namespace CustomerManagement.Domain.Delivery;

/// <summary>The messages that were set aside, for the person who mends what is wrong with them. A store is this beside <see cref="IOutbox"/>, with the same guarantees.</summary>
public interface ISetAsideMessages
{
    /// <summary>Lists messages that are set aside.</summary>
    /// <param name="limit">How many at most, 1 or more.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>Those set aside first at first; empty when there is none.</returns>
    Task<IReadOnlyList<SetAsideMessage>> ListAsync(int limit, CancellationToken cancellation);

    /// <summary>Lets a message be handed on again, at once and as if it had never failed; receivers that have it are not given it again.</summary>
    /// <param name="message">Its id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>Whether it was set aside; if not, nothing changes.</returns>
    Task<bool> ReleaseAsync(string message, CancellationToken cancellation);
}
