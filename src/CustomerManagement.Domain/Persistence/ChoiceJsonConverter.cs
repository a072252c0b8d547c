using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Persistence;

/// <summary>Writes a choice as its number. A number that stands for no choice is refused; the platform's own converter takes any.</summary>
internal sealed class ChoiceJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && Choice(number) is { } choice
            ? choice
            : throw new JsonException($"The number is no {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(Number(value));

    private static T? Choice(int number)
    {
        var choice = Unsafe.BitCast<int, T>(number);
        return Enum.IsDefined(choice) ? choice : null;
    }

    private static int Number(T choice) => Unsafe.BitCast<T, int>(choice);
}
