using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Kernel;

/// <summary>Writes a value that is one text, such as an id, as that text. A text that is no such value is refused when it is read.</summary>
internal abstract class TextJsonConverter<T>(Func<string, T> parse, Func<T, string> text) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return parse(reader.TokenType == JsonTokenType.String ? reader.GetString()! : "");
        }
        catch (ArgumentException error)
        {
            throw new JsonException(error.Message, error);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));
}
