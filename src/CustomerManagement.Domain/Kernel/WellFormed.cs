using System.Text.Json;

namespace CustomerManagement.Domain.Kernel;

internal static class WellFormed
{
    /// <summary>Writes a text that comes back as it is. The platform would put a sign of its own in the place of half a surrogate pair: an id would become another one.</summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    public static void Write(Utf8JsonWriter writer, string? text)
    {
        for (var rest = text.AsSpan(); rest.IndexOfAnyInRange('\ud800', '\udfff') is >= 0 and var at; rest = rest[(at + 2)..])
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
            {
                throw new ArgumentException("A text with half a surrogate pair cannot be written.", nameof(text));
            }
        }

        writer.WriteStringValue(text);
    }
}
