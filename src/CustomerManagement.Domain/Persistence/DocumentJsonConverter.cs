using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CustomerManagement.Domain.Persistence;

/// <summary>Writes a value as the document of it.</summary>
internal sealed class DocumentJsonConverter<T, TDocument> : JsonConverter<T>, IDocumentConverter
    where T : class
    where TDocument : class, IDocumentOf<T, TDocument>
{
    public Type Document => typeof(TDocument);

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, Shape(options))?.ToValue();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, TDocument.Of(value), Shape(options));

    private static JsonTypeInfo<TDocument> Shape(JsonSerializerOptions options) => (JsonTypeInfo<TDocument>)options.GetTypeInfo(typeof(TDocument));
}
