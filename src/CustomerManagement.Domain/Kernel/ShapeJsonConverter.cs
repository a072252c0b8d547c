using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CustomerManagement.Domain.Kernel;

/// <summary>Writes a value as a shape that has its parts. What lacks a part, or whose parts make no such value, is a <see cref="JsonException"/> when it is read.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TShape">The type of the shape.</typeparam>
internal abstract class ShapeJsonConverter<T, TShape> : JsonConverter<T>
    where T : class
    where TShape : class
{
    /// <summary>The shape of a value.</summary>
    protected abstract TShape ShapeOf(T value);

    /// <summary>The value of a shape, any part of which may be <c>null</c>; an <see cref="ArgumentException"/> or <see cref="OverflowException"/> where there is none.</summary>
    protected abstract T ValueOf(TShape shape);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return ValueOf(JsonSerializer.Deserialize(ref reader, Info(options)) ?? throw new JsonException());
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            throw new JsonException($"This is no {typeof(T).Name}.", error);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, ShapeOf(value), Info(options));

    private static JsonTypeInfo<TShape> Info(JsonSerializerOptions options) => (JsonTypeInfo<TShape>)options.GetTypeInfo(typeof(TShape));
}
