using CustomerManagement.Domain.Loyalty;
using FluentValidation;

namespace CustomerManagement.Domain.Surveys;

/// <summary>Reads what a survey found: importance, satisfaction with us and with the best competitor, and the gaps between them. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// <para>Each customer has one voice, by the answer of it that counts; the order of answers makes no difference. Sums are whole numbers; nothing is rounded before the end.</para>
/// <para>
/// Means have Student's t intervals, gaps Student's paired t-test over those who told both figures. Where nearly all are content and a few not at all, that alone is too
/// sure of a small sample that met none of the few; so an interval also reaches as far as those may be who answer like nobody in the sample.
/// The gaps of all topics are one family of tests, made up for by Holm's procedure, and so are the neighbours of each ranking; the segments, all together, are families
/// of their own.
/// </para>
/// Source: what do customers need, what of it matters most to them, how well do we satisfy it, and how well does the competitor?
/// Importance–performance analysis goes back to Martilla and James (1977).
/// </remarks>
public sealed class SurveyReader
{
    private readonly SurveyOptions _options;

    /// <summary>Creates it.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="SurveyOptions.Default"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public SurveyReader(SurveyOptions? options = null)
    {
        _options = options ?? SurveyOptions.Default;
        new SurveyOptionsValidator().ValidateAndThrow(_options);
    }

    /// <summary>Reads a survey.</summary>
    /// <param name="survey">The survey, in any status.</param>
    /// <returns>What was found so far.</returns>
    public SurveyReport Read(Survey survey)
    {
        ArgumentNullException.ThrowIfNull(survey);
        var participants = survey.Participants;
        var invited = participants.Where(participant => participant.IsInvited).ToList();
        var segments = invited.Where(participant => participant.Segment is not null)
            .GroupBy(participant => participant.Segment!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SurveySample(survey.Form, group.Key, [.. group]));
        return new SurveyReport(
            survey.Id,
            survey.Status == SurveyStatus.Closed,
            participants.Count - invited.Count,
            Findings(survey.Form.Scale, [new SurveySample(survey.Form, segment: null, invited)])[0],
            Findings(survey.Form.Scale, [.. segments]));
    }

    private List<SurveyGroupFindings> Findings(SurveyScale scale, List<SurveySample> samples)
    {
        var needs = TopicRanking.Of(samples, SurveyMeasure.Importance(scale), _options);
        var priorities = TopicRanking.Of(samples, SurveyMeasure.WeightedShortfall(scale), _options);
        SurveyMeasure[] compared = [SurveyMeasure.Shortfall(scale), SurveyMeasure.Lead(scale)];
        var gaps = samples.SelectMany(sample => sample.Topics.SelectMany((_, topic) => compared.Select(measure => Gap(sample, measure, topic)))).ToList();
        var made = new Queue<SurveyGap>(gaps.Zip(ManyTries.AdjustedInPlace(gaps.ConvertAll(gap => gap.PValue), TraitCorrection.Holm), (gap, adjusted) => new SurveyGap(gap.Difference, gap.PValue, adjusted)));
        return
        [
            .. samples.Select((sample, i) => new SurveyGroupFindings(
                sample.Segment,
                Response(sample),
                [.. sample.Topics.Select((_, topic) => Finding(scale, sample, topic, made.Dequeue(), made.Dequeue()))],
                needs[i],
                priorities[i])),
        ];
    }

    private TopicFinding Finding(SurveyScale scale, SurveySample sample, int topic, SurveyGap shortfall, SurveyGap lead) => new(
        sample.Topics[topic].Code,
        Figure(sample, SurveyMeasure.Importance(scale), topic),
        Figure(sample, SurveyMeasure.Satisfaction(scale), topic),
        Figure(sample, SurveyMeasure.Competitor(scale), topic),
        shortfall,
        Verdict(scale, shortfall, NeedVerdict.Shortfall, NeedVerdict.Exceeded, NeedVerdict.Balanced, NeedVerdict.Uncertain, NeedVerdict.TooFewAnswers),
        lead,
        Verdict(
            scale, lead, CompetitorVerdict.Ahead, CompetitorVerdict.Behind, CompetitorVerdict.Balanced, CompetitorVerdict.Uncertain, CompetitorVerdict.TooFewAnswers));

    private SurveyFigure Figure(SurveySample sample, SurveyMeasure measure, int topic) =>
        sample.Sum(measure, topic).Figure(measure.Range, (double)_options.Level, Population(sample));

    private SurveyGap Gap(SurveySample sample, SurveyMeasure measure, int topic)
    {
        var sum = sample.Sum(measure, topic);
        return new SurveyGap(
            sum.Figure(measure.Range, (double)_options.Level, Population(sample)),
            sum.Count < _options.MinimumAnswers ? null : sum.PValue(measure.Range, Population(sample)),
            adjustedPValue: null);
    }

    private T Verdict<T>(SurveyScale scale, SurveyGap gap, T above, T below, T balanced, T uncertain, T tooFew)
    {
        var negligible = (double)(_options.Negligible * scale.Span);
        return gap.AdjustedPValue is not { } chance ? tooFew
            : gap.Difference.AtLeast >= -negligible && gap.Difference.AtMost <= negligible ? balanced
            : chance > (double)_options.Level ? uncertain
            : gap.Difference.Mean > 0 ? above
            : below;
    }

    private SurveyResponse Response(SurveySample sample)
    {
        if (sample.Invited == 0)
        {
            return new SurveyResponse(0, 0, ResponseVerdict.NobodyInvited, atLeast: null, atMost: null);
        }

        var (atLeast, atMost) = WilsonInterval.Of(sample.Answered, sample.Invited, (double)_options.Level);
        var verdict = sample.Answered == sample.Invited ? ResponseVerdict.Complete
            : sample.Answered < _options.MinimumResponse * sample.Invited ? ResponseVerdict.Low
            : ResponseVerdict.Adequate;
        return new SurveyResponse(sample.Invited, sample.Answered, verdict, atLeast, atMost);
    }

    private long? Population(SurveySample sample) => _options.IsEveryoneInvited ? sample.Invited : null;
}
