using System.Collections.ObjectModel;
using System.Globalization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Tells people in their language why a customer is in its segment. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Languages are English, Simplified and Traditional Chinese and Korean; a culture that speaks none of them gets English with English numbers. Numbers are
/// written as the culture does and are exact: amounts with the decimals that they came with and their currency, figures of a host's own measures with their
/// decimals, counts and days without zeros behind the point. Dates are written year first: <c>2011-12-09</c>, <c>2011年12月9日</c>, <c>2011년 12월 9일</c>.
/// The text depends on nothing but decision, culture and labels. It does not name the customer.
/// </remarks>
public sealed class DecisionPrinter
{
    // How many zeros a count has behind its point says nothing; of an amount it does.
    private static readonly HashSet<string> _amounts = new(
        [CustomerMeasures.Amount.Name, CustomerMeasures.AmountPerYear.Name, CustomerMeasures.Profit.Name], StringComparer.Ordinal);

    private readonly CultureInfo _culture;
    private readonly Phrases _phrases;
    private readonly Dictionary<string, Labels> _labels;

    /// <summary>Creates a printer.</summary>
    /// <param name="culture">The language, and how it writes numbers.</param>
    /// <param name="labels">
    /// What a host's own measures, segments and schemes are called, by the name of the measure, the text of the segment and the name of the scheme; for the
    /// built-in ones these come first. What has no label goes by its name. <c>null</c> for none.
    /// </param>
    public DecisionPrinter(CultureInfo culture, IReadOnlyDictionary<string, Labels>? labels = null)
    {
        _phrases = new Phrases(culture);
        _culture = culture;
        _labels = new Dictionary<string, Labels>(labels ?? ReadOnlyDictionary<string, Labels>.Empty, StringComparer.Ordinal);
    }

    /// <summary>Date, scheme, segment and what decided, in one sentence.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="decision">The decision.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence<TSegment>(Decision<TSegment> decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        string[] parts = [_phrases.Date(decision.AsOf), Scheme(decision.Basis.Scheme), Segment(decision.Basis.Scheme, decision.Outcome)];
        return Reasons(decision) is { } reasons
            ? _phrases.Say("decision", [.. parts, reasons])
            : _phrases.Say("decision.unconditional", parts);
    }

    /// <summary>
    /// The sentence, then every outcome that was tried with its conditions, the neighbours with their distances, and what the boundaries were computed from.
    /// </summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="decision">The decision.</param>
    /// <returns>A sentence on each line; what belongs to the line before is indented by two spaces.</returns>
    public IReadOnlyList<string> Outline<TSegment>(Decision<TSegment> decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var conditions = ConditionsIn(decision.Basis.Currency);
        var (basis, ladders) = (decision.Basis, decision.Explanation.Ladders);
        var lines = new List<string> { Sentence(decision) };
        for (var i = 0; i < ladders.Count; i++)
        {
            if (ladders.Count > 1)
            {
                lines.Add(_phrases.Say(
                    "part", _phrases.Number(i + 1), _phrases.Number(ladders.Count), Segment(basis.Scheme, ladders[i].Taken.Outcome)));
            }

            lines.AddRange(Tried(ladders[i], basis.Scheme, conditions));
        }

        lines.AddRange(Beyond("better", decision.Better, basis.Scheme, conditions));
        lines.AddRange(Beyond("worse", decision.Worse, basis.Scheme, conditions));
        lines.Add(_phrases.Say(
            "basis",
            _phrases.Number(basis.Customers),
            _phrases.Number(basis.Period.Months),
            _phrases.Date(basis.Period.AsOf),
            basis.Version.ToString(CultureInfo.InvariantCulture)));
        return lines;
    }

    /// <summary>What decided, as a clause; <c>null</c> when nothing was asked for.</summary>
    internal string? Reasons<TSegment>(Decision<TSegment> decision)
    {
        var conditions = ConditionsIn(decision.Basis.Currency);
        var reasons = decision.Explanation.Ladders.SelectMany(ladder => ladder.Deciding).Select(conditions.Stands).Distinct(StringComparer.Ordinal).ToList();
        return reasons.Count > 0 ? _phrases.Join(reasons) : null;
    }

    /// <summary>Comparisons in words, with amounts in a currency.</summary>
    internal ConditionPhrases ConditionsIn(Currency currency) => new(
        _phrases, measure => Label("measure", measure), (measure, value, text) => text ?? Figure(measure, value, currency));

    /// <summary>What a segment of a scheme is called.</summary>
    internal string Segment(string scheme, string segment) => _labels.ContainsKey(segment) || FamilyOf(scheme) is not { } family
        ? Label($"segment.{scheme}", segment)
        : Label($"segment.{family.Scheme}", segment);

    /// <summary>What a scheme is called.</summary>
    internal string Scheme(string name) => _labels.ContainsKey(name) || FamilyOf(name) is not { } family
        ? Label("scheme", name)
        : _phrases.Say("scheme.by", Label("scheme", family.Scheme), Label("measure", family.Value));

    private IEnumerable<string> Tried(Ladder ladder, string scheme, ConditionPhrases conditions)
    {
        foreach (var rung in ladder.Rungs)
        {
            var outcome = Segment(scheme, rung.Outcome);
            if (rung.Conditions.Count == 0)
            {
                yield return _phrases.Say("rung.unconditional", outcome);
                yield break;
            }

            var isTaken = rung.Holds;
            yield return _phrases.Say(isTaken ? "rung.taken" : "rung.passed", outcome);
            foreach (var condition in rung.Conditions)
            {
                yield return "  " + conditions.Outcome(condition, condition.Holds ? "holds" : "fails");
            }

            if (isTaken)
            {
                yield break;
            }
        }
    }

    private IEnumerable<string> Beyond<TSegment>(
        string side, IReadOnlyList<Neighbour<TSegment>> neighbours, string scheme, ConditionPhrases conditions) => neighbours.Count == 0
        ? [_phrases.Say($"{side}.none")]
        : neighbours.Select(next => _phrases.Say(
            side,
            Segment(scheme, Decision<TSegment>.OutcomeOf(next.Segment)),
            conditions.Asks(next.Measure, next.Crossing, next.Boundary),
            conditions.Figure(next.Measure, next.Distance)));

    private string Figure(string measure, decimal value, Currency currency)
    {
        if (_amounts.Contains(measure))
        {
            return Phrases.In(currency, _phrases.Amount(value));
        }

        // Of a measure that is not built in it is not known what it counts: its decimals stay.
        return _phrases.Find($"measure.{measure}") is null ? _phrases.Amount(value) : _phrases.Number(value);
    }

    /// <summary>The built-in scheme and the value by which it ranks, as in <c>ABC by products held</c>; <c>null</c> for another name.</summary>
    private (string Scheme, string Value)? FamilyOf(string name) =>
        name.Split(AbcScheme.By, 2) is [var scheme, var value] && _phrases.Find($"scheme.{scheme}") is not null ? (scheme, value) : null;

    private string Label(string kind, string name) =>
        _labels.TryGetValue(name, out var own) ? own.In(_culture) : _phrases.Find($"{kind}.{name}") ?? name;
}
