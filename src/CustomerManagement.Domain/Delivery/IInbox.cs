using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Delivery;

/// <summary>What receivers have done already.</summary>
/// <remarks>
/// <para>Messages come at least once. An effect is made once where it and the key of the message are stored in one step:</para>
/// <para>
/// An effect on an aggregate of this library: save it with <see cref="OutboxMessage.KeyFor"/> as the key of the command. The repository refuses a key that it has with
/// <see cref="CommandAppliedException"/>, which to the receiver is success, and the inbox is not needed. Keys must be kept for longer than a message may wait, those set aside included.
/// </para>
/// <para>An effect elsewhere in the same store: call <see cref="TryNoteAsync"/> in the transaction of the effect, and make it only when that answers <c>true</c>.</para>
/// <para>
/// An effect outside, as a mail: no one step takes in both. Ask <see cref="HasAsync"/>, make the effect, then note it: it is made at least once, and twice only where the process
/// ends between the two.
/// </para>
/// <para>An implementer guarantees: of several that note one key at once, one is told <c>true</c>, and only if its transaction is committed does the key stay; calls from several threads are safe.</para>
/// </remarks>
public interface IInbox
{
    /// <summary>Whether a receiver has done something.</summary>
    /// <param name="key">The key of the effect, as <see cref="OutboxMessage.KeyFor"/> gives it.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>Whether the key is noted.</returns>
    Task<bool> HasAsync(CommandKey key, CancellationToken cancellation);

    /// <summary>Notes that a receiver does something.</summary>
    /// <param name="key">The key of the effect.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>Whether it was not noted before.</returns>
    Task<bool> TryNoteAsync(CommandKey key, CancellationToken cancellation);
}
