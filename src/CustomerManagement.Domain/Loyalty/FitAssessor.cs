using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using FluentValidation;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Tells how well a customer fits us by the signs of the best and of the worst. Pure, immutable and safe for use by several threads.</summary>
/// <remarks>
/// Source: customers are first divided into the best and the worst, by what they make us do. Two of the signs are found in figures, when those are known;
/// the others, and these when they are not, are judged by a person. What nobody judged is unknown, and never absent.
/// </remarks>
public sealed class FitAssessor
{
    private readonly FitOptions _options;
    private readonly Dictionary<FitSign, decimal> _weights;

    /// <summary>Creates it.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="FitOptions.Default"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public FitAssessor(FitOptions? options = null)
    {
        _options = options ?? FitOptions.Default;
        new FitOptionsValidator().ValidateAndThrow(_options);
        _weights = _options.Weights.ToDictionary();
    }

    /// <summary>Assesses one customer.</summary>
    /// <param name="facts">All facts of the customer, in any order; the contacts among them are counted.</param>
    /// <param name="figures">The figures of the same facts; their period is that of the finding.</param>
    /// <param name="judgements">
    /// Judgements of the customer, in any order. Of those in the period the last day counts for each sign; where that day's differ the sign is unknown.
    /// </param>
    /// <returns>The finding.</returns>
    /// <exception cref="ArgumentException">Figures or judgements are of another customer, or a judgement is missing.</exception>
    public FitFinding Assess(CustomerFacts facts, CustomerMetrics figures, IEnumerable<FitJudgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(judgements);
        if (facts.Customer != figures.Customer)
        {
            throw new ArgumentException("Facts and figures are of one customer.", nameof(figures));
        }

        var judged = judgements.ToList();
        if (judged.Exists(judgement => judgement is null || judgement.Customer != facts.Customer))
        {
            throw new ArgumentException("All judgements are of the one customer.", nameof(judgements));
        }

        var bySign = judged.Where(judgement => figures.Period.Contains(judgement.Date)).ToLookup(judgement => judgement.Sign);
        var contacts = facts.All.OfType<ContactMade>().Count(contact => figures.Period.Contains(contact.Date));
        return new FitFinding(
            facts.Customer,
            figures.Period,
            [.. Enum.GetValues<FitSign>().Select(sign => new FitPart(sign, Weight(sign), Figure(sign, figures, contacts), LastDay(bySign[sign])))],
            _options.BestFrom,
            _options.WorstTo);
    }

    private decimal Weight(FitSign sign)
    {
        var usual = FitPart.SpeaksFor(sign) ? FitOptions.DefaultPositiveWeight : FitOptions.DefaultNegativeWeight;
        return _weights.GetValueOrDefault(sign, usual);
    }

    private Condition? Figure(FitSign sign, CustomerMetrics figures, int contacts) => (sign, figures.Profit, _options.LeastAmountPerContact) switch
    {
        (FitSign.CostsMoreThanItBrings, not null, _) => Condition.On(CustomerMeasures.Profit, figures, Comparison.LessThan, _options.ProfitBelow),
        (FitSign.TakesTooMuchTime, _, not null) when contacts == 0 => new Condition("contacts in the period", 0, Comparison.MoreThan, 0),
        (FitSign.TakesTooMuchTime, _, { } least) => new Condition("net amount per contact in the period", figures.Amount / contacts, Comparison.LessThan, least),
        _ => null,
    };

    // In an order of its own, so that findings do not depend on that of the judgements.
    private static List<FitJudgement> LastDay(IEnumerable<FitJudgement> judgements)
    {
        var days = judgements.ToLookup(judgement => judgement.Date);
        return days.Count == 0 ? [] :
        [
            .. days[days.Max(day => day.Key)]
                .OrderBy(judgement => judgement.JudgedBy, StringComparer.Ordinal)
                .ThenBy(judgement => judgement.Evidence, StringComparer.Ordinal)
                .ThenBy(judgement => judgement.IsPresent),
        ];
    }
}
