using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Customers;

/// <summary>
/// Writes nothing of a value that holds personal data, whoever serialises what holds it. What was withheld cannot be read back, and reading refuses instead of making something up.
/// A serialiser that may see personal data has a converter of its own for the type, which comes before this one.
/// </summary>
internal sealed class WithheldJsonConverter<T> : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException($"{typeof(T).Name} holds personal data, which only the serialiser of the room Persistence reads and writes.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(PersonalText.Withheld);
}
