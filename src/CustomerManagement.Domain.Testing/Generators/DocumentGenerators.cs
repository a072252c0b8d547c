using CustomerManagement.Domain.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerManagement.Domain.Testing.Generators;

/// <summary>Documents of rules: every second one right, the others torn, with a part exchanged or something put in, or too deep.</summary>
internal static class DocumentGenerators
{
    private static readonly string[] _wrong =
    [
        "null", "[]", "{}", "7", "1e999", "-0", "0.1e-30", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "true", "{\"all\":[]}", "{\"fact\":\"nothing\",\"is\":\"atLeast\",\"value\":1}",
        "{\"group\":\"g0\"}", "{\"group\":\"nobody\"}", "{\"list\":\"nowhere\"}", "{\"fact\":\"amount\",\"is\":\"oneOf\",\"value\":[1,\"1\"]}", "{\"all\":{},\"all\":[]}", "{\"not\":{\"not\":", "]", "}", ",", "\"", "\ud800", "\ufeff", "{\"\":1}", "//", "\"version\":1,",
    ];

    public static Gen<RuleDocument> Document(FactCatalogue facts, HandPickedList? list) =>
        from rules in RuleGenerators.Groups(facts, list)
        let right = new RuleDocument(RuleWriter.Write(rules), rules)
        from document in Gen.Frequency((4, Gen.Constant(right)), (3, Damaged(right.Json, times: 3)), (1, TooDeep))
        select document;

    /// <summary>A right document with fewer and plainer groups. One with something done to it stays as it is.</summary>
    public static IEnumerable<RuleDocument> Shrink(RuleDocument document) => document.Rules is { } rules
        ? RuleGenerators.Shrink(rules).Select(smaller => new RuleDocument(RuleWriter.Write(smaller), smaller))
        : [];

    private static Gen<RuleDocument> TooDeep { get; } =
        from levels in Gen.Elements(32, 33, 255, 256, 100_000)
        select new RuleDocument(
            $$"""{"format":1,"groups":[{"id":"g0","version":1,"when":{{string.Concat(Enumerable.Repeat("{\"not\":", levels))}}{"fact":"amount","is":"missing"}{{new string('}', levels)}}}]}""",
            Rules: null);

    private static Gen<RuleDocument> Damaged(string json, int times) =>
        from count in Gen.Choose(1, times)
        from changes in (from place in Gen.Choose(0, 1_000_000) from wrong in Gen.Elements(_wrong) from how in Gen.Choose(0, 3) select (place, wrong, how)).ArrayOf(count)
        select new RuleDocument(changes.Aggregate(json, (text, change) => Changed(text, change.place % (text.Length + 1), change.wrong, change.how)), Rules: null);

    private static string Changed(string json, int place, string wrong, int how) => how switch
    {
        0 => json[..place],
        1 => json.Insert(place, wrong),
        2 => json.IndexOf("{\"fact\"", Math.Min(place, json.Length), StringComparison.Ordinal) is var start and >= 0
            ? string.Concat(json.AsSpan(0, start), wrong, json.AsSpan(json.IndexOf('}', start) + 1))
            : json + wrong,
        _ => json.IndexOf("\"value\":", Math.Min(place, json.Length), StringComparison.Ordinal) is var value and >= 0
            ? json.Insert(value + "\"value\":".Length, wrong)
            : wrong + json,
    };
}
