using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Which messages a relay asks for, and for how long it takes them. Immutable and compared by value.</summary>
/// <remarks>
/// A clock that was put back delays nothing for longer than <see cref="LongestWait"/>: what seems to be put off or taken for longer than any relay does so was so by a clock that has
/// been put right since.
/// </remarks>
public sealed record OutboxTake
{
    /// <summary>Creates it.</summary>
    /// <param name="now">The moment at which it is asked.</param>
    /// <param name="limit">How many messages at most, 1 or more.</param>
    /// <param name="lease">For how long no other relay is given them, above zero.</param>
    /// <param name="longestWait">The longest time for which any relay puts a message off, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its least.</exception>
    public OutboxTake(Instant now, int limit, Duration lease, Duration longestWait)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(longestWait, Duration.Zero);
        (Now, Limit, Lease, LongestWait) = (now, limit, lease, longestWait);
    }

    /// <summary>The moment at which it is asked.</summary>
    public Instant Now { get; }

    /// <summary>How many messages at most.</summary>
    public int Limit { get; }

    /// <summary>For how long no other relay is given them.</summary>
    public Duration Lease { get; }

    /// <summary>The longest time for which any relay puts a message off.</summary>
    public Duration LongestWait { get; }

    /// <summary>Until when they are taken, exclusive.</summary>
    public Instant LeasedUntil => Now + Lease;

    /// <summary>Whether a message is due: its next attempt has come, or lies beyond <see cref="LongestWait"/>.</summary>
    /// <param name="nextAttemptAt">Its next attempt; <c>null</c> for at once.</param>
    /// <returns>Whether it is.</returns>
    public bool IsDue(Instant? nextAttemptAt) => nextAttemptAt is not { } next || next <= Now || next > Now + LongestWait;

    /// <summary>
    /// Whether another relay has a message: the lease runs and does not end later than twice <see cref="Lease"/> from now. So the clocks of two relays may differ by a lease.
    /// </summary>
    /// <param name="leasedUntil">The end of its lease; <c>null</c> for none.</param>
    /// <returns>Whether it has.</returns>
    public bool IsTaken(Instant? leasedUntil) => leasedUntil is { } until && until > Now && until <= Now + (Lease * 2);
}
