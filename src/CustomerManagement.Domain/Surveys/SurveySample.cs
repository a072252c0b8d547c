namespace CustomerManagement.Domain.Surveys;

/// <summary>The answers of invited customers, of all or of a segment, topic by topic.</summary>
internal sealed class SurveySample
{
    private readonly List<SurveyRating?[]> _rows = [];

    public SurveySample(SurveyForm form, string? segment, IReadOnlyCollection<SurveyParticipant> invited)
    {
        (Segment, Invited, Topics) = (segment, invited.Count, form.Topics);
        var places = form.Topics.Index().ToDictionary(topic => topic.Item.Code, topic => topic.Index, StringComparer.Ordinal);
        foreach (var participant in invited)
        {
            if (participant.Answer is { } answer)
            {
                var row = new SurveyRating?[form.Topics.Count];
                foreach (var rating in answer.Ratings)
                {
                    row[places[rating.Topic]] = rating;
                }

                _rows.Add(row);
            }
        }
    }

    public string? Segment { get; }

    public int Invited { get; }

    public int Answered => _rows.Count;

    public IReadOnlyList<SurveyTopic> Topics { get; }

    /// <summary>A number over those who tell it of a topic.</summary>
    public SampleSum Sum(SurveyMeasure measure, int topic) => SampleSum.Of(_rows.Select(row => Told(measure, row[topic])));

    /// <summary>That of a topic less that of another over those who tell it of both.</summary>
    public SampleSum Difference(SurveyMeasure measure, int topic, int other) =>
        SampleSum.Of(_rows.Select(row => Told(measure, row[topic]) - Told(measure, row[other])));

    private static int? Told(SurveyMeasure measure, SurveyRating? rating) => rating is null ? null : measure.Of(rating);
}
