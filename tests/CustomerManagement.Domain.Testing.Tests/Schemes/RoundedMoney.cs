using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Testing.Tests.Schemes;

/// <summary>A host's own way to store numbers, which rounds them to cents.</summary>
public sealed class RoundedMoney : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round(value, 2));
}
