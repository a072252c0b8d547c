using System.Text.Json;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Validation;
using FluentValidation;
using FluentValidation.Results;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Reads follow-up rules from a document in JSON, as a host's users define them. Nothing of a document is run as code. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// <code>{ "format": 1, "rules": [ { "id": "birthday.greeting", "version": 1, "title": { "en": "Birthday greeting" }, "on": { "kind": "birthday" },
/// "due": { "from": 0, "to": 3 }, "aim": "greeting", "channels": [ "call", "letter" ], "by": "relationshipManager", "onceInDays": 300 } ] }</code>
/// The documentation names every field. At most 1,000 rules, 500 groups or holidays a rule, 200 characters a text and a million characters. Rules with triggers of a host's own are
/// added to the book by <see cref="FollowUpBook.With"/>.
/// </remarks>
public sealed class FollowUpRulesReader
{
    private const int MostRules = 1_000;

    private readonly HashSet<string>? _groups;

    /// <summary>Creates a reader.</summary>
    /// <param name="groups">The ids of the groups that rules may ask for; <c>null</c> for any.</param>
    public FollowUpRulesReader(IEnumerable<string>? groups = null) => _groups = groups?.ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The rules; none when the document has an empty list of them.</returns>
    /// <exception cref="ValidationException">The document is refused: all errors at once, each with its path into the document, its code and a message.</exception>
    public FollowUpBook Read(string json)
    {
        var errors = TryRead(json, out var book);
        return book ?? throw new ValidationException(errors.Errors);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="book">The rules; <c>null</c> when the document is refused.</param>
    /// <returns>What is wrong, up to 100 errors: each with its path into the document, its code and a message in the language of the current UI culture.</returns>
    public ValidationResult TryRead(string json, out FollowUpBook? book) => RuleDocument.TryRead(json, ReadDocument, out book);

    private FollowUpBook? ReadDocument(JsonElement root, RuleErrors errors)
    {
        var fields = new RuleFields(root, RulePath.Document, errors, "format", "rules");
        RuleDocument.CheckFormat(fields, errors);
        var path = RulePath.Document.Field("rules");
        var reader = new FollowUpRuleReader(_groups, errors);
        var rules = new List<FollowUpRule>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (element, index) in fields.Items("rules", MostRules, least: 0).Select((element, index) => (element, index)))
        {
            if (reader.Read(element, path.Item(index)) is not { } rule)
            {
                continue;
            }

            if (!ids.Add(rule.Id))
            {
                errors.Add(path.Item(index).Field("id"), InputCodes.Unique);
            }

            rules.Add(rule);
        }

        return errors.Any ? null : new FollowUpBook(rules);
    }
}
