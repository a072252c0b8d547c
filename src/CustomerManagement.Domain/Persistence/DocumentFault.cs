using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CustomerManagement.Domain.Persistence;

/// <summary>Finds where a document goes wrong, by names that the library knows: those of the document may be anything.</summary>
internal static class DocumentFault
{
    public const string Root = "$.state";

    public static UnreadableDocumentException In(DocumentKind kind, ReadOnlySpan<byte> state)
    {
        var (fault, place) = Refused(Root);
        try
        {
            (fault, place) = Find(JsonElement.Parse(state), kind.Shape, Root);
        }
        catch (Exception error) when (DocumentReader.IsFault(error))
        {
            // Names that are no texts, as half a surrogate pair is none, have no place.
        }

        return new UnreadableDocumentException(kind.Name, $"it has {fault} (schema {kind.Version})", place);
    }

    private static (string Fault, string Place) Find(JsonElement element, JsonTypeInfo shape, string place)
    {
        if (shape.Converter is IDocumentConverter { Document: var document })
        {
            shape = shape.Options.GetTypeInfo(document);
        }

        return (shape.Kind, element.ValueKind) switch
        {
            (JsonTypeInfoKind.Object, JsonValueKind.Object) => InProperties(element, shape, place),
            (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) => InItems(element, shape, place),
            _ => Refused(place),
        };
    }

    private static (string Fault, string Place) InProperties(JsonElement element, JsonTypeInfo shape, string place)
    {
        var known = shape.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in element.EnumerateObject())
        {
            if (!known.TryGetValue(given.Name, out var property) || !seen.Add(given.Name))
            {
                return ("a property that this version of the library does not know, or one twice,", place);
            }

            var inner = shape.Options.GetTypeInfo(property.PropertyType);
            if (!CanRead(given.Value, inner) || (given.Value.ValueKind == JsonValueKind.Null && !property.IsSetNullable))
            {
                return Find(given.Value, inner, $"{place}.{property.Name}");
            }
        }

        var missing = shape.Properties.FirstOrDefault(property => (property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false }) && !seen.Contains(property.Name));
        return Refused(missing is null ? place : $"{place}.{missing.Name}");
    }

    private static (string Fault, string Place) InItems(JsonElement element, JsonTypeInfo shape, string place)
    {
        var inner = shape.Options.GetTypeInfo(shape.ElementType!);
        var (index, item) = element.EnumerateArray().Index().FirstOrDefault(item => !CanRead(item.Item, inner));
        return item.ValueKind == JsonValueKind.Undefined ? Refused(place) : Find(item, inner, $"{place}[{index}]");
    }

    private static bool CanRead(JsonElement element, JsonTypeInfo shape)
    {
        try
        {
            _ = element.Deserialize(shape);
            return true;
        }
        catch (Exception error) when (DocumentReader.IsFault(error))
        {
            return false;
        }
    }

    private static (string Fault, string Place) Refused(string place) => ("a value that is missing, or is not allowed,", place);
}
