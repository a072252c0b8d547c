using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Kernel;

/// <summary>Writes a value that is one text, such as an id or a date, as that text. A text that is no such value is refused when it is read, without repeating it.</summary>
internal abstract class TextJsonConverter<T>(Func<string, T> parse, Func<T, string> text) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Parsed(reader.GetString()!) is { } value
            ? value
            : throw new JsonException($"The text is no {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => WellFormed.Write(writer, text(value));

    // The error of a parser may repeat the text, so it goes no further.
    private T? Parsed(string given)
    {
        try
        {
            return parse(given);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
