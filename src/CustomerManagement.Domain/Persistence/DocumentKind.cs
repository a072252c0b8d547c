using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace CustomerManagement.Domain.Persistence;

/// <summary>A kind of document: its name, its shape, and how those of older versions become ones of this version.</summary>
internal sealed class DocumentKind(string name, JsonTypeInfo shape, IReadOnlyList<DocumentUpgrade> upgrades)
{
    public string Name => name;

    public Type Type => shape.Type;

    public JsonTypeInfo Shape => shape;

    /// <summary>The version that is written: one more than there are steps.</summary>
    public int Version => upgrades.Count + 1;

    /// <summary>Takes the state that an older version wrote through all steps since.</summary>
    public void Upgrade(JsonObject state, int from)
    {
        foreach (var upgrade in upgrades.Skip(from - 1))
        {
            upgrade(state);
        }
    }
}
