using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>What a receiver says to a message. Immutable and compared by value.</summary>
public sealed record Reception
{
    /// <summary>Creates it.</summary>
    /// <param name="askAgainAt">When the message is to come again; <c>null</c> when it is done with.</param>
    /// <param name="dropped">How many notifications were not sent, as for want of consent.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public Reception(Instant? askAgainAt = null, int dropped = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dropped);
        (AskAgainAt, Dropped) = (askAgainAt, dropped);
    }

    /// <summary>The message is done with.</summary>
    public static Reception Done { get; } = new();

    /// <summary>When the message is to come again, as when the hours are quiet; <c>null</c> when it is done with. To be put off is no failure, however often.</summary>
    public Instant? AskAgainAt { get; }

    /// <summary>How many notifications were not sent.</summary>
    public int Dropped { get; }

    /// <summary>What failed where something else is to come later: thrown, it would hide that; <c>null</c> for nothing.</summary>
    internal Exception? Failure { get; init; }
}
