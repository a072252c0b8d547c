using System.Text;
using System.Text.Json.Nodes;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Persistence;

/// <summary>
/// Documents as the first version of each schema wrote them, of every kind. They stay readable, and nothing they say gets lost: a line of the file is never changed. Who changes a snapshot
/// so that this fails writes a step (<c>DocumentKinds</c>), and adds a line of the new schema.
/// </summary>
public sealed class StoredDocumentsTests
{
    private const string Committed = "tests/CustomerManagement.Domain.Tests/Persistence/StoredDocuments.txt";

    public static TheoryData<string> Kinds => [.. DocumentKinds.All.Select(kind => kind.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_stored_is_read_and_loses_nothing(string name)
    {
        var kind = DocumentKinds.All.Single(kind => kind.Name == name);
        var documents = Repository.Read(Committed).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Where(document => document["kind"]!.GetValue<string>() == name).ToList();
        Assert.Contains(documents, document => document["schema"]!.GetValue<int>() == kind.Version);
        Assert.All(documents, document =>
        {
            var back = DocumentCases.Read(kind.Type, Encoding.UTF8.GetBytes(document.ToJsonString()));
            if (document["schema"]!.GetValue<int>() == kind.Version)
            {
                AssertIsIn(document["state"], JsonNode.Parse(DocumentCases.Write(back))!["state"]);
            }
        });
    }

    // A property may have joined since.
    private static void AssertIsIn(JsonNode? stored, JsonNode? now)
    {
        switch (stored)
        {
            case JsonObject properties:
                Assert.All(properties, property => AssertIsIn(property.Value, now?[property.Key]));
                break;
            case JsonArray items:
                Assert.Equal(items.Count, now?.AsArray().Count);
                Assert.All(Enumerable.Range(0, items.Count), i => AssertIsIn(items[i], now![i]));
                break;
            default:
                Assert.Equal(stored?.ToJsonString(), now?.ToJsonString());
                break;
        }
    }
}
