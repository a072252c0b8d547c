using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Persistence;

/// <summary>Writes a text that comes back as it is, or not at all.</summary>
internal sealed class WellFormedTextJsonConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException("There is no text.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => WellFormed.Write(writer, value);
}
