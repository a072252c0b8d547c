using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Validation;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Tests.FollowUps;

/// <summary>Rules as data: accepted, or refused with a place and a reason; and what is written is read back.</summary>
public sealed class FollowUpRulesReaderTests
{
    private const string Least =
        """{"id":"a","version":1,"title":{"en":"A"},"on":{"kind":"birthday"},"due":{"from":0,"to":3},"aim":"greeting","channels":["call"],"by":"salesperson"}""";

    private static readonly FollowUpRulesReader _reader = new(["key", "vip"]);

    [Fact]
    public void A_document_becomes_rules()
    {
        var book = _reader.Read(
            """
            {
              "format": 1,
              "rules": [
                {
                  "id": "purchase.thanks", "version": 3, "title": { "en": "Thanks", "ko": "감사" },
                  "on": { "kind": "purchase", "atLeast": { "amount": 1000.50, "currency": "EUR" }, "productLine": "tea" },
                  "due": { "from": 1, "to": 5, "unit": "workingDays", "shift": "nextInMonth" },
                  "aim": "greeting", "channels": [ "letter", "textMessage" ], "by": "relationshipManager", "priority": 800, "catchUp": "merge",
                  "for": { "tiers": [ "A", "B" ], "stages": [ "WonBack" ], "groups": [ "vip" ] }, "onceInDays": 7, "holdsFrom": "2024-02-29"
                }
              ]
            }
            """);
        var expected = new FollowUpRule(
            "purchase.thanks", 3, new Labels("Thanks", "Thanks", "Thanks", "감사"),
            new PurchaseTrigger(new Money(1000.5m, new Currency("EUR")), "tea"),
            new FollowUpTiming(1, 5, OffsetUnit.WorkingDays, DayShift.NextInMonth),
            new FollowUpTerms(ContactAim.Greeting, [ContactChannel.Letter, ContactChannel.TextMessage], StaffRole.RelationshipManager, 800, CatchUp.Merge),
            new FollowUpAudience([AbcTier.A, AbcTier.B], [LifecycleStage.WonBack], ["vip"]))
        {
            OnceInDays = 7,
            HoldsFrom = new LocalDate(2024, 2, 29),
        };
        Assert.Equal([expected], book.Rules);
    }

    [Fact]
    public void What_is_not_said_is_as_in_code()
    {
        var expected = new FollowUpRule(
            "a", 1, FollowUpCases.Title("A"), new BirthdayTrigger(), new FollowUpTiming(0, 3), new FollowUpTerms(ContactAim.Greeting, [ContactChannel.Call], StaffRole.Salesperson));
        Assert.Equal([expected], _reader.Read(Document(Least)).Rules);
        Assert.Empty(_reader.Read("""{"format":1,"rules":[]}""").Rules);
    }

    public static TheoryData<string, IFollowUpTrigger> Triggers => new()
    {
        { """{"kind":"purchase"}""", new PurchaseTrigger() },
        { """{"kind":"purchase","atLeast":{"amount":5}}""", new PurchaseTrigger(new Money(5, Currency.None)) },
        { """{"kind":"silence","days":366}""", new SilenceTrigger(366) },
        { """{"kind":"birthday","leapDay":"firstOfMarch"}""", new BirthdayTrigger(LeapDay.FirstOfMarch) },
        { """{"kind":"holiday"}""", new HolidayTrigger() },
        { """{"kind":"holiday","keys":["kr.seollal","kr.chuseok"]}""", new HolidayTrigger("kr.seollal", "kr.chuseok") },
        { """{"kind":"review","everyMonths":6}""", new ReviewTrigger(6) },
        { """{"kind":"event","event":"season"}""", new EventTrigger(HostEvent.Season) },
        { """{"kind":"event","event":"news","buyerMonths":24}""", new EventTrigger(HostEvent.News, 24) },
        { """{"kind":"contact","contact":"visit"}""", new ContactTrigger(ContactKind.Visit) },
    };

    [Theory]
    [MemberData(nameof(Triggers))]
    public void Each_trigger_is_said_by_its_kind(string json, IFollowUpTrigger trigger) => Assert.Equal(trigger, _reader.Read(Document(With("on", json))).Rules[0].Trigger);

    [Theory]
    [InlineData("", "$ (line 1, byte 1)", InputCodes.Json)]
    [InlineData("{\"format\":1,\n}", "$ (line 2, byte 1)", InputCodes.Json)]
    [InlineData("[]", "$", InputCodes.Shape)]
    [InlineData("{}", "$.format", InputCodes.Required)]
    [InlineData("{}", "$.rules", InputCodes.Required)]
    [InlineData("""{"format":2,"rules":[]}""", "$.format", InputCodes.Choice)]
    [InlineData("""{"format":1,"rules":{}}""", "$.rules", InputCodes.List)]
    [InlineData("""{"format":1,"rules":[7]}""", "$.rules[0]", InputCodes.Shape)]
    [InlineData("""{"format":1,"rules":[],"rules":[]}""", "$.rules", InputCodes.Unique)]
    [InlineData("""{"format":1,"rules":[],"secret":1}""", "$", InputCodes.Field)]
    [InlineData($"{{\"format\":1,\"rules\":[{Least},{Least}]}}", "$.rules[1].id", InputCodes.Unique)]
    public void Documents_that_are_none(string json, string path, string code) => MustBeRefused(json, path, code);

    [Theory]
    [InlineData("id", "null", "", InputCodes.Line)]
    [InlineData("id", "\"Birthday\"", "", InputCodes.RuleId)]
    [InlineData("version", "0", "", InputCodes.Version)]
    [InlineData("version", "1.5", "", InputCodes.Version)]
    [InlineData("version", "2147483648", "", InputCodes.Version)]
    [InlineData("title", "\"A\"", "", InputCodes.Shape)]
    [InlineData("title", "{}", ".en", InputCodes.Required)]
    [InlineData("title", """{"en":"A","ko":""}""", ".ko", InputCodes.Line)]
    [InlineData("title", """{"en":"A\nB"}""", ".en", InputCodes.Line)]
    [InlineData("on", "\"birthday\"", "", InputCodes.Shape)]
    [InlineData("on", "{}", ".kind", InputCodes.Required)]
    [InlineData("on", """{"kind":"Birthday"}""", ".kind", InputCodes.Choice)]
    [InlineData("on", """{"kind":"birthday","days":1}""", ".days", InputCodes.Field)]
    [InlineData("on", """{"kind":"birthday","secret":1}""", "", InputCodes.Field)]
    [InlineData("on", """{"kind":"birthday","leapDay":"1 March"}""", ".leapDay", InputCodes.Choice)]
    [InlineData("on", """{"kind":"purchase","atLeast":5}""", ".atLeast", InputCodes.Shape)]
    [InlineData("on", """{"kind":"purchase","atLeast":{"amount":0}}""", ".atLeast.amount", InputCodes.Range)]
    [InlineData("on", """{"kind":"purchase","atLeast":{"amount":1e99}}""", ".atLeast.amount", InputCodes.Number)]
    [InlineData("on", """{"kind":"purchase","atLeast":{"amount":5,"currency":"eur"}}""", ".atLeast.currency", InputCodes.Currency)]
    [InlineData("on", """{"kind":"purchase","productLine":" "}""", ".productLine", InputCodes.Line)]
    [InlineData("on", """{"kind":"silence"}""", ".days", InputCodes.Required)]
    [InlineData("on", """{"kind":"silence","days":36601}""", ".days", InputCodes.Range)]
    [InlineData("on", """{"kind":"holiday","keys":[]}""", ".keys", InputCodes.List)]
    [InlineData("on", """{"kind":"holiday","keys":["a","a"]}""", ".keys[1]", InputCodes.Unique)]
    [InlineData("on", """{"kind":"review","everyMonths":0}""", ".everyMonths", InputCodes.Range)]
    [InlineData("on", """{"kind":"event"}""", ".event", InputCodes.Required)]
    [InlineData("on", """{"kind":"event","event":"season","buyerMonths":1201}""", ".buyerMonths", InputCodes.Range)]
    [InlineData("on", """{"kind":"contact","contact":"letter"}""", ".contact", InputCodes.Choice)]
    [InlineData("due", """{"from":1}""", ".to", InputCodes.Required)]
    [InlineData("due", """{"from":1,"to":0}""", ".to", InputCodes.Range)]
    [InlineData("due", """{"from":-3661,"to":0}""", ".from", InputCodes.Range)]
    [InlineData("due", """{"from":"1","to":2}""", ".from", InputCodes.Number)]
    [InlineData("due", """{"from":1,"to":2,"unit":"weeks"}""", ".unit", InputCodes.Choice)]
    [InlineData("due", """{"from":1,"to":2,"shift":1}""", ".shift", InputCodes.Choice)]
    [InlineData("aim", "\"1\"", "", InputCodes.Choice)]
    [InlineData("channels", "\"call\"", "", InputCodes.List)]
    [InlineData("channels", "[]", "", InputCodes.List)]
    [InlineData("channels", """["call","call"]""", "[1]", InputCodes.Unique)]
    [InlineData("channels", """["call","fax"]""", "[1]", InputCodes.Choice)]
    [InlineData("by", "\"nobody\"", "", InputCodes.Choice)]
    [InlineData("priority", "1001", "", InputCodes.Range)]
    [InlineData("priority", "null", "", InputCodes.Number)]
    [InlineData("catchUp", "\"later\"", "", InputCodes.Choice)]
    [InlineData("for", "[]", "", InputCodes.Shape)]
    [InlineData("for", """{"tiers":["a"]}""", ".tiers[0]", InputCodes.Choice)]
    [InlineData("for", """{"tiers":[]}""", ".tiers", InputCodes.List)]
    [InlineData("for", """{"stages":["Loyal","Loyal"]}""", ".stages[1]", InputCodes.Unique)]
    [InlineData("for", """{"groups":["vip","nobody"]}""", ".groups[1]", InputCodes.Group)]
    [InlineData("for", """{"groups":["vip","vip"]}""", ".groups[1]", InputCodes.Unique)]
    [InlineData("onceInDays", "-1", "", InputCodes.Range)]
    [InlineData("holdsFrom", "\"2023-02-29\"", "", InputCodes.Date)]
    [InlineData("holdsFrom", "null", "", InputCodes.Date)]
    public void Rules_that_are_none(string field, string value, string path, string code) => MustBeRefused(Document(With(field, value)), $"$.rules[0].{field}{path}", code);

    [Theory]
    [InlineData("id")]
    [InlineData("version")]
    [InlineData("title")]
    [InlineData("on")]
    [InlineData("due")]
    [InlineData("aim")]
    [InlineData("channels")]
    [InlineData("by")]
    public void What_a_rule_must_say(string field) => MustBeRefused(Document(Least.Replace($"\"{field}\"", "\"x\"", StringComparison.Ordinal)), $"$.rules[0].{field}", InputCodes.Required);

    [Fact]
    public void All_errors_come_at_once_and_none_has_a_value_from_the_document()
    {
        var errors = _reader.TryRead(Document(With("aim", "\"Lee Min-ho\""), With("by", "\"Lee Min-ho\""), With("Lee Min-ho", "1")), out _);
        Assert.Equal(["$.rules[0].aim", "$.rules[1].by", "$.rules[2]"], errors.Errors.Select(error => error.PropertyName));
        Assert.All(errors.Errors, error => Assert.DoesNotContain("Lee", error.ErrorMessage + error.AttemptedValue, StringComparison.Ordinal));
        Assert.Equal(2, Assert.Throws<ValidationException>(() => _reader.Read("{}")).Errors.Count());
    }

    [Fact]
    public void Depth_and_size_have_limits()
    {
        MustBeRefused(new string('[', 100_000), path: null, InputCodes.Depth);
        MustBeRefused(new string(' ', 1_000_001), "$", InputCodes.Size);
        MustBeRefused("\ud800", "$", InputCodes.Json);
        MustBeRefused(Document([.. Enumerable.Repeat("7", 1_001)]), "$.rules", InputCodes.Size);
        MustBeRefused(Document(With("for", $$"""{"groups":[{{string.Join(',', Enumerable.Repeat("\"vip\"", 501))}}]}""")), "$.rules[0].for.groups", InputCodes.Size);
        Assert.Equal(100, _reader.TryRead(Document([.. Enumerable.Repeat("7", 1_000)]), out _).Errors.Count);
    }

    [Fact]
    public void The_built_in_rules_are_written_and_read_back()
    {
        var book = FollowUpBook.BuiltIn(new Money(1_000, new Currency("EUR")));
        var json = FollowUpRulesWriter.Write(book);
        Assert.Equal(book.Rules, new FollowUpRulesReader().Read(json).Rules);
        Assert.Contains("생일 축하", json, StringComparison.Ordinal);
    }

    public static TheoryData<FollowUpRule> Unsayable => new(
    [
        FollowUpCases.Rule(new NeverTrigger()),
        FollowUpCases.Rule(new EventTrigger(new string('x', 201))),
        FollowUpCases.Rule(new EventTrigger("two\nlines")),
        FollowUpCases.Rule(new EventTrigger("\ud800")),
        FollowUpCases.Rule(new HolidayTrigger("")),
        new FollowUpRule("a", 1, new Labels("A", "", "A", "A"), new BirthdayTrigger(), new FollowUpTiming(0, 1), FollowUpCases.Terms()),
    ]);

    [Theory]
    [MemberData(nameof(Unsayable))]
    public void What_a_document_cannot_say_is_not_written(FollowUpRule rule) => Assert.ThrowsAny<ArgumentException>(() => FollowUpRulesWriter.Write(new FollowUpBook([rule])));

    [Fact]
    public void Ten_thousand_random_books_are_read_back_as_they_were_and_spoilt_ones_are_accepted_or_refused_with_place_and_reason()
    {
        var random = new Random(20261125);
        var reader = new FollowUpRulesReader();
        var (accepted, longest) = (0, TimeSpan.Zero);
        for (var i = 0; i < 10_000; i++)
        {
            var book = RandomFollowUpBook.Make(random);
            var json = FollowUpRulesWriter.Write(book);
            Assert.Equal(book.Rules, reader.Read(json).Rules);

            var spoilt = RandomFollowUpBook.Spoil(json, random);
            var started = TimeProvider.System.GetTimestamp();
            var errors = reader.TryRead(spoilt, out var read);
            var spent = TimeProvider.System.GetElapsedTime(started);
            longest = spent > longest ? spent : longest;
            accepted += read is null ? 0 : 1;
            Assert.Equal(read is not null, errors.IsValid);
            Assert.All(errors.Errors, error => Assert.True(error.PropertyName.StartsWith('$') && error.ErrorCode.StartsWith("input.", StringComparison.Ordinal) && error.ErrorMessage.Length > 0));
        }

        Assert.InRange(accepted, 100, 9_000);
        Assert.InRange(longest, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static string Document(params string[] rules) => $$"""{"format":1,"rules":[{{string.Join(',', rules)}}]}""";

    /// <summary>The least rule with a field put in the place of its own, or added.</summary>
    private static string With(string field, string value)
    {
        var rule = System.Text.Json.Nodes.JsonNode.Parse(Least)!.AsObject();
        var others = rule.Where(pair => pair.Key != field).Select(pair => $"\"{pair.Key}\":{pair.Value!.ToJsonString()}");
        return $"{{{string.Join(',', others.Append($"\"{field}\":{value}"))}}}";
    }

    private static void MustBeRefused(string json, string? path, string code)
    {
        var errors = _reader.TryRead(json, out var book);
        Assert.Null(book);
        Assert.Contains(errors.Errors, error => (path is null || error.PropertyName == path) && error.ErrorCode == code);
    }

    private sealed record NeverTrigger : IFollowUpTrigger
    {
        public IEnumerable<Occasion> Between(FollowUpSubject subject, LocalDate start, LocalDate end) => [];
    }
}
