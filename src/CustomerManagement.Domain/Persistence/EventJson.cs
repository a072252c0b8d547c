using System.Text.Json;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Persistence;

/// <summary>Writes events to store or send, and reads them back. An event holds no personal data, and neither does what is written.</summary>
/// <remarks>
/// What an event says stays readable under its name (<see cref="EventNames"/>): properties may join it. A property that is not known is skipped, since events are never written back.
/// Safe for use by several threads.
/// </remarks>
public static class EventJson
{
    /// <summary>Writes an event.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>JSON in UTF-8, to be kept together with the name.</returns>
    /// <exception cref="ArgumentException">It is no event of this library, or a text has half a surrogate pair.</exception>
    public static byte[] Write(IDomainEvent happened)
    {
        _ = EventNames.Of(happened);
        return JsonSerializer.SerializeToUtf8Bytes(happened, DocumentOptions.Events.GetTypeInfo(happened.GetType()));
    }

    /// <summary>Reads an event.</summary>
    /// <param name="name">Its name, as <see cref="EventNames.Of"/> gives it, or one that was given by an earlier version.</param>
    /// <param name="json">What was written, in UTF-8.</param>
    /// <returns>The event.</returns>
    /// <exception cref="UnreadableDocumentException">There is no event of this name, or this is none.</exception>
    public static IDomainEvent Read(string name, ReadOnlySpan<byte> json)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (EventNames.Find(name) is not { } type)
        {
            throw new UnreadableDocumentException("event", "this version of the library knows no event of its name");
        }

        try
        {
            return (IDomainEvent?)JsonSerializer.Deserialize(json, DocumentOptions.Events.GetTypeInfo(type)) ?? throw new JsonException();
        }
        catch (Exception error) when (DocumentReader.IsFault(error))
        {
            throw new UnreadableDocumentException(name, "it is no such event", error is JsonException { LineNumber: { } line, BytePositionInLine: { } at } ? $"line {line}, byte {at}" : null);
        }
    }
}
