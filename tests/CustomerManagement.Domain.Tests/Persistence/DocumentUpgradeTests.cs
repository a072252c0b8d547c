using System.Text;
using System.Text.Json.Nodes;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Persistence;

/// <summary>How documents of older versions of the library are read. There is no older version yet: the steps are planted.</summary>
public sealed class DocumentUpgradeTests
{
    private const string Canary = "Canary";

    private static readonly DocumentKind _third = new(
        "contact-made",
        DocumentOptions.Documents.GetTypeInfo(typeof(ContactMade)),
        [
            state =>
            {
                state["Date"] = state["Day"]!.DeepClone();
                state.Remove("Day");
            },
            state => state["Kind"] = state["Kind"]!.GetValue<string>() == "call" ? 1 : throw new InvalidOperationException(Canary),
        ]);

    [Theory]
    [InlineData("""{"schema":1,"kind":"contact-made","state":{"Customer":"1","Day":"2024-06-01","Kind":"call"}}""")]
    [InlineData("""{"state":{"Customer":"1","Date":"2024-06-01","Kind":"call"},"schema":2,"kind":"contact-made"}""")]
    [InlineData("""{"schema":3,"kind":"contact-made","state":{"Customer":"1","Date":"2024-06-01","Kind":1}}""")]
    public void An_older_document_goes_through_the_steps_since(string document) =>
        Assert.Equal(new ContactMade(new("1"), Fixtures.Date("2024-06-01"), (ContactKind)1), DocumentReader.Read(_third, Encoding.UTF8.GetBytes(document)));

    [Theory]
    [InlineData("""{"schema":1,"kind":"contact-made","state":{"Customer":"1","Day":"2024-06-01","Kind":"Canary"}}""", "its state does not go from schema 1 to 3 at $.state.")]
    [InlineData("""{"schema":1,"kind":"contact-made","state":{"Customer":"1","Kind":"call"}}""", "its state does not go from schema 1 to 3 at $.state.")]
    [InlineData("""{"schema":2,"kind":"contact-made","state":["Canary"]}""", "its state does not go from schema 2 to 3 at $.state.")]
    [InlineData("""{"schema":2,"kind":"contact-made","state":{"Customer":"1","Date":"2024-06-01","Kind":"call","Canary":1}}""", "it has a property that this version of the library does not know, or one twice, (schema 3) at $.state.")]
    [InlineData("""{"schema":4,"kind":"contact-made","state":{"Canary":1}}""", "it has schema 4, and this version of the library reads schemas up to 3.")]
    public void What_does_not_go_through_them_is_refused(string document, string fault)
    {
        var refused = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(_third, Encoding.UTF8.GetBytes(document)));
        Assert.Equal($"The stored contact-made cannot be read: {fault}", refused.Message);
        Assert.DoesNotContain(Canary, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_and_letters_go_through_the_steps_as_they_are()
    {
        var second = new DocumentKind("serving-cost", DocumentOptions.Documents.GetTypeInfo(typeof(ServingCost)), [state => state["Date"] = JsonValue.Create("2024-06-02")]);
        var read = DocumentReader.Read(
            second, """{"schema":1,"kind":"serving-cost","state":{"Customer":"\ud83d\ude00两","Date":"2024-06-01","Cost":{"Amount":1.10,"Currency":"EUR"}}}"""u8);
        Assert.Equal("\ud83d\ude00\u4e24 1.10 EUR 2024-06-02", read is ServingCost cost ? $"{cost.Customer} {cost.Cost} {cost.Date:uuuu-MM-dd}" : "");
    }

    [Fact]
    public void Documents_have_names_of_their_own()
    {
        // What is stored has these names: none is changed.
        Assert.Equal(
            [
                "attitude-stated 1", "competitor-purchase 1", "complaint 1", "conduct-record 1", "contact-made 1", "customer 1", "daily-report 1", "follow-up 1", "improvement 1", "market-report 1",
                "planning-log 1", "purchase 1", "sales-meeting 1", "service-duty 1", "serving-cost 1", "survey 1", "target-plan 1", "visit-plan 1",
            ],
            DocumentKinds.All.Select(kind => $"{kind.Name} {kind.Version}").Order(StringComparer.Ordinal));
        Assert.Equal(DocumentKinds.All.Select(kind => kind.Type.Name).Order(), DocumentCases.Kinds.Select(type => type.Name).Order());
    }
}
