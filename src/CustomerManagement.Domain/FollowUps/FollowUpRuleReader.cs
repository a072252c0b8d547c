using System.Text.Json;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Reads one rule of a document. Whatever is wrong with it is told with its place.</summary>
/// <param name="groups">The groups that may be asked for; <c>null</c> for any.</param>
/// <param name="errors">Takes what is wrong.</param>
internal sealed class FollowUpRuleReader(IReadOnlySet<string>? groups, RuleErrors errors)
{
    private const int MostGroups = 500;

    /// <summary>Reads a rule.</summary>
    /// <returns>The rule; <c>null</c> when something is wrong with it.</returns>
    public FollowUpRule? Read(JsonElement element, RulePath path)
    {
        var before = errors.Count;
        var fields = new RuleFields(
            element, path, errors, "id", "version", "title", "on", "due", "aim", "channels", "by", "priority", "catchUp", "for", "onceInDays", "holdsFrom");
        var id = fields.Text("id");
        if (id is not null && !StableCode.Is(id))
        {
            errors.Add(path.Field("id"), InputCodes.RuleId);
        }

        var version = fields.Whole("version", 1, int.MaxValue, InputCodes.Version);
        var title = fields.Element("title") is { } names ? ReadTitle(names, path.Field("title")) : null;
        var trigger = fields.Element("on") is { } on ? FollowUpTriggerReader.Read(on, path.Field("on"), errors) : null;
        var timing = fields.Element("due") is { } due ? ReadTiming(due, path.Field("due")) : null;
        var terms = ReadTerms(fields);
        var audience = fields.Has("for") ? ReadAudience(fields.Element("for")!.Value, path.Field("for")) : FollowUpAudience.Everyone;
        var onceInDays = fields.Whole("onceInDays", 0, FollowUpTiming.Furthest, missing: 0);
        var holdsFrom = fields.OptionalDate("holdsFrom");
        return errors.Count == before
            ? new FollowUpRule(id!, version!.Value, title!, trigger!, timing!, terms!, audience) { OnceInDays = onceInDays!.Value, HoldsFrom = holdsFrom }
            : null;
    }

    private Labels? ReadTitle(JsonElement element, RulePath path)
    {
        var fields = new RuleFields(element, path, errors, "en", "zh-Hans", "zh-Hant", "ko");
        var english = fields.Text("en");
        var (hans, hant, korean) = (Or("zh-Hans"), Or("zh-Hant"), Or("ko"));
        return english is not null && hans is not null && hant is not null && korean is not null ? new Labels(english, hans, hant, korean) : null;

        string? Or(string language) => fields.Has(language) ? fields.Text(language) : english;
    }

    private FollowUpTiming? ReadTiming(JsonElement element, RulePath path)
    {
        var fields = new RuleFields(element, path, errors, "from", "to", "unit", "shift");
        var from = fields.Whole("from", -FollowUpTiming.Furthest, FollowUpTiming.Furthest);
        var to = fields.Whole("to", from ?? -FollowUpTiming.Furthest, FollowUpTiming.Furthest);
        var unit = fields.Choice<OffsetUnit>("unit", FollowUpWords.Of, OffsetUnit.Days);
        var shift = fields.Choice<DayShift>("shift", FollowUpWords.Of, DayShift.Next);
        return from is { } first && to is { } last && unit is { } counted && shift is { } shifted ? new FollowUpTiming(first, last, counted, shifted) : null;
    }

    private FollowUpTerms? ReadTerms(RuleFields fields)
    {
        var before = errors.Count;
        var aim = fields.Choice<ContactAim>("aim", FollowUpWords.Of);
        var channels = fields.Choices<ContactChannel>("channels", FollowUpWords.Of);
        var by = fields.Choice<StaffRole>("by", FollowUpWords.Of);
        var priority = fields.Whole("priority", 0, FollowUpTerms.HighestPriority, missing: FollowUpTerms.DefaultPriority);
        var catchUp = fields.Choice<CatchUp>("catchUp", FollowUpWords.Of, CatchUp.Skip);
        return errors.Count == before && aim is not null && by is not null ? new FollowUpTerms(aim.Value, channels, by.Value, priority!.Value, catchUp!.Value) : null;
    }

    private FollowUpAudience ReadAudience(JsonElement element, RulePath path)
    {
        var fields = new RuleFields(element, path, errors, "tiers", "stages", "groups");
        var tiers = fields.Has("tiers") ? fields.Choices<AbcTier>("tiers", FollowUpWords.OfSegment) : [];
        var stages = fields.Has("stages") ? fields.Choices<LifecycleStage>("stages", FollowUpWords.OfSegment) : [];
        var asked = fields.Has("groups") ? fields.UniqueTexts("groups", MostGroups) : [];
        foreach (var (group, index) in asked.Select((group, index) => (group, index)))
        {
            if (group is not null && groups?.Contains(group) == false)
            {
                errors.Add(path.Field("groups").Item(index), InputCodes.Group);
            }
        }

        return new FollowUpAudience(tiers, stages, asked.OfType<string>());
    }
}
