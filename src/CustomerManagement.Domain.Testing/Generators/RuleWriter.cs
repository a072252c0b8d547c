using System.Text.Json.Nodes;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Testing.Generators;

/// <summary>Writes groups as the document that says the same.</summary>
internal static class RuleWriter
{
    public static string Write(GroupRules rules)
    {
        var document = new JsonObject
        {
            ["format"] = 1,
            ["groups"] = new JsonArray([.. rules.Groups.Select(group => (JsonNode)new JsonObject { ["id"] = group.Id, ["version"] = group.Version, ["when"] = Write(group.When) })]),
        };
        if (rules.Exclusive is { } exclusive)
        {
            document["exclusive"] = new JsonArray([.. exclusive.Priority.Select(group => (JsonNode)group)]);
        }

        return document.ToJsonString();
    }

    private static JsonObject Write(Rule rule) => rule switch
    {
        AllOf all => new JsonObject { ["all"] = Write(all.Parts) },
        AnyOf any when ValuesOf(any) is { } values => new JsonObject { ["fact"] = values[0].Fact.Name, ["is"] = "oneOf", ["value"] = new JsonArray([.. values.Select(Value)]) },
        AnyOf any => new JsonObject { ["any"] = Write(any.Parts) },
        Not not => new JsonObject { ["not"] = Write(not.Part) },
        InGroup group => new JsonObject { ["group"] = group.Group },
        OnList picked => new JsonObject { ["list"] = picked.List.Id },
        FactComparison { Comparison: Comparison.Missing } fact => new JsonObject { ["fact"] = fact.Fact.Name, ["is"] = "missing" },
        FactComparison fact => new JsonObject { ["fact"] = fact.Fact.Name, ["is"] = Word(fact.Comparison), ["value"] = Value(fact) },
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>The comparisons of a rule that asks whether one fact is one of several values; <c>null</c> for another rule.</summary>
    private static List<FactComparison>? ValuesOf(AnyOf any)
    {
        var values = any.Parts.OfType<FactComparison>().Where(part => part.Comparison == Comparison.EqualTo).ToList();
        return values.Count == any.Parts.Count && values.DistinctBy(part => part.Fact.Name, StringComparer.Ordinal).Count() == 1
            && values.DistinctBy(part => part.Boundary).Count() == values.Count ? values : null;
    }

    private static JsonArray Write(IReadOnlyList<Rule> parts) => new([.. parts.Select(part => (JsonNode)Write(part))]);

    private static JsonValue Value(FactComparison fact) => fact.Fact.Unit switch
    {
        FactUnit.YesNo => JsonValue.Create(fact.Boundary == 1),
        FactUnit.Date or FactUnit.Choice => JsonValue.Create(fact.BoundaryText)!,
        _ => JsonValue.Create(fact.Boundary),
    };

    private static string Word(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "atLeast",
        Comparison.MoreThan => "moreThan",
        Comparison.AtMost => "atMost",
        Comparison.LessThan => "lessThan",
        Comparison.EqualTo => "equalTo",
        Comparison.Missing => "missing",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
