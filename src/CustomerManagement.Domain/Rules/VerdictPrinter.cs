using System.Globalization;
using System.Resources;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>Tells people in their language why a customer is in a group or not, and what time alone will do. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Language, numbers and dates as in <see cref="DecisionPrinter"/>; what facts are called and what their numbers count says the catalogue. Money is written
/// without a currency, which a verdict does not hold. The text depends on nothing but verdict, culture and catalogue. It does not name the customer.
/// </remarks>
public sealed class VerdictPrinter
{
    private static readonly ResourceManager _catalogue = new(typeof(VerdictPrinter));

    private readonly Phrases _phrases;
    private readonly ConditionPhrases _conditions;
    private readonly TimeCausePhrases _causes;

    /// <summary>Creates a printer.</summary>
    /// <param name="culture">The language, and how it writes numbers.</param>
    /// <param name="facts">What facts are called and count; a measure that is of no fact in it goes by its name. <c>null</c> for <see cref="FactCatalogue.Figures"/>.</param>
    public VerdictPrinter(CultureInfo culture, FactCatalogue? facts = null)
    {
        var catalogue = facts ?? FactCatalogue.Figures;
        var byMeasure = catalogue.Facts.ToDictionary(fact => fact.Measure.Name, StringComparer.Ordinal);
        var words = new Phrases(culture);
        _phrases = new Phrases(culture, _catalogue);
        _causes = new TimeCausePhrases(culture);
        _conditions = new ConditionPhrases(
            words,
            measure => byMeasure.TryGetValue(measure, out var fact) ? fact.Labels.In(culture) : measure,
            (measure, value, text) => byMeasure.TryGetValue(measure, out var fact) ? Figure(fact, value, text, culture) : text ?? words.Amount(value),
            measure => byMeasure.GetValueOrDefault(measure)?.Unit switch
            {
                FactUnit.Date => ConditionPhrases.Dates,
                FactUnit.YesNo or FactUnit.Choice => ConditionPhrases.Words,
                _ => "",
            });
    }

    /// <summary>Date, group, version, outcome and what decided, in one sentence.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence(GroupVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return _phrases.Say($"verdict.{verdict.Outcome}", [_phrases.Date(verdict.AsOf), .. Because(verdict)]);
    }

    /// <summary>The sentence, then every part of the rule with its outcome and the value it was made on, then what was unknown.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>A sentence on each line; the parts of a part are indented by two spaces more than it.</returns>
    public IReadOnlyList<string> Outline(GroupVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var lines = new List<string> { Sentence(verdict) };
        var unknown = new List<string>();
        Add(verdict.Trace, "");
        lines.AddRange(unknown.Distinct(StringComparer.Ordinal));
        return lines;

        void Add(RuleTrace trace, string indent)
        {
            var words = Words(trace);
            lines.Add(indent + words.Line);
            if (words.Unknown is { } missing)
            {
                unknown.Add(missing);
            }

            foreach (var part in trace.Parts)
            {
                Add(part, indent + "  ");
            }
        }
    }

    /// <summary>Date, the group that holds, if any, and what decided, in one sentence.</summary>
    /// <param name="verdict">The verdict on exclusive groups.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence(ExclusiveVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var date = _phrases.Date(verdict.AsOf);
        return Chosen(verdict) is { } chosen ? _phrases.Say("exclusive", [date, .. Because(chosen)]) : _phrases.Say("exclusive.None", date);
    }

    /// <summary>The sentence, the groups that would have gone before were the missing facts known, and the outline of the verdict on each group.</summary>
    /// <param name="verdict">The verdict on exclusive groups.</param>
    /// <returns>A sentence on each line; the parts of a part are indented by two spaces more than it.</returns>
    public IReadOnlyList<string> Outline(ExclusiveVerdict verdict) =>
    [
        Sentence(verdict),
        .. verdict.Perhaps.Select(group => _phrases.Say("perhaps", group)),
        .. verdict.Verdicts.SelectMany(Outline).Select(line => "  " + line),
    ];

    /// <summary>The day, group, version, the outcome from then on and what decides then, in one sentence.</summary>
    /// <param name="change">The change.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence(GroupChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return _phrases.Say($"change.{change.Verdict.Outcome}", [_phrases.Date(change.On), .. Because(change.Verdict)]);
    }

    /// <summary>The sentence, the outcome until then, what time does on that day, and the outline of the verdict of that day.</summary>
    /// <param name="change">The change.</param>
    /// <returns>A sentence on each line; the parts of a part are indented by two spaces more than it.</returns>
    public IReadOnlyList<string> Outline(GroupChange change) =>
    [
        Sentence(change),
        _phrases.Say($"before.{change.From}"),
        .. _causes.Lines(change.Cause, _conditions).Concat(change.Lists.Select(list => _phrases.Say("list.turned", list))).Select(line => "  " + line),
        .. Outline(change.Verdict),
    ];

    /// <summary>The day, both groups, of which one may be none, and what decides then, in one sentence.</summary>
    /// <param name="change">The change.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence(ExclusiveChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var date = _phrases.Date(change.On);
        return (change.From, Chosen(change.Verdict)) switch
        {
            ({ } from, { } chosen) => _phrases.Say("moved", [date, from, .. Because(chosen)]),
            (null, { } chosen) => _phrases.Say("moved.In", [date, .. Because(chosen)]),
            ({ } from, null) => _phrases.Say("moved.Out", date, from),
            (null, null) => Sentence(change.Verdict),
        };
    }

    /// <summary>The sentence, and the outline of the verdict of that day.</summary>
    /// <param name="change">The change.</param>
    /// <returns>A sentence on each line; the parts of a part are indented by two spaces more than it.</returns>
    public IReadOnlyList<string> Outline(ExclusiveChange change) => [Sentence(change), .. Outline(change.Verdict)];

    /// <summary>Group, version and what decided.</summary>
    private string[] Because(GroupVerdict verdict)
    {
        var reasons = Deciding(verdict.Trace).Select(leaf => Words(leaf).Reason!).Distinct(StringComparer.Ordinal);
        return [verdict.Group, verdict.Version.ToString(CultureInfo.InvariantCulture), _phrases.Join(reasons)];
    }

    private static GroupVerdict? Chosen(ExclusiveVerdict verdict) => verdict.Verdicts.FirstOrDefault(one => one.Outcome == Truth.True);

    // All that a kind of rule has to say: a line of the outline; of a kind without parts also the clause that gives it as a reason, and what was not known.
    private (string Line, string? Reason, string? Unknown) Words(RuleTrace trace)
    {
        var isUnknown = trace.Outcome == Truth.Unknown;
        switch (trace.Kind)
        {
            case RuleKind.All or RuleKind.Any or RuleKind.Not:
                return (_phrases.Say($"line.{trace.Kind}.{trace.Outcome}"), null, null);
            case RuleKind.Fact:
                var condition = trace.Condition!;
                var outcome = isUnknown ? "unknown" : trace.Outcome == Truth.True ? "holds" : "fails";
                return (
                    _conditions.Outcome(condition, outcome),
                    _conditions.Stands(condition),
                    isUnknown ? _phrases.Say("unknown.Fact", _conditions.Name(condition.Measure)) : null);
            case RuleKind.Group:
                return (
                    _phrases.Say($"line.Group.{trace.Outcome}", trace.Group!),
                    _phrases.Say($"reason.Group.{trace.Outcome}", trace.Group!),
                    isUnknown ? _phrases.Say("unknown.Group", trace.Group!) : null);
            case RuleKind.List:
                var key = trace.Pick is { Until: not null } ? $"List.{trace.Outcome}.Until" : $"List.{trace.Outcome}";
                string[] places = trace.Pick?.Until is { } until ? [trace.List!, _phrases.Date(until)] : [trace.List!];
                return (_phrases.Say($"line.{key}", places), _phrases.Say($"reason.{key}", places), null);
            default:
                throw new ArgumentOutOfRangeException(nameof(trace));
        }
    }

    /// <summary>The parts without parts that made the outcome.</summary>
    private static IEnumerable<RuleTrace> Deciding(RuleTrace trace) => trace.Parts.Count == 0
        ? [trace]
        : trace.Parts.Where(part => trace.Kind == RuleKind.Not || part.Outcome == trace.Outcome).SelectMany(Deciding);

    /// <summary>What a fact is says how it is written.</summary>
    private string Figure(CustomerFact fact, decimal value, string? text, CultureInfo culture) => fact.Unit switch
    {
        FactUnit.Money => _phrases.Amount(value),
        FactUnit.Count or FactUnit.Days => _phrases.Number(value),
        FactUnit.Share => _phrases.Share(value),
        FactUnit.YesNo => _phrases.Say(value == 0 ? "answer.No" : "answer.Yes"),
        FactUnit.Date => FactValues.Date(value) is { } date ? _phrases.Date(date) : _phrases.Number(value),

        // The word that came with it decides: the catalogue may have other choices by now.
        FactUnit.Choice => fact.Choices.FirstOrDefault(choice => choice.Name == (text ?? fact.Text(value)))?.Labels.In(culture) ?? text ?? _phrases.Number(value),
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
