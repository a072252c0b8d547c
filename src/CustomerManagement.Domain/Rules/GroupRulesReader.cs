using System.Text;
using System.Text.Json;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Validation;
using FluentValidation;
using FluentValidation.Results;

namespace CustomerManagement.Domain.Rules;

/// <summary>Reads groups from a document in JSON, as a host's users define them. Nothing of a document is run as code. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// <code>{ "format": 1, "groups": [ { "id": "vip", "version": 1, "when": { "all": [ { "fact": "amount", "is": "atLeast", "value": 1000 }, { "not": { "group": "drifting" } } ] } } ] }</code>
/// A rule is one of <c>all</c>, <c>any</c> (lists of rules), <c>not</c> (a rule), <c>group</c> (an id) and <c>fact</c> with <c>is</c> (atLeast, moreThan,
/// atMost, lessThan, equalTo, missing) and, but for missing, <c>value</c>. At most 32 levels, 10,000 parts a group, 1,000 groups and a million characters.
/// </remarks>
/// <param name="facts">The facts that may be asked.</param>
public sealed class GroupRulesReader(FactCatalogue facts)
{
    private const int MostCharacters = 1_000_000;
    private const int MostGroups = 1_000;

    // Deeper than any rule, so that what is too deep is told with its place; and not so deep that reading it is a burden.
    private const int MostJsonDepth = 256;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly FactCatalogue _facts = facts ?? throw new ArgumentNullException(nameof(facts));

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ValidationException">The document is refused: all errors at once, each with its path into the document, its code and a message.</exception>
    public GroupRules Read(string json)
    {
        var errors = TryRead(json, out var groups);
        return groups ?? throw new ValidationException(errors.Errors);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="groups">The groups; <c>null</c> when the document is refused.</param>
    /// <returns>What is wrong: each error with its path into the document, its code and a message in the language of the current UI culture.</returns>
    public ValidationResult TryRead(string json, out GroupRules? groups)
    {
        ArgumentNullException.ThrowIfNull(json);
        groups = null;
        var errors = new RuleErrors();
        if (json.Length > MostCharacters)
        {
            errors.Add(RulePath.Document, InputCodes.Size);
            return errors.ToResult();
        }

        // A file may begin with a mark of its encoding.
        if (Bytes(json.AsSpan().TrimStart('\ufeff')) is not { } bytes)
        {
            errors.Add(RulePath.Document, InputCodes.Json);
            return errors.ToResult();
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MostJsonDepth });
            groups = ReadDocument(document.RootElement, errors);
        }
        catch (JsonException broken)
        {
            errors.Add(RulePath.Document.At(broken.LineNumber, broken.BytePositionInLine), IsTooDeep(bytes) ? InputCodes.Depth : InputCodes.Json);
        }

        return errors.ToResult();
    }

    /// <summary>The text in UTF-8; <c>null</c> where it has half of a pair of surrogates.</summary>
    private static byte[]? Bytes(ReadOnlySpan<char> text)
    {
        try
        {
            var bytes = new byte[_strict.GetByteCount(text)];
            _ = _strict.GetBytes(text, bytes);
            return bytes;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsTooDeep(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostCharacters });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth > MostJsonDepth)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // It is no JSON before it is too deep.
        }

        return false;
    }

    private GroupRules? ReadDocument(JsonElement root, RuleErrors errors)
    {
        var fields = new RuleFields(root, RulePath.Document, errors, "format", "groups");
        if (fields.Number("format") is { } format && format != 1)
        {
            errors.Add(RulePath.Document.Field("format"), InputCodes.Choice);
        }

        var path = RulePath.Document.Field("groups");
        var groups = new List<GroupRule>();
        var places = new Dictionary<string, RulePath>(StringComparer.Ordinal);
        foreach (var (element, index) in fields.Items("groups", MostGroups).Select((element, index) => (element, index)))
        {
            var place = path.Item(index);
            if (ReadGroup(element, place, errors) is not { } group)
            {
                continue;
            }

            if (places.TryAdd(group.Id, place))
            {
                groups.Add(group);
            }
            else
            {
                errors.Add(place.Field("id"), InputCodes.Unique);
            }
        }

        if (!errors.Any)
        {
            CheckReferences(groups, places, errors);
        }

        return errors.Any ? null : new GroupRules(groups);
    }

    private static void CheckReferences(List<GroupRule> groups, Dictionary<string, RulePath> places, RuleErrors errors)
    {
        foreach (var group in groups.Where(group => RuleParts.Groups(group.When).Any(other => !places.ContainsKey(other))))
        {
            errors.Add(places[group.Id].Field("when"), InputCodes.Group);
        }

        foreach (var group in new GroupOrder(groups).InCircles)
        {
            errors.Add(places[group.Id].Field("when"), InputCodes.Circle);
        }
    }

    private GroupRule? ReadGroup(JsonElement element, RulePath path, RuleErrors errors)
    {
        var fields = new RuleFields(element, path, errors, "id", "version", "when");
        var id = fields.Text("id");
        var version = fields.Number("version");
        if (version is { } given && (given < 1 || given > int.MaxValue || given != decimal.Truncate(given)))
        {
            errors.Add(path.Field("version"), InputCodes.Version);
            version = null;
        }

        var parts = 0;
        var when = fields.Element("when") is { } rule ? ReadRule(rule, path.Field("when"), 1, ref parts, errors) : null;
        return id is not null && version is not null && when is not null ? new GroupRule(id, (int)version, when) : null;
    }

    private Rule? ReadRule(JsonElement element, RulePath path, int depth, ref int parts, RuleErrors errors)
    {
        if (++parts > RuleParts.MostParts || depth > RuleParts.MostDepth)
        {
            // Said once: of ten thousand parts too many, the first is enough.
            if (parts == RuleParts.MostParts + 1 || depth > RuleParts.MostDepth)
            {
                errors.Add(path, depth > RuleParts.MostDepth ? InputCodes.Depth : InputCodes.Size);
            }

            return null;
        }

        var fields = new RuleFields(element, path, errors, "all", "any", "not", "group", "fact", "is", "value");
        var kind = fields.OneOf("all", "any", "not", "group", "fact");
        if (kind is not (null or "fact"))
        {
            fields.MustNotHave("is", "value");
        }

        switch (kind)
        {
            case "all":
                return Parts("all", ref parts) is { } all ? new AllOf(all) : null;
            case "any":
                return Parts("any", ref parts) is { } any ? new AnyOf(any) : null;
            case "not":
                return ReadRule(fields.Element("not")!.Value, path.Field("not"), depth + 1, ref parts, errors) is { } part ? new Not(part) : null;
            case "group":
                return fields.Text("group") is { } group ? new InGroup(group) : null;
            case "fact":
                return ReadComparison(fields, path, errors);
            default:
                return null;
        }

        List<Rule>? Parts(string name, ref int parts)
        {
            var rules = new List<Rule>();
            var index = 0;
            foreach (var item in fields.Items(name, RuleParts.MostParts))
            {
                if (ReadRule(item, path.Field(name).Item(index++), depth + 1, ref parts, errors) is { } rule)
                {
                    rules.Add(rule);
                }
            }

            return rules.Count > 0 && rules.Count == index ? rules : null;
        }
    }

    private FactComparison? ReadComparison(RuleFields fields, RulePath path, RuleErrors errors)
    {
        CustomerFact? fact = null;
        if (fields.Text("fact") is { } name && !_facts.TryFind(name, out fact))
        {
            errors.Add(path.Field("fact"), InputCodes.Fact);
        }

        var comparison = Compared(fields.Text("is"));
        if (comparison is null && fields.Has("is"))
        {
            errors.Add(path.Field("is"), InputCodes.Choice);
        }

        if (comparison == Comparison.Missing)
        {
            fields.MustNotHave("value");
            return fact is null ? null : new FactComparison(fact, Comparison.Missing);
        }

        return fields.Number("value") is { } value && fact is not null && comparison is { } known ? new FactComparison(fact, known, value) : null;
    }

    private static Comparison? Compared(string? word) => word switch
    {
        "atLeast" => Comparison.AtLeast,
        "moreThan" => Comparison.MoreThan,
        "atMost" => Comparison.AtMost,
        "lessThan" => Comparison.LessThan,
        "equalTo" => Comparison.EqualTo,
        "missing" => Comparison.Missing,
        _ => null,
    };
}
