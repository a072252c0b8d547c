using System.Collections.ObjectModel;
using System.Globalization;
using System.Resources;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Tells people in their language how loyal a customer is, how well it fits us, whether it is worth winning over, and what sets the best apart. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Language, numbers and dates as in <see cref="DecisionPrinter"/>. Amounts of a case are written in the currency of its estimate of demand, and without one
/// where there is no estimate; amounts of a fit are without a currency, which a finding does not hold. The text depends on nothing but finding,
/// culture and labels. Figures of traits, which are rounded anyway, are written with three digits. It names neither the customer nor who judged, nor the grounds and sources that somebody wrote down.
/// </remarks>
public sealed class FindingPrinter
{
    private static readonly ResourceManager _catalogue = new(typeof(FindingPrinter));
    private static readonly HashSet<string> _shares = new(["share bought elsewhere", "share of discounted purchases"], StringComparer.Ordinal);

    private readonly Phrases _phrases;
    private readonly ConditionPhrases _conditions;
    private readonly Func<string, string> _traits;

    /// <summary>Creates a printer.</summary>
    /// <param name="culture">The language, and how it writes numbers.</param>
    /// <param name="traits">What traits are called, by their names; one without a label goes by its name. <c>null</c> for none.</param>
    public FindingPrinter(CultureInfo culture, IReadOnlyDictionary<string, Labels>? traits = null)
    {
        var labels = new Dictionary<string, Labels>(traits ?? ReadOnlyDictionary<string, Labels>.Empty, StringComparer.Ordinal);
        _traits = trait => labels.TryGetValue(trait, out var own) ? own.In(culture) : trait;
        var words = new Phrases(culture);
        _phrases = new Phrases(culture, _catalogue);
        _conditions = new ConditionPhrases(
            words,
            measure => _phrases.Find($"measure.{measure}") ?? words.Find($"measure.{measure}") ?? measure,
            (measure, value, _) => Figure(measure, value));
    }

    /// <summary>Date, kind and the signs that decided, or those that are missing to decide, in one sentence.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence(LoyaltyFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var reasons = LoyaltyTable.Deciding(finding).Select(sign => Reason($"{sign.Kind}", sign.SpeaksFor));
        return finding.IsEarlyAdopter
            ? _phrases.Say("loyalty.EarlyAdopter", _phrases.Date(finding.Period.AsOf), _phrases.Join(reasons.Append(Reason("EarlyAdoption", true))))
            : _phrases.Say($"loyalty.{finding.Kind}", _phrases.Date(finding.Period.AsOf), _phrases.Join(reasons));
    }

    /// <summary>Date, verdict and score in one sentence.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence(FitFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var date = _phrases.Date(finding.Period.AsOf);
        return finding.Score is { } score
            ? _phrases.Say($"fit.{finding.Verdict}.Exact", date, _phrases.Number(score))
            : _phrases.Say($"fit.{finding.Verdict}.Range", date, _phrases.Number(finding.Lowest), _phrases.Number(finding.Highest));
    }

    /// <summary>Date, advice and why, in one sentence.</summary>
    /// <param name="weighed">The case.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence(ConversionCase weighed)
    {
        ArgumentNullException.ThrowIfNull(weighed);
        return _phrases.Say($"advice.{weighed.Advice}", _phrases.Date(weighed.Loyalty.Period.AsOf));
    }

    /// <summary>Trait, whether it sets the top group apart, and how many times as frequent it is there, in one sentence.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence(TraitFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var trait = _traits(finding.Trait);
        return (finding.Verdict, finding.Lift) switch
        {
            (TraitVerdict.TooLittle, _) => _phrases.Say("trait.TooLittle", trait),
            (_, { } lift) => _phrases.Say($"trait.{finding.Verdict}", trait, _phrases.Rounded(lift)),
            _ => _phrases.Say($"trait.{finding.Verdict}.Alone", trait),
        };
    }

    /// <summary>
    /// The sentence, what else the customer may be as far as is known, what decides, every sign with its condition, early adoption, and where words and deeds differ.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <returns>A sentence on each line; what belongs to the line before is indented by two spaces.</returns>
    public IReadOnlyList<string> Outline(LoyaltyFinding finding)
    {
        var lines = new List<string> { Sentence(finding) };
        if (finding.Possible.Count > 1)
        {
            lines.AddRange(finding.Possible.Select(kind => "  " + _phrases.Say($"possible.{kind}")));
        }

        lines.Add(_phrases.Say($"basis.{finding.Basis}"));
        foreach (var sign in finding.Signs)
        {
            lines.Add(_phrases.Say($"sign.{Word(sign.SpeaksFor)}", Reason($"{sign.Kind}", sign.SpeaksFor)));
            lines.Add("  " + Known(sign.Condition));
        }

        lines.Add(_phrases.Say("early", Reason("EarlyAdoption", finding.EarlyAdoption.Holds)));
        lines.Add("  " + Known(finding.EarlyAdoption));
        lines.AddRange(finding.Contradictions.Select(contradiction => _phrases.Say($"contradiction.{contradiction}")));
        return lines;
    }

    /// <summary>The sentence, the limits of the verdicts, and every sign with its weight and how it is known: by which figure, or by how many judgements.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>A sentence on each line; what belongs to the line before is indented by two spaces.</returns>
    public IReadOnlyList<string> Outline(FitFinding finding)
    {
        var lines = new List<string> { Sentence(finding), _phrases.Say("limits", _phrases.Number(finding.BestFrom), _phrases.Number(finding.WorstTo)) };
        foreach (var part in finding.Parts)
        {
            var side = part.IsPositive ? "For" : "Against";
            lines.Add(_phrases.Say($"part.{side}.{Word(part.IsPresent)}", _phrases.Say($"mark.{part.Sign}"), _phrases.Number(part.Weight)));
            lines.Add("  " + Known(part));
        }

        return lines;
    }

    /// <summary>The sentence, the figures of the case, known or not, and the outline of the customer's loyalty.</summary>
    /// <param name="weighed">The case.</param>
    /// <returns>A sentence on each line; what belongs to the line before is indented by two spaces.</returns>
    public IReadOnlyList<string> Outline(ConversionCase weighed)
    {
        var sentence = Sentence(weighed);
        var currency = weighed.Demand?.PerYear.Currency ?? Currency.None;
        var months = _phrases.Number(weighed.HorizonMonths);
        return
        [
            sentence,
            _phrases.Say("case.Sales", Phrases.In(currency, _phrases.Amount(weighed.SalesPerYear))),
            weighed.Demand is { } demand
                ? _phrases.Say("case.Demand", Phrases.In(currency, _phrases.Amount(demand.PerYear.Amount)), _phrases.Date(demand.MadeOn))
                : _phrases.Say("case.Demand.Unknown"),
            _phrases.Say("case.TargetShare", _phrases.Share(weighed.TargetShare)),
            Perhaps("case.Extra", weighed.ExtraAmount, amount => Phrases.In(currency, _phrases.Number(amount))),
            Perhaps("case.Margin", weighed.Margin, _phrases.Share),
            Perhaps("case.Profit", weighed.ExtraProfit, amount => Phrases.In(currency, _phrases.Number(amount))),
            Perhaps("case.Cost", weighed.CostToConvert, amount => Phrases.In(currency, _phrases.Amount(amount))),
            weighed.ExpectedGain is { } gain
                ? _phrases.Say("case.Gain", Phrases.In(currency, _phrases.Number(gain)), months)
                : _phrases.Say("case.Gain.Unknown", months),
            .. Outline(weighed.Loyalty),
        ];
    }

    /// <summary>The sentence, what it does not say, the counts, and the interval and the chances where there are.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>A sentence on each line.</returns>
    public IReadOnlyList<string> Outline(TraitFinding finding)
    {
        var lines = new List<string>
        {
            Sentence(finding),
            _phrases.Say($"note.{finding.Verdict}"),
            _phrases.Say("counts.Top", _phrases.Number(finding.Counts.TopWith), _phrases.Number(finding.Counts.TopWithout)),
            _phrases.Say("counts.Rest", _phrases.Number(finding.Counts.RestWith), _phrases.Number(finding.Counts.RestWithout)),
        };
        if (finding.LiftAtLeast is { } least)
        {
            lines.Add(finding.LiftAtMost is { } most
                ? _phrases.Say("interval", _phrases.Rounded(least), _phrases.Rounded(most))
                : _phrases.Say("interval.Open", _phrases.Rounded(least)));
        }

        if (finding is { PValue: { } chance, AdjustedPValue: { } adjusted })
        {
            lines.Add(_phrases.Say("chance", _phrases.Rounded(chance), _phrases.Rounded(adjusted)));
        }

        return lines;
    }

    private string Perhaps(string key, decimal? value, Func<decimal, string> text) =>
        value is { } known ? _phrases.Say(key, text(known)) : _phrases.Say($"{key}.Unknown");

    private string Reason(string sign, bool? speaksFor) => _phrases.Say($"reason.{sign}.{Word(speaksFor)}");

    private string Known(FitPart part)
    {
        if (part.Figure is { } figure)
        {
            return _conditions.Outcome(figure, figure.Holds ? "holds" : "fails");
        }

        var shown = part.Judgements.Count(judgement => judgement.IsPresent);
        return part.Judgements.Count == 0
            ? _phrases.Say("judged.None")
            : _phrases.Say("judged", _phrases.Number(shown), _phrases.Number(part.Judgements.Count - shown));
    }

    private string Known(RangeCondition condition)
    {
        var known = (condition.Least, condition.Most) switch
        {
            (null, null) => _phrases.Say("figure.None"),
            ({ } least, null) => _phrases.Say("figure.AtLeast", Figure(condition.Measure, least)),
            (null, { } most) => _phrases.Say("figure.AtMost", Figure(condition.Measure, most)),
            ({ } least, { } most) when least == most => _phrases.Say("figure.Exact", Figure(condition.Measure, least)),
            ({ } least, { } most) => _phrases.Say("figure.Between", Figure(condition.Measure, least), Figure(condition.Measure, most)),
        };
        return _phrases.Say($"condition.{Word(condition.Holds)}", _conditions.Asks(condition.Measure, condition.Comparison, condition.Boundary), known);
    }

    // Of amounts the decimals that they came with say something; of what is counted they do not.
    private string Figure(string measure, decimal value) => _shares.Contains(measure) ? _phrases.Share(value)
        : measure == CustomerMeasures.Profit.Name ? _phrases.Amount(value) : _phrases.Number(value);

    private static string Word(bool? answer) => answer switch
    {
        true => "True",
        false => "False",
        null => "Unknown",
    };
}
