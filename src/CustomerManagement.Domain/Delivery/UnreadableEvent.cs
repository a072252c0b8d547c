using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Stands in a message for an event that this version of the library cannot read, as one that a later version stored. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// No receiver is given it: the relay tries again as if a receiver had failed, and in the end sets the message aside. What is stored stays as it is, so a version that knows the event sends it.
/// </remarks>
public sealed record UnreadableEvent : IDomainEvent
{
    /// <summary>Creates it.</summary>
    /// <param name="name">The name under which the event is stored.</param>
    /// <param name="at">When it was stored.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public UnreadableEvent(string name, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, At) = (name, at);
    }

    /// <summary>The name under which the event is stored.</summary>
    public string Name { get; }

    /// <summary>When it was stored: when it happened cannot be read.</summary>
    public Instant At { get; }

    /// <summary>For stores: reads an event.</summary>
    /// <param name="name">The name under which it is stored.</param>
    /// <param name="json">What is stored, in UTF-8.</param>
    /// <param name="storedAt">When it was stored.</param>
    /// <returns>The event, or an <see cref="UnreadableEvent"/> in its place.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static IDomainEvent OrRead(string name, ReadOnlySpan<byte> json, Instant storedAt)
    {
        try
        {
            return EventJson.Read(name, json);
        }
        catch (UnreadableDocumentException)
        {
            return new UnreadableEvent(name, storedAt);
        }
    }
}
