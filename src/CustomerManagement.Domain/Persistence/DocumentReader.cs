using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Persistence;

/// <summary>Reads documents of any version up to this one.</summary>
internal static class DocumentReader
{
    public static readonly JsonEncodedText Schema = JsonEncodedText.Encode("schema");

    public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");

    public static readonly JsonEncodedText State = JsonEncodedText.Encode("state");

    public static object Read(DocumentKind kind, ReadOnlySpan<byte> document)
    {
        var (version, state) = Opened(kind, document);
        if (version > kind.Version)
        {
            throw new UnreadableDocumentException(kind.Name, $"it has schema {version}, and this version of the library reads schemas up to {kind.Version}");
        }

        return version == kind.Version ? StateOf(kind, document[state]) : Upgraded(kind, version, document[state]);
    }

    // What goes wrong on the way says what stands there; its message and its cause go no further.
    public static bool IsFault(Exception error) =>
        error is JsonException or ArgumentException or InvalidOperationException or FormatException or OverflowException or NotSupportedException or (BusinessRuleException and not UnreadableDocumentException);

    private static (int Version, Range State) Opened(DocumentKind kind, ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        try
        {
            var (version, isOfKind, state) = Envelope(ref reader, kind.Name);
            return version is > 0 && isOfKind && state is { } found
                ? (version.Value, found)
                : throw new UnreadableDocumentException(kind.Name, "it is no document of this kind");
        }
        catch (Exception error) when (IsFault(error))
        {
            throw new UnreadableDocumentException(kind.Name, "it is no JSON, or was cut off", error is JsonException json ? $"line {json.LineNumber}, byte {json.BytePositionInLine}" : null);
        }
    }

    private static (int? Version, bool IsOfKind, Range? State) Envelope(ref Utf8JsonReader reader, string kind)
    {
        (int? version, bool isOfKind, Range? state) = (null, false, null);
        var isKnown = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
        while (isKnown && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (version is null && reader.ValueTextEquals(Schema.EncodedUtf8Bytes))
            {
                isKnown = reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && (version = number) > 0;
            }
            else if (!isOfKind && reader.ValueTextEquals(Kind.EncodedUtf8Bytes))
            {
                isKnown = isOfKind = reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(kind);
            }
            else if (state is null && reader.ValueTextEquals(State.EncodedUtf8Bytes))
            {
                reader.Read();
                var from = (int)reader.TokenStartIndex;
                reader.Skip();
                state = from..(int)reader.BytesConsumed;
            }
            else
            {
                isKnown = false;
            }
        }

        // Reading on past the end finds what does not belong there.
        return isKnown && !reader.Read() ? (version, isOfKind, state) : default;
    }

    private static object StateOf(DocumentKind kind, ReadOnlySpan<byte> state)
    {
        try
        {
            return JsonSerializer.Deserialize(state, kind.Shape) ?? throw new JsonException();
        }
        catch (Exception error) when (IsFault(error))
        {
            throw DocumentFault.In(kind, state);
        }
    }

    private static object Upgraded(DocumentKind kind, int version, ReadOnlySpan<byte> state)
    {
        JsonObject changed;
        try
        {
            changed = JsonNode.Parse(state) as JsonObject ?? throw new JsonException();
            kind.Upgrade(changed, version);
        }
        catch (Exception error) when (IsFault(error) || error is NullReferenceException)
        {
            // A step that misses what it changes finds null.
            throw new UnreadableDocumentException(kind.Name, $"its state does not go from schema {version} to {kind.Version}", DocumentFault.Root);
        }

        return StateOf(kind, Encoding.UTF8.GetBytes(changed.ToJsonString()));
    }
}
