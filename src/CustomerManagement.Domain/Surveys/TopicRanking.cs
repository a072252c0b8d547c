using CustomerManagement.Domain.Loyalty;

namespace CustomerManagement.Domain.Surveys;

/// <summary>Ranks topics by the mean of a number, and tells which are clearly before the next.</summary>
internal sealed class TopicRanking(SurveySample sample, SurveyMeasure measure, SurveyOptions options)
{
    private readonly List<Place> _places =
    [
        .. sample.Topics.Select((topic, index) => new Place(index, topic.Code, sample.Sum(measure, index)))
            .OrderBy(place => place.Sum.Count < options.MinimumAnswers)
            .ThenByDescending(place => place.Sum.Count < options.MinimumAnswers ? default : place.Sum, Comparer<SampleSum>.Create((one, other) => one.CompareMean(other)))
            .ThenBy(place => place.Code, StringComparer.Ordinal),
    ];

    /// <summary>Ranks the topics of several samples; their comparisons count as one family of tests.</summary>
    public static IReadOnlyList<RankedTopic>[] Of(IReadOnlyList<SurveySample> samples, SurveyMeasure measure, SurveyOptions options)
    {
        var rankings = samples.Select(sample => new TopicRanking(sample, measure, options)).ToList();
        var pairs = rankings.ConvertAll(ranking => ranking.Neighbours());
        var adjusted = new Queue<double?>(ManyTries.AdjustedInPlace([.. pairs.SelectMany(of => of.Select(pair => pair.PValue))], TraitCorrection.Holm));
        return [.. rankings.Zip(pairs, (ranking, of) => ranking.Ranked([.. of.Select(pair => (pair.IsAbove, adjusted.Dequeue()))]))];
    }

    private long? Population => options.IsEveryoneInvited ? sample.Invited : null;

    private int RankedCount => _places.Count(place => place.Sum.Count >= options.MinimumAnswers);

    /// <summary>Each ranked topic but the last, compared with the next.</summary>
    private List<(bool IsAbove, double? PValue)> Neighbours() =>
    [
        .. _places.Take(RankedCount).Zip(_places.Take(RankedCount).Skip(1), (place, next) =>
        {
            var pair = sample.Difference(measure, place.Index, next.Index);
            return (pair.Sum > 0, pair.Count < options.MinimumAnswers ? (double?)null : pair.TTest(Population));
        }),
    ];

    private List<RankedTopic> Ranked(List<(bool IsAbove, double? PValue)> neighbours)
    {
        var level = (double)options.Level;
        var ranked = new List<RankedTopic>();
        var rank = 1;
        foreach (var (i, place) in _places.Index())
        {
            var isRanked = i < RankedCount;
            rank = i > 0 && place.Sum.CompareMean(_places[i - 1].Sum) == 0 ? rank : i + 1;
            (bool IsAbove, double? PValue)? next = i < neighbours.Count ? neighbours[i] : null;
            ranked.Add(new RankedTopic(
                place.Code,
                isRanked ? rank : null,
                place.Sum.Figure(measure.Range, level, Population),
                sample.Answered == 0 ? null : (double)place.Sum.Count / sample.Answered,
                next is { } known ? known.IsAbove && known.PValue <= level : null,
                next?.PValue));
        }

        return ranked;
    }

    private sealed record Place(int Index, string Code, SampleSum Sum);
}
