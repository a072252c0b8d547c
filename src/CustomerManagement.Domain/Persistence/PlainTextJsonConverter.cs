using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Persistence;

/// <summary>Writes a value that is one text, such as a name, as that text, personal data or not.</summary>
internal sealed class PlainTextJsonConverter<T>(Func<string, T?> parse, Func<T, string> text) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && parse(reader.GetString()!) is { } value ? value : throw new JsonException($"The text is no {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => WellFormed.Write(writer, text(value));
}
