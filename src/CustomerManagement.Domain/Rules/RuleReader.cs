using System.Text.Json;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Rules;

/// <summary>Reads the rule of one group from a document. Whatever is wrong with it is told with its place.</summary>
/// <param name="facts">The facts that may be asked.</param>
/// <param name="lists">The hand-picked lists that may be asked, by id.</param>
/// <param name="errors">Takes what is wrong.</param>
internal sealed class RuleReader(FactCatalogue facts, IReadOnlyDictionary<string, HandPickedList> lists, RuleErrors errors)
{
    private const string OneOf = "oneOf";

    // Each is a comparison of its own, of every customer.
    private const int MostValues = 500;

    private int _parts;

    /// <summary>Reads a rule.</summary>
    /// <returns>The rule; <c>null</c> when something is wrong with it.</returns>
    public Rule? Read(JsonElement element, RulePath path) => Read(element, path, depth: 1);

    private Rule? Read(JsonElement element, RulePath path, int depth)
    {
        if (++_parts > RuleParts.MostParts || depth > RuleParts.MostDepth)
        {
            // Said once: of ten thousand parts too many, the first is enough.
            if (_parts == RuleParts.MostParts + 1 || depth > RuleParts.MostDepth)
            {
                errors.Add(path, depth > RuleParts.MostDepth ? InputCodes.Depth : InputCodes.Size);
            }

            return null;
        }

        var fields = new RuleFields(element, path, errors, "all", "any", "not", "group", "list", "fact", "is", "value");
        var kind = fields.OneOf("all", "any", "not", "group", "list", "fact");
        if (kind is not (null or "fact"))
        {
            fields.MustNotHave("is", "value");
        }

        switch (kind)
        {
            case "all":
                return Parts("all") is { } all ? new AllOf(all) : null;
            case "any":
                return Parts("any") is { } any ? new AnyOf(any) : null;
            case "not":
                return Read(fields.Element("not")!.Value, path.Field("not"), depth + 1) is { } part ? new Not(part) : null;
            case "group":
                return fields.Text("group") is { } group ? new InGroup(group) : null;
            case "list":
                return ReadList(fields, path);
            case "fact":
                return ReadComparison(fields, path, depth);
            default:
                return null;
        }

        List<Rule>? Parts(string name)
        {
            var rules = new List<Rule>();
            var index = 0;
            foreach (var item in fields.Items(name, RuleParts.MostParts))
            {
                if (Read(item, path.Field(name).Item(index++), depth + 1) is { } rule)
                {
                    rules.Add(rule);
                }
            }

            return rules.Count > 0 && rules.Count == index ? rules : null;
        }
    }

    private OnList? ReadList(RuleFields fields, RulePath path)
    {
        if (fields.Text("list") is not { } id)
        {
            return null;
        }

        if (!lists.TryGetValue(id, out var list))
        {
            errors.Add(path.Field("list"), InputCodes.PickedList);
            return null;
        }

        return new OnList(list);
    }

    private Rule? ReadComparison(RuleFields fields, RulePath path, int depth)
    {
        CustomerFact? fact = null;
        if (fields.Text("fact") is { } name && !facts.TryFind(name, out fact))
        {
            errors.Add(path.Field("fact"), InputCodes.Fact);
        }

        var word = fields.Text("is");
        var comparison = Compared(word);
        if (fields.Has("is") && (comparison is not { } known || (fact is not null && !fact.Comparisons.Contains(known))))
        {
            errors.Add(path.Field("is"), InputCodes.Choice);
            return null;
        }

        if (comparison == Comparison.Missing)
        {
            fields.MustNotHave("value");
            return fact is null ? null : new FactComparison(fact, Comparison.Missing);
        }

        if (fact is null || comparison is null)
        {
            // That it is missing is all that can be said of a value whose kind is not known.
            _ = fields.Element("value");
            return null;
        }

        if (word == OneOf)
        {
            return ReadOneOf(fact, fields, path, depth);
        }

        return fields.Value("value", fact) is { } boundary ? FactComparison.To(fact, comparison.Value, boundary) : null;
    }

    /// <summary>Any of several comparisons, which count as parts of their own.</summary>
    private AnyOf? ReadOneOf(CustomerFact fact, RuleFields fields, RulePath path, int depth)
    {
        var values = fields.Values("value", MostValues, fact).Distinct().ToList();
        _parts += values.Count;
        if (_parts > RuleParts.MostParts || depth == RuleParts.MostDepth)
        {
            errors.Add(path.Field("value"), depth == RuleParts.MostDepth ? InputCodes.Depth : InputCodes.Size);
            return null;
        }

        return values.Count == 0 ? null : new AnyOf([.. values.Select(value => FactComparison.To(fact, Comparison.EqualTo, value))]);
    }

    private static Comparison? Compared(string? word) => word switch
    {
        "atLeast" => Comparison.AtLeast,
        "moreThan" => Comparison.MoreThan,
        "atMost" => Comparison.AtMost,
        "lessThan" => Comparison.LessThan,
        "equalTo" or OneOf => Comparison.EqualTo,
        "missing" => Comparison.Missing,
        _ => null,
    };
}
