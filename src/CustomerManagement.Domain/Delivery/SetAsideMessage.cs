using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>A message that failed too often. Immutable and compared by value.</summary>
public sealed record SetAsideMessage
{
    /// <summary>Creates it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="error">The code of the broken rule, or the name of the type of the last error; never its text, which may hold personal data.</param>
    /// <param name="at">When it was set aside.</param>
    /// <exception cref="ArgumentException"><paramref name="error"/> is blank.</exception>
    public SetAsideMessage(OutboxMessage message, string error, Instant at)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentException.ThrowIfNullOrWhiteSpace(error);
        (Message, Error, At) = (message, error, at);
    }

    /// <summary>The message.</summary>
    public OutboxMessage Message { get; }

    /// <summary>The code of the broken rule, or the name of the type of the last error.</summary>
    public string Error { get; }

    /// <summary>When it was set aside.</summary>
    public Instant At { get; }
}
