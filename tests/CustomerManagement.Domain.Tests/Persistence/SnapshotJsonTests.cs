using System.Text;
using System.Text.Json.Nodes;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Persistence;

/// <summary>What a document looks like, and what is refused.</summary>
public sealed class SnapshotJsonTests
{
    private const string Canary = "Canary";

    private static readonly MarketReportSnapshot _report = new(
        new MarketReportId("M-1"), 3, new StaffId("kim"), MarketFinding.DealerAnger, MarketSeverity.Critical, new PrivateNote($"{Canary} \u4e24 \ud83d\ude00 \"<b>\""), new CustomerId("1"), StaffRole.Manager,
        Fixtures.Noon, AcknowledgedBy: null, AcknowledgedAt: null, Comment: null);

    private static readonly CustomerSnapshot _customer = new(
        new CustomerId("1"), 2, CustomerOrigin.Registered,
        new CustomerProfile(CustomerKind.Person, CustomerRole.EndCustomer, new CustomerName(Canary), Gender.Female, Birthday.Parse("1977-07-17[u-ca=dangi]"), new LanguageTag("ko"), DateTimeZoneProviders.Tzdb["Asia/Seoul"]),
        new CustomerReach([new PostalAddress(AddressKind.Home, Canary, Canary, "KR")], [new PhoneNumber(PhoneKind.Mobile, "7777777")], [new EmailAddress($"{Canary}@example.org")]),
        [new ContactPerson(new ContactId("7"), new CustomerName(Canary), Canary, Birthday.Parse("--07-17"))],
        [new Consent(null, ContactChannel.Email, ConsentState.Granted, Fixtures.Noon)]);

    [Fact]
    public void A_document_names_its_schema_and_its_kind()
    {
        Assert.Equal(
            """{"schema":1,"kind":"market-report","state":{"Id":"M-1","Version":3,"By":"kim","Finding":3,"Severity":3,"Note":"Canary 两 \uD83D\uDE00 \u0022\u003Cb\u003E\u0022","Customer":"1","To":7,"FiledAt":"2024-06-01T12:00:00Z","AcknowledgedBy":null,"AcknowledgedAt":null,"Comment":null}}""",
            SnapshotJson.WriteText(_report));
        Assert.Equal(
            """{"schema":1,"kind":"customer","state":{"Id":"1","Version":2,"Origin":1,"Profile":{"Kind":1,"Role":1,"Name":"Canary","Gender":1,"Birthday":"1977-07-17[u-ca=dangi]","Language":"ko","Zone":"Asia/Seoul","IsDeceased":false},"Reach":{"Addresses":[{"Kind":5,"Street":"Canary","Locality":"Canary","Country":"KR","PostalCode":null,"Region":null}],"Phones":[{"Kind":2,"Value":"7777777"}],"Emails":["Canary@example.org"]},"Contacts":[{"Id":"7","Name":"Canary","Position":"Canary","Birthday":"--07-17","Language":null,"Phones":[],"Emails":[],"IsDeceased":false}],"Consents":[{"Person":null,"Channel":3,"State":1,"At":"2024-06-01T12:00:00Z"}],"ChangedAt":null,"ErasedAt":null}}""",
            SnapshotJson.WriteText(_customer));
        Assert.Equal(_report, SnapshotJson.Read<MarketReportSnapshot>(SnapshotJson.WriteText(_report)));
    }

    [Fact]
    public void The_order_of_properties_does_not_matter()
    {
        var document = JsonNode.Parse(SnapshotJson.Write(_report))!.AsObject();
        var turned = new JsonObject(document.Reverse().Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
        var state = turned["state"]!.AsObject();
        turned["state"] = new JsonObject(state.Reverse().Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
        Assert.Equal(_report, SnapshotJson.Read<MarketReportSnapshot>(turned.ToJsonString()));
    }

    [Theory]
    [InlineData("1.10")]
    [InlineData("-0.5000")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void Decimals_keep_their_digits(string amount)
    {
        var cost = new ServingCost(new CustomerId("1"), Fixtures.Date("2024-06-01"), new Money(decimal.Parse(amount.TrimStart('-'), System.Globalization.CultureInfo.InvariantCulture), new Currency("EUR")));
        Assert.Equal(cost.Cost.ToString(), SnapshotJson.Read<ServingCost>(SnapshotJson.Write(cost)).Cost.ToString());
    }

    [Fact]
    public void Every_zone_of_the_tz_database_comes_back() => Assert.All(DateTimeZoneProviders.Tzdb.Ids, id =>
    {
        var kept = _customer with { Profile = new CustomerProfile(CustomerKind.Organisation, CustomerRole.Dealer, new CustomerName("x"), zone: DateTimeZoneProviders.Tzdb[id]) };
        Assert.Equal(id, SnapshotJson.Read<CustomerSnapshot>(SnapshotJson.Write(kept)).Profile.Zone!.Id);
    });

    // What stands in the place of a part of the document of the customer above, what is wrong with it, and where.
    [Theory]
    [InlineData("\"schema\":1", "\"schema\":2", "it has schema 2, and this version of the library reads schemas up to 1", null)]
    [InlineData("\"schema\":1", "\"schema\":0", "it is no document of this kind", null)]
    [InlineData("\"schema\":1", "\"schema\":\"1\"", "it is no document of this kind", null)]
    [InlineData("\"schema\":1", "\"schema\":1,\"schema\":1", "it is no document of this kind", null)]
    [InlineData("\"schema\":1,", "", "it is no document of this kind", null)]
    [InlineData("\"kind\":\"customer\"", "\"kind\":\"complaint\"", "it is no document of this kind", null)]
    [InlineData("\"kind\":\"customer\"", "\"Canary\":1,\"kind\":\"customer\"", "it is no document of this kind", null)]
    [InlineData("\"state\":", "\"Canary\":", "it is no document of this kind", null)]
    [InlineData("}}", "}} {}", "it is no JSON, or was cut off", "line 0, byte *")]
    [InlineData("}}", "}", "it is no JSON, or was cut off", "line 0, byte *")]
    [InlineData("{\"schema\"", "\ufeff{\"schema\"", "it is no JSON, or was cut off", "line 0, byte 0")]
    [InlineData("\"Name\":\"Canary\"", "\"Name\":\"Canary\n\"", "it is no JSON, or was cut off", "line 0, byte *")]
    [InlineData("\"Origin\":1", "\"Origin\":99", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Origin")]
    [InlineData("\"Origin\":1", "\"Origin\":\"1\"", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Origin")]
    [InlineData("\"Origin\":1", "\"Origin\":1e99", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Origin")]
    [InlineData("\"Origin\":1,", "", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Origin")]
    [InlineData("\"Version\":2", "\"Version\":2.5", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Version")]
    [InlineData("\"Position\":\"Canary\",", "", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Contacts[0].Position")]
    [InlineData("\"Country\":\"KR\"", "\"Country\":\"Canary\"", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Reach.Addresses[0]")]
    [InlineData("\"Zone\":\"Asia/Seoul\"", "\"Zone\":\"Canary\"", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Profile.Zone")]
    [InlineData("\"Birthday\":\"--07-17\"", "\"Birthday\":\"--02-30\"", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Contacts[0].Birthday")]
    [InlineData("\"Phones\":[]", "\"Phones\":null", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Contacts[0].Phones")]
    [InlineData("\"Phones\":[]", "\"Phones\":[null]", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Contacts[0]")]
    [InlineData("\"Emails\":[\"Canary@example.org\"]", "\"Emails\":[\"Canary\"]", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Reach.Emails[0]")]
    [InlineData("\"At\":\"2024-06-01T12:00:00Z\"", "\"At\":\"Canary\"", "it has a value that is missing, or is not allowed, (schema 1)", "$.state.Consents[0].At")]
    [InlineData("\"Origin\":1", "\"Origin\":1,\"Canary\":1", "it has a property that this version of the library does not know, or one twice, (schema 1)", "$.state")]
    [InlineData("\"Locality\":\"Canary\"", "\"Locality\":\"Canary\",\"Canary\":1", "it has a property that this version of the library does not know, or one twice, (schema 1)", "$.state.Reach.Addresses[0]")]
    [InlineData("\"Origin\":1", "\"Origin\":1,\"Origin\":1", "it has a property that this version of the library does not know, or one twice, (schema 1)", "$.state")]
    [InlineData("\"Origin\":1", "\"origin\":1", "it has a property that this version of the library does not know, or one twice, (schema 1)", "$.state")]
    public void What_cannot_be_read_says_what_is_wrong_and_where(string part, string instead, string fault, string? place)
    {
        var document = SnapshotJson.WriteText(_customer);
        Assert.Contains(part, document, StringComparison.Ordinal);
        var at = part == "}}" ? document.LastIndexOf(part, StringComparison.Ordinal) : document.IndexOf(part, StringComparison.Ordinal);
        var spoilt = document[..at] + instead + document[(at + part.Length)..];

        var refused = Assert.Throws<UnreadableDocumentException>(() => SnapshotJson.Read<CustomerSnapshot>(spoilt));
        Assert.Equal("customer", refused.Document);
        Assert.StartsWith($"The stored customer cannot be read: {fault}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(place, place?.EndsWith('*') == true ? $"{refused.Place![..(refused.Place!.LastIndexOf(' ') + 1)]}*" : refused.Place);
        Assert.Null(refused.InnerException);
        Assert.DoesNotContain(Canary, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_was_cut_off_anywhere_is_refused()
    {
        var document = SnapshotJson.Write(_customer);
        Assert.All(Enumerable.Range(0, document.Length), length => Assert.Throws<UnreadableDocumentException>(() => SnapshotJson.Read<CustomerSnapshot>(document.AsSpan(0, length))));
    }

    /// <summary>Whatever happens to a document: it is read, or refused by the one error, which repeats nothing of it.</summary>
    [Property(Arbitrary = [typeof(Seeds)], MaxTest = Laws.Cases)]
    public void Damage_has_one_error(int seed)
    {
        var random = new System.Random(seed);
        var kind = DocumentCases.Kinds[random.Next(DocumentCases.Kinds.Length)];
        var text = Encoding.UTF8.GetString(DocumentCases.Write(new AnyValue(random, (_, _) => "canary").Of(kind)));
        var spoilt = random.Next(2) == 0 ? OtherBytes(text, random) : OtherValue(text, random);
        var error = Record.Exception(() => DocumentCases.Read(kind, spoilt));
        Assert.True(error is null or UnreadableDocumentException, error?.GetType().Name);
        Assert.DoesNotContain(Canary, error?.ToString() ?? "", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_text_that_would_become_another_is_not_written()
    {
        var refused = Assert.Throws<ArgumentException>(() => SnapshotJson.Write(_report with { Id = new MarketReportId("Canary\ud83d") }));
        Assert.DoesNotContain(Canary, refused.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SnapshotJson.Write(new CompetitorPurchase(new CustomerId("1"), Fixtures.Date("2024-06-01"), productLine: "\ude00\ud83d")));
        Assert.Throws<ArgumentException>(() => System.Text.Json.JsonSerializer.Serialize(new CustomerId("a\ud83d")));
    }

    [Fact]
    public void A_zone_that_could_not_be_read_is_not_written()
    {
        var made = NodaTime.TimeZones.BclDateTimeZone.FromTimeZoneInfo(TimeZoneInfo.CreateCustomTimeZone("Canary", TimeSpan.FromHours(1), "x", "x"));
        var refused = Assert.Throws<ArgumentException>(() => SnapshotJson.Write(_customer with { Profile = new CustomerProfile(CustomerKind.Unknown, CustomerRole.Unknown, name: null, zone: made) }));
        Assert.DoesNotContain(Canary, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_document_has_no_document()
    {
        Assert.Throws<ArgumentException>("snapshot", () => SnapshotJson.Write("x"));
        Assert.Throws<ArgumentException>("document", () => SnapshotJson.Read<string>("{}"));
        Assert.Throws<ArgumentNullException>("snapshot", () => SnapshotJson.Write<CustomerSnapshot>(null!));
        Assert.Throws<ArgumentNullException>("document", () => SnapshotJson.Read<CustomerSnapshot>((string)null!));
    }

    [Fact]
    public void Everything_a_repository_keeps_is_a_document()
    {
        var kept = typeof(Money).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && (type.Name.EndsWith("Snapshot", StringComparison.Ordinal) || type.IsAssignableTo(typeof(Fact))));
        // The state of a promise and its steps are parts of the documents of complaints and services.
        Assert.Equal(
            kept.Where(type => type.Namespace != typeof(Domain.Promises.Promise).Namespace).Append(typeof(ConductRecord)).Append(typeof(Domain.FollowUps.PlanningLog)).Select(type => type.Name).Order(),
            DocumentCases.Kinds.Select(type => type.Name).Order());
    }

    private static byte[] OtherBytes(string text, System.Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes[..(random.Next(3) == 0 ? random.Next(bytes.Length) : bytes.Length)];
    }

    private static byte[] OtherValue(string text, System.Random random)
    {
        var document = JsonNode.Parse(text)!;
        var nodes = Below(document["state"]!).ToList();
        JsonNode?[] others = [null, JsonValue.Create(Canary), JsonValue.Create(-1), JsonValue.Create(1e300), JsonValue.Create(true), new JsonArray([null]), new JsonObject { [Canary] = Canary }, new JsonArray(), new JsonObject(), JsonValue.Create("")];
        if (nodes.Count > 0)
        {
            nodes[random.Next(nodes.Count)].ReplaceWith(others[random.Next(others.Length)]);
        }

        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        var children = node switch { JsonObject properties => properties.Select(property => property.Value), JsonArray items => items, _ => [] };
        return children.OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child));
    }
}
