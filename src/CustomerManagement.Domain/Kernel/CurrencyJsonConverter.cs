using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Kernel;

internal sealed class CurrencyJsonConverter : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var code = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return Currency.IsValid(code) ? new Currency(code!) : throw new JsonException("A currency code has three capital letters A to Z.");
    }

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
