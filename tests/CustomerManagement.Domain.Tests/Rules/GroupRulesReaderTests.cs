using System.Text;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Validation;
using FluentValidation;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Rules;

/// <summary>Documents are accepted, or refused with a place and a reason.</summary>
public sealed class GroupRulesReaderTests
{
    private static readonly FactCatalogue _facts = FactCatalogue.Figures.With(
        CustomerFact.YesNo("big", new("big", "大", "大", "큼"), customer => customer.Amount > 100),
        CustomerFact.Date("first-purchase", new("first purchase", "首次购买", "首次購買", "첫 구매"), customer => customer.FirstPurchase),
        CustomerFact.Choice("size", new("size", "规模", "規模", "규모"), [new("small"), new("large")], customer => customer.Amount > 100 ? "large" : "small"));

    private static readonly GroupRulesReader _reader = new(_facts, new HandPickedList("gold", []));

    [Fact]
    public void A_document_becomes_groups()
    {
        var groups = _reader.Read(
            """
            {
              "format": 1,
              "groups": [
                { "id": "vip", "version": 3, "when": { "all": [ { "fact": "amount", "is": "atLeast", "value": 1000.5 }, { "not": { "group": "drifting" } } ] } },
                { "id": "drifting", "version": 1, "when": { "any": [ { "fact": "days-since-last-purchase", "is": "moreThan", "value": 90 }, { "fact": "growth", "is": "missing" } ] } }
              ]
            }
            """);
        Assert.Equal(
            [
                new GroupRule("vip", 3, new AllOf(new FactComparison(Fact("amount"), Comparison.AtLeast, 1000.5m), new Not(new InGroup("drifting")))),
                new GroupRule("drifting", 1, new AnyOf(
                    new FactComparison(Fact("days-since-last-purchase"), Comparison.MoreThan, 90), new FactComparison(Fact("growth"), Comparison.Missing))),
            ],
            groups.Groups);
    }

    [Fact]
    public void Facts_are_compared_with_what_they_are()
    {
        var groups = _reader.Read(Document(
            """
            { "any": [ { "fact": "big", "is": "equalTo", "value": false }, { "fact": "first-purchase", "is": "lessThan", "value": "2024-02-29" },
                       { "fact": "size", "is": "oneOf", "value": [ "large", "small" ] }, { "fact": "purchases", "is": "oneOf", "value": [ 1, 2 ] }, { "list": "gold" } ] }
            """));
        var expected = new AnyOf(
            new FactComparison(Fact("big"), answer: false),
            new FactComparison(Fact("first-purchase"), Comparison.LessThan, new LocalDate(2024, 2, 29)),
            new AnyOf(new FactComparison(Fact("size"), "large"), new FactComparison(Fact("size"), "small")),
            new AnyOf(new FactComparison(Fact("purchases"), Comparison.EqualTo, 1), new FactComparison(Fact("purchases"), Comparison.EqualTo, 2)),
            new OnList(new HandPickedList("gold", [])));
        Assert.Equal(expected, groups.Groups[0].When);
    }

    [Fact]
    public void A_document_says_which_groups_are_exclusive_and_which_goes_first()
    {
        var json = """{"format":1,"groups":[GROUPS],"exclusive":["b","a"]}""".Replace("GROUPS", string.Join(',', Group("a", Known), Group("b", Known), Group("c", Known)), StringComparison.Ordinal);
        Assert.Equal(["b", "a"], _reader.Read(json).Exclusive!.Priority);
        Assert.Null(_reader.Read(Document(Known)).Exclusive);
    }

    [Theory]
    [InlineData("[]", "$.exclusive", InputCodes.List)]
    [InlineData("{}", "$.exclusive", InputCodes.List)]
    [InlineData("null", "$.exclusive", InputCodes.List)]
    [InlineData("""["b"]""", "$.exclusive[0]", InputCodes.Group)]
    [InlineData("""["a","a"]""", "$.exclusive[1]", InputCodes.Unique)]
    [InlineData("""["a",7]""", "$.exclusive[1]", InputCodes.Line)]
    [InlineData("""["","a","a"]""", "$.exclusive[2]", InputCodes.Unique)]
    public void Priorities_that_are_none(string exclusive, string path, string code) =>
        MustBeRefused(Document(Known).Replace("\"format\"", $"\"exclusive\":{exclusive},\"format\"", StringComparison.Ordinal), path, code);

    [Theory]
    [InlineData("", "$ (line 1, byte 1)", InputCodes.Json)]
    [InlineData("{\"format\": 1,\n}", "$ (line 2, byte 1)", InputCodes.Json)]
    [InlineData("[]", "$", InputCodes.Shape)]
    [InlineData("null", "$", InputCodes.Shape)]
    [InlineData("{}", "$.format", InputCodes.Required)]
    [InlineData("{}", "$.groups", InputCodes.Required)]
    [InlineData("""{"format":2,"groups":[]}""", "$.format", InputCodes.Choice)]
    [InlineData("""{"format":1,"groups":[]}""", "$.groups", InputCodes.List)]
    [InlineData("""{"format":1,"groups":{}}""", "$.groups", InputCodes.List)]
    [InlineData("""{"format":1,"groups":[7]}""", "$.groups[0]", InputCodes.Shape)]
    [InlineData("""{"format":1,"format":1,"groups":[7]}""", "$.format", InputCodes.Unique)]
    [InlineData("""{"format":1,"secret":1,"groups":[7]}""", "$", InputCodes.Field)]
    [InlineData("""{"\ud800":1}""", "$", InputCodes.Field)]
    [InlineData("""{"forma\ud800":1}""", "$", InputCodes.Field)]
    [InlineData("""{"format":1,"groups":[{"\udc00":1}]}""", "$.groups[0]", InputCodes.Field)]
    public void Documents_that_are_none(string json, string path, string code) => MustBeRefused(json, path, code);

    [Theory]
    [InlineData("{}", "", InputCodes.Rule)]
    [InlineData("[]", "", InputCodes.Shape)]
    [InlineData("""{"all":[],"any":[]}""", "", InputCodes.Rule)]
    [InlineData("""{"all":[]}""", ".all", InputCodes.List)]
    [InlineData("""{"all":[{"any":[{"not":{}}]}]}""", ".all[0].any[0].not", InputCodes.Rule)]
    [InlineData("""{"not":[]}""", ".not", InputCodes.Shape)]
    [InlineData("""{"not":{"group":"a"},"is":"atLeast"}""", ".is", InputCodes.Field)]
    [InlineData("""{"group":""}""", ".group", InputCodes.Line)]
    [InlineData("""{"group":7}""", ".group", InputCodes.Line)]
    [InlineData("""{"group":"\ud800"}""", ".group", InputCodes.Line)]
    [InlineData("""{"group":"nobody"}""", "", InputCodes.Group)]
    [InlineData("""{"group":"a"}""", "", InputCodes.Circle)]
    [InlineData("""{"fact":"amuont","is":"atLeast","value":1}""", ".fact", InputCodes.Fact)]
    [InlineData("""{"fact":"amount","is":">=","value":1}""", ".is", InputCodes.Choice)]
    [InlineData("""{"fact":"amount","is":"atLeast"}""", ".value", InputCodes.Required)]
    [InlineData("""{"fact":"amount","value":1}""", ".is", InputCodes.Required)]
    [InlineData("""{"fact":"amount","is":"atLeast","value":"1"}""", ".value", InputCodes.Number)]
    [InlineData("""{"fact":"amount","is":"atLeast","value":1e400}""", ".value", InputCodes.Number)]
    [InlineData("""{"fact":"amount","is":"atLeast","value":null}""", ".value", InputCodes.Number)]
    [InlineData("""{"fact":"amount","is":"missing","value":1}""", ".value", InputCodes.Field)]
    [InlineData("""{"fact":"amount","is":"atLeast","value":1,"value":2}""", ".value", InputCodes.Unique)]
    [InlineData("""{"fact":"amount","is":"atLeast","value":1,"Value":2}""", "", InputCodes.Field)]
    [InlineData("""{"list":"silver"}""", ".list", InputCodes.PickedList)]
    [InlineData("""{"list":["gold"]}""", ".list", InputCodes.Line)]
    [InlineData("""{"list":"gold","group":"a"}""", "", InputCodes.Rule)]
    [InlineData("""{"list":"gold","value":1}""", ".value", InputCodes.Field)]
    [InlineData("""{"fact":"big","is":"atLeast","value":true}""", ".is", InputCodes.Choice)]
    [InlineData("""{"fact":"big","is":"equalTo","value":1}""", ".value", InputCodes.Choice)]
    [InlineData("""{"fact":"size","is":"lessThan","value":"large"}""", ".is", InputCodes.Choice)]
    [InlineData("""{"fact":"size","is":"equalTo","value":"huge"}""", ".value", InputCodes.Choice)]
    [InlineData("""{"fact":"size","is":"oneOf","value":"large"}""", ".value", InputCodes.List)]
    [InlineData("""{"fact":"size","is":"oneOf","value":[]}""", ".value", InputCodes.List)]
    [InlineData("""{"fact":"size","is":"oneOf","value":["large",null]}""", ".value[1]", InputCodes.Choice)]
    [InlineData("""{"fact":"size","is":"oneOf"}""", ".value", InputCodes.Required)]
    [InlineData("""{"fact":"first-purchase","is":"lessThan","value":"2023-02-29"}""", ".value", InputCodes.Date)]
    [InlineData("""{"fact":"first-purchase","is":"lessThan","value":738521}""", ".value", InputCodes.Date)]
    [InlineData("""{"fact":"amount","is":"oneOf","value":[1,"2"]}""", ".value[1]", InputCodes.Number)]
    [InlineData("""{"all":[{"\ud800":1}]}""", ".all[0]", InputCodes.Field)]
    public void Rules_that_are_none(string rule, string path, string code) => MustBeRefused(Document(rule), "$.groups[0].when" + path, code);

    [Fact]
    public void All_errors_come_at_once_and_none_has_a_value_from_the_document()
    {
        var errors = _reader.TryRead(Document("""{"all":[{"fact":"Lee Min-ho","is":"atLeast","value":1},{"fact":"amount","is":"Lee Min-ho","value":1},{"Lee Min-ho":1}]}"""), out _);
        Assert.Equal(["$.groups[0].when.all[0].fact", "$.groups[0].when.all[1].is", "$.groups[0].when.all[2]", "$.groups[0].when.all[2]"], errors.Errors.Select(error => error.PropertyName));
        Assert.All(errors.Errors, error => Assert.DoesNotContain("Lee", error.ErrorMessage + error.AttemptedValue, StringComparison.Ordinal));
    }

    [Fact]
    public void A_circle_is_told_of_every_group_on_it_and_two_ways_to_one_group_are_none()
    {
        var circle = """{"format":1,"groups":[GROUPS]}""".Replace(
            "GROUPS", string.Join(',', Group("a", """{"group":"b"}"""), Group("b", """{"not":{"group":"c"}}"""), Group("c", """{"group":"a"}""")), StringComparison.Ordinal);
        var errors = _reader.TryRead(circle, out _);
        Assert.Equal(["$.groups[0].when", "$.groups[1].when", "$.groups[2].when"], errors.Errors.Select(error => error.PropertyName));
        Assert.All(errors.Errors, error => Assert.Equal(InputCodes.Circle, error.ErrorCode));

        var diamond = """{"format":1,"groups":[GROUPS]}""".Replace(
            "GROUPS",
            string.Join(',', Group("a", """{"all":[{"group":"b"},{"group":"c"}]}"""), Group("b", """{"group":"d"}"""), Group("c", """{"group":"d"}"""), Group("d", Known)),
            StringComparison.Ordinal);
        Assert.Equal(4, _reader.Read(diamond).Groups.Count);
    }

    [Fact]
    public void Depth_and_size_have_limits()
    {
        Assert.NotNull(_reader.Read(Document(Nested(31))));
        MustBeRefused(Document(Nested(32)), "$.groups[0].when" + string.Concat(Enumerable.Repeat(".not", 32)), InputCodes.Depth);
        MustBeRefused(Document(Nested(100_000)), path: null, InputCodes.Depth);
        Assert.NotNull(_reader.Read(Document($$"""{"all":[{{string.Join(',', Enumerable.Repeat(Known, 9_999))}}]}""")));
        MustBeRefused(Document($$"""{"all":[{{string.Join(',', Enumerable.Repeat(Known, 10_001))}}]}"""), "$.groups[0].when.all", InputCodes.Size);
        MustBeRefused(Document($$"""{"any":[{"all":[{{string.Join(',', Enumerable.Repeat(Known, 9_999))}}]}]}"""), "$.groups[0].when.any[0].all[9998]", InputCodes.Size);
        MustBeRefused(Document($$"""{"all":[{"fact":"amount","is":"oneOf","value":[{{string.Join(',', Enumerable.Range(0, 501))}}]}]}"""), "$.groups[0].when.all[0].value", InputCodes.Size);
        MustBeRefused(
            Document(Nested(31).Replace(Known, """{"fact":"amount","is":"oneOf","value":[1]}""", StringComparison.Ordinal)),
            "$.groups[0].when" + string.Concat(Enumerable.Repeat(".not", 31)) + ".value",
            InputCodes.Depth);
        Assert.Single(((AnyOf)((AllOf)_reader.Read(Document("""{"all":[{"fact":"amount","is":"oneOf","value":[1,1.0,1]}]}""")).Groups[0].When).Parts[0]).Parts);
        MustBeRefused(new string(' ', 1_000_001), "$", InputCodes.Size);
        MustBeRefused($$"""{"format":1,"groups":[{{string.Join(',', Enumerable.Range(0, 1_001).Select(i => Group($"g{i}", Known)))}}]}""", "$.groups", InputCodes.Size);
    }

    [Fact]
    public void Reading_throws_all_errors_where_the_host_asks_for_groups() =>
        Assert.Equal(2, Assert.Throws<ValidationException>(() => _reader.Read("{}")).Errors.Count());

    /// <summary>Random documents, right, torn, with a part exchanged or too deep, each answered at once.</summary>
    [Fact]
    public void Ten_thousand_random_documents_are_accepted_or_refused_with_place_and_reason()
    {
        var (accepted, longest) = (0, TimeSpan.Zero);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(10_000).WithReplay(20261124, 1),
            Prop.ForAll(CatalogueArbitraries.RuleDocuments(_facts, new HandPickedList("gold", [])), document =>
            {
                var started = TimeProvider.System.GetTimestamp();
                var errors = _reader.TryRead(document.Json, out var groups);
                var spent = TimeProvider.System.GetElapsedTime(started);
                longest = spent > longest ? spent : longest;
                accepted += groups is null ? 0 : 1;
                Assert.Equal(groups is not null, errors.IsValid);
                Assert.All(errors.Errors, error => Assert.True(error.PropertyName.StartsWith('$') && error.ErrorCode.StartsWith("input.", StringComparison.Ordinal) && error.ErrorMessage.Length > 0));
                if (document.Rules is { } rules)
                {
                    Assert.Equal((rules.Groups, rules.Exclusive?.Priority), (groups?.Groups, groups?.Exclusive?.Priority));
                }
            }));

        Assert.InRange(accepted, 500, 9_500);
        Assert.InRange(longest, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private const string Known = """{"fact":"amount","is":"atLeast","value":1}""";

    private static CustomerFact Fact(string name) => _facts.TryFind(name, out var fact) ? fact : throw new ArgumentException("No such fact.", nameof(name));

    private static string Group(string id, string when) => $$"""{"id":"{{id}}","version":1,"when":{{when}}}""";

    private static string Document(string rule) => $$"""{"format":1,"groups":[{{Group("a", rule)}}]}""";

    private static string Nested(int depth) =>
        new StringBuilder().Insert(0, """{"not":""", depth).Append(Known).Append('}', depth).ToString();

    private static void MustBeRefused(string json, string? path, string code)
    {
        var errors = _reader.TryRead(json, out var groups);
        Assert.Null(groups);
        Assert.Contains(errors.Errors, error => (path is null || error.PropertyName == path) && error.ErrorCode == code);
    }
}
