using System.Text.Json;
using CustomerManagement.Domain.Validation;
using FluentValidation;
using FluentValidation.Results;

namespace CustomerManagement.Domain.Rules;

/// <summary>Reads groups from a document in JSON, as a host's users define them. Nothing of a document is run as code. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// <code>{ "format": 1, "groups": [ { "id": "vip", "version": 1, "when": { "all": [ { "fact": "amount", "is": "atLeast", "value": 1000 }, { "not": { "group": "drifting" } } ] } } ] }</code>
/// A rule is one of <c>all</c>, <c>any</c> (lists of rules), <c>not</c> (a rule), <c>group</c> (an id), <c>list</c> (the id of a hand-picked list) and
/// <c>fact</c> with <c>is</c> (atLeast, moreThan, atMost, lessThan, equalTo, oneOf, missing) and, but for missing, <c>value</c>: a number, true or false, a date as
/// <c>2026-01-31</c>, or a word, as the fact is; of oneOf a list of such, 500 at most. Beside <c>groups</c> the document may say which of them are <c>exclusive</c>, in the order
/// of their priority. At most 32 levels, 10,000 parts a group, 1,000 groups and a million characters.
/// </remarks>
public sealed class GroupRulesReader
{
    private const int MostGroups = 1_000;

    private readonly FactCatalogue _facts;
    private readonly Dictionary<string, HandPickedList> _lists;

    /// <summary>Creates a reader.</summary>
    /// <param name="facts">The facts that may be asked.</param>
    /// <param name="lists">The hand-picked lists that may be asked, each with an id of its own.</param>
    /// <exception cref="ArgumentException">A list is missing, or two have one id.</exception>
    public GroupRulesReader(FactCatalogue facts, params IEnumerable<HandPickedList> lists)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(lists);
        _facts = facts;
        _lists = new Dictionary<string, HandPickedList>(StringComparer.Ordinal);
        if (!lists.All(list => list is not null && _lists.TryAdd(list.Id, list)))
        {
            throw new ArgumentException("Every list is there and has an id of its own.", nameof(lists));
        }
    }

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
    public ValidationResult TryRead(string json, out GroupRules? groups) => RuleDocument.TryRead(json, ReadDocument, out groups);

    private GroupRules? ReadDocument(JsonElement root, RuleErrors errors)
    {
        var fields = new RuleFields(root, RulePath.Document, errors, "format", "groups", "exclusive");
        RuleDocument.CheckFormat(fields, errors);
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

        var exclusive = fields.Has("exclusive") ? fields.UniqueTexts("exclusive", MostGroups) : null;
        if (!errors.Any)
        {
            CheckReferences(groups, places, exclusive, errors);
        }

        return errors.Any ? null : new GroupRules(groups, exclusive?.OfType<string>());
    }

    private static void CheckReferences(List<GroupRule> groups, Dictionary<string, RulePath> places, List<string?>? exclusive, RuleErrors errors)
    {
        for (var i = 0; i < exclusive?.Count; i++)
        {
            if (!places.ContainsKey(exclusive[i]!))
            {
                errors.Add(RulePath.Document.Field("exclusive").Item(i), InputCodes.Group);
            }
        }

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
        var version = fields.Whole("version", 1, int.MaxValue, InputCodes.Version);
        var when = fields.Element("when") is { } rule ? new RuleReader(_facts, _lists, errors).Read(rule, path.Field("when")) : null;
        return id is not null && version is not null && when is not null ? new GroupRule(id, version.Value, when) : null;
    }
}
