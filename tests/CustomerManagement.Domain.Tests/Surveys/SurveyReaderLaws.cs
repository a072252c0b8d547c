using System.Globalization;
using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Surveys;

public sealed class SurveyReaderLaws
{
    private static readonly SurveyOptions[] _options =
    [
        new() { MinimumAnswers = 2 }, new() { MinimumAnswers = 5, IsEveryoneInvited = true }, new() { MinimumAnswers = 3, Level = 0.3m, Negligible = 0.4m },
    ];

    /// <summary>Who gave which answer, in which order the customers stand, in which order topics were answered, and the culture make no difference.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void The_order_of_answers_makes_no_difference(int seed, byte size)
    {
        var (form, participants) = SurveyCases.Any(seed, size);
        var random = new Random(seed);
        var ids = participants.ConvertAll(participant => participant.Customer).OrderBy(_ => random.Next()).ToList();
        var shuffled = participants.Zip(ids, (participant, id) => new SurveyParticipant(
            id, participant.IsInvited, participant.Segment, answers: participant.Answers.Select(given => new GivenAnswer(
                new SurveyAnswer([.. given.Answer.Ratings.Reverse()], given.Answer.Comment), given.At)).ToList())).Reverse();
        var reader = new SurveyReader(Options(seed));
        var report = reader.Read(SurveyCases.Closed(form, participants));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Assert.Equal(report, reader.Read(SurveyCases.Closed(form, shuffled)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(report, JsonSerializer.Deserialize<SurveyReport>(JsonSerializer.Serialize(report)));
    }

    /// <summary>Means by decimals, intervals that hold them, chances that agree with intervals, and counts that add up.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Figures_are_those_of_the_answers(int seed, byte size)
    {
        var (form, participants) = SurveyCases.Any(seed, size);
        var options = Options(seed);
        var report = new SurveyReader(options).Read(SurveyCases.Closed(form, participants));
        var invited = participants.Where(participant => participant.IsInvited).ToList();
        Assert.Equal(participants.Count - invited.Count, report.Uninvited);
        AssertGroup(report.Whole, invited);
        Assert.Equal(invited.Select(participant => participant.Segment).OfType<string>().Distinct().Order(StringComparer.Ordinal), report.Segments.Select(group => group.Segment!));
        Assert.All(report.Segments, group => AssertGroup(group, invited.FindAll(participant => participant.Segment == group.Segment)));

        void AssertGroup(SurveyGroupFindings group, List<SurveyParticipant> members)
        {
            var answers = members.Select(member => member.Answer).OfType<SurveyAnswer>().ToList();
            Assert.Equal((members.Count, answers.Count), (group.Response.Invited, group.Response.Answered));
            Assert.True(group.Response.Rate is not { } rate || (group.Response.AtLeast <= rate && rate <= group.Response.AtMost));
            Assert.Equal(form.Topics.Select(topic => topic.Code), group.Topics.Select(topic => topic.Topic));
            foreach (var finding in group.Topics)
            {
                var ratings = answers.SelectMany(answer => answer.Ratings).Where(rating => rating.Topic == finding.Topic).ToList();
                AssertFigure(finding.Importance, ratings.Select(rating => rating.Importance), 1, form.Scale.Best);
                AssertFigure(finding.Satisfaction, ratings.Select(rating => rating.Satisfaction), 1, form.Scale.Best);
                AssertFigure(finding.Competitor, ratings.Select(rating => rating.Competitor), 1, form.Scale.Best);
                AssertGap(finding.Shortfall, ratings.Select(rating => rating.Importance - rating.Satisfaction), (int)finding.Need, (int)NeedVerdict.Shortfall);
                AssertGap(finding.Lead, ratings.Select(rating => rating.Satisfaction - rating.Competitor), (int)finding.Competition, (int)CompetitorVerdict.Ahead);
            }
        }

        void AssertGap(SurveyGap gap, IEnumerable<int?> told, int verdict, int above)
        {
            AssertFigure(gap.Difference, told, -form.Scale.Span, form.Scale.Span);
            Assert.Equal(gap.Difference.Answers < options.MinimumAnswers, gap.PValue is null);
            Assert.Equal(gap.PValue is null, verdict == 5);
            Assert.True(gap.PValue is null || gap.PValue <= gap.AdjustedPValue);
            if (gap.PValue is { } chance && Math.Abs(chance - (double)options.Level) > 1e-9)
            {
                Assert.Equal(chance <= (double)options.Level, gap.Difference.AtLeast > 0 || gap.Difference.AtMost < 0);
            }

            if (verdict <= 2)
            {
                Assert.True(gap.AdjustedPValue <= (double)options.Level);
                Assert.Equal(verdict == above, gap.Difference.Mean > 0);
            }
        }

        static void AssertFigure(SurveyFigure figure, IEnumerable<int?> told, int lowest, int highest)
        {
            var known = told.OfType<int>().ToList();
            Assert.Equal(known.Count, figure.Answers);
            Assert.Equal(known.Count == 0, figure.Mean is null);
            Assert.Equal(known.Select(number => (decimal)number).DefaultIfEmpty().Average(), (decimal)(figure.Mean ?? 0), 9);
            Assert.True(figure.AtLeast is null || (figure.AtLeast >= lowest && figure.AtMost <= highest));
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void An_answer_to_another_topic_changes_no_figure_of_this_one(int seed, byte size)
    {
        var (form, participants) = SurveyCases.Any(seed, size);
        var random = new Random(seed);
        var other = form.Topics[^1].Code;
        var changed = participants.ConvertAll(participant => With(participant, rating => rating.Topic == other
            ? random.Next(3) == 0 ? null : new SurveyRating(other, 1 + random.Next(form.Scale.Best), rating.Satisfaction, 1 + random.Next(form.Scale.Best))
            : rating));
        var reader = new SurveyReader(Options(seed));
        var (one, two) = (reader.Read(SurveyCases.Closed(form, participants)).Whole, reader.Read(SurveyCases.Closed(form, changed)).Whole);
        Assert.Equal(one.Response, two.Response);
        Assert.All(one.Topics.Zip(two.Topics).SkipLast(1), pair =>
        {
            Assert.Equal(Figures(pair.First), Figures(pair.Second));
            Assert.Equal((pair.First.Shortfall.PValue, pair.First.Lead.PValue), (pair.Second.Shortfall.PValue, pair.Second.Lead.PValue));
        });
    }

    /// <summary>Who was not invited, and who is in no segment or in one, changes nothing for the whole.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void The_uninvited_change_nothing_and_one_segment_of_all_is_the_whole(int seed, byte size)
    {
        var (form, participants) = SurveyCases.Any(seed, size);
        var reader = new SurveyReader(Options(seed));
        var whole = reader.Read(SurveyCases.Closed(form, participants)).Whole;
        var invited = participants.FindAll(participant => participant.IsInvited)
            .ConvertAll(participant => new SurveyParticipant(participant.Customer, isInvited: true, "all", answers: participant.Answers));
        var report = reader.Read(SurveyCases.Closed(form, invited));
        Assert.Equal(whole, report.Whole);
        Assert.Equal(invited.Count > 0 ? 1 : 0, report.Segments.Count);
        Assert.All(report.Segments, group => Assert.Equal(
            whole, new SurveyGroupFindings(segment: null, group.Response, group.Topics, group.Needs, group.Priorities)));
    }

    /// <summary>A scale that begins elsewhere: gaps stay, figures move along.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Moving_all_numbers_moves_figures_and_no_gap(int seed, byte size, byte by)
    {
        var (form, participants) = SurveyCases.Any(seed, size);
        var (low, high) = (20, 20 + (by % 60));
        var reader = new SurveyReader(Options(seed));
        var wide = SurveyCases.Form(100, form.Topics.Select(topic => topic.Code));
        var (one, two) = (reader.Read(SurveyCases.Closed(wide, Moved(low))).Whole, reader.Read(SurveyCases.Closed(wide, Moved(high))).Whole);
        Assert.Equal(one.Topics.Select(topic => (topic.Shortfall, topic.Need, topic.Lead, topic.Competition)), two.Topics.Select(topic => (topic.Shortfall, topic.Need, topic.Lead, topic.Competition)));
        Assert.Equal(one.Needs.Select(topic => (topic.Topic, topic.Rank, topic.IsAboveNext)), two.Needs.Select(topic => (topic.Topic, topic.Rank, topic.IsAboveNext)));
        foreach (var (before, after) in one.Topics.Zip(two.Topics))
        {
            AssertMoved(before.Importance, after.Importance);
            AssertMoved(before.Satisfaction, after.Satisfaction);
            AssertMoved(before.Competitor, after.Competitor);
        }

        List<SurveyParticipant> Moved(int to) => participants.ConvertAll(participant => With(participant, rating => new SurveyRating(
            rating.Topic, rating.Importance + to, rating.Satisfaction + to, rating.Competitor + to)));

        // Intervals reach for the ends of the scale, which do not move.
        void AssertMoved(SurveyFigure before, SurveyFigure after)
        {
            Assert.Equal(before.Answers, after.Answers);
            Assert.Equal((before.Mean ?? 0) + (before.Mean is null ? 0 : high - low), after.Mean ?? 0, 1e-9);
        }
    }

    /// <summary>We and the competitor change places, where no importance was told, so that the tries are the same.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Changing_places_with_the_competitor_turns_verdicts_round(int seed, byte size)
    {
        var (form, participants) = SurveyCases.Any(seed, size);
        var reader = new SurveyReader(Options(seed));
        var one = reader.Read(SurveyCases.Closed(form, Told(turned: false))).Whole;
        var two = reader.Read(SurveyCases.Closed(form, Told(turned: true))).Whole;
        foreach (var (us, them) in one.Topics.Zip(two.Topics))
        {
            Assert.Equal((us.Satisfaction, us.Competitor), (them.Competitor, them.Satisfaction));
            Assert.Equal((us.Lead.PValue, us.Lead.AdjustedPValue), (them.Lead.PValue, them.Lead.AdjustedPValue));
            Assert.Equal((us.Lead.Difference.Mean, us.Lead.Difference.AtLeast), (-them.Lead.Difference.Mean, -them.Lead.Difference.AtMost));
            Assert.Equal(us.Competition, them.Competition switch
            {
                CompetitorVerdict.Ahead => CompetitorVerdict.Behind,
                CompetitorVerdict.Behind => CompetitorVerdict.Ahead,
                var same => same,
            });
        }

        List<SurveyParticipant> Told(bool turned) => participants.ConvertAll(participant => With(participant, rating => (rating.Satisfaction ?? rating.Competitor) is null
            ? null
            : turned ? new SurveyRating(rating.Topic, null, rating.Competitor, rating.Satisfaction) : new SurveyRating(rating.Topic, null, rating.Satisfaction, rating.Competitor)));
    }

    /// <summary>Rankings hold every topic once, fall, rank ties alike, and are silent on what too few told.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Rankings_fall_and_tie(int seed, byte size)
    {
        var (form, participants) = SurveyCases.Any(seed, size);
        var options = Options(seed);
        var whole = new SurveyReader(options).Read(SurveyCases.Closed(form, participants)).Whole;
        var invited = participants.Where(participant => participant is { IsInvited: true, Answer: not null }).Select(participant => participant.Answer!).ToList();
        AssertRanking(whole.Needs, rating => rating.Importance);
        AssertRanking(whole.Priorities, rating => rating.Importance * (rating.Importance - rating.Satisfaction));

        void AssertRanking(IReadOnlyList<RankedTopic> ranking, Func<SurveyRating, int?> told)
        {
            Assert.Equal(form.Topics.Select(topic => topic.Code).Order(StringComparer.Ordinal), ranking.Select(topic => topic.Topic).Order(StringComparer.Ordinal));
            var means = ranking.ToDictionary(topic => topic.Topic, topic => Numbers(topic.Topic, told) is { Count: > 0 } numbers ? (decimal)numbers.Sum() / numbers.Count : 0);
            var ranked = ranking.TakeWhile(topic => topic.Rank is not null).ToList();
            Assert.All(ranking.Skip(ranked.Count), topic => Assert.Null(topic.Rank));
            Assert.All(ranking, topic => Assert.Equal(Numbers(topic.Topic, told).Count >= options.MinimumAnswers, topic.Rank is not null));
            Assert.All(ranked, topic => Assert.Equal(1 + ranked.Count(other => means[other.Topic] > means[topic.Topic] + 0.0000001m), topic.Rank));
            Assert.All(ranking, topic => Assert.Equal(invited.Count == 0 ? null : (double?)topic.Figure.Answers / invited.Count, topic.ShareTold));
            Assert.All(ranking, topic => Assert.Equal(ranked.Count == 0 || !ranked.SkipLast(1).Contains(topic), topic.IsAboveNext is null));
            Assert.All(ranked.Zip(ranked.Skip(1)), pair =>
            {
                Assert.True(pair.First.IsAboveNext is false || pair.First.AdjustedPValue <= (double)options.Level);
                Assert.True(pair.First.Rank < pair.Second.Rank || string.CompareOrdinal(pair.First.Topic, pair.Second.Topic) < 0);
            });
        }

        List<int> Numbers(string topic, Func<SurveyRating, int?> told) => [.. invited.SelectMany(answer => answer.Ratings).Where(rating => rating.Topic == topic).Select(told).OfType<int>()];
    }

    private static SurveyOptions Options(int seed) => _options[(int)((uint)seed % (uint)_options.Length)];

    private static (SurveyFigure, SurveyFigure, SurveyFigure, SurveyFigure, SurveyFigure) Figures(TopicFinding finding) =>
        (finding.Importance, finding.Satisfaction, finding.Competitor, finding.Shortfall.Difference, finding.Lead.Difference);

    /// <summary>The participant with other ratings; an answer that says nothing any more has a comment.</summary>
    private static SurveyParticipant With(SurveyParticipant participant, Func<SurveyRating, SurveyRating?> change) => new(
        participant.Customer, participant.IsInvited, participant.Segment, answers: [.. participant.Answers.Select(given => new GivenAnswer(
            new SurveyAnswer([.. given.Answer.Ratings.Select(change).OfType<SurveyRating>()], new PrivateNote("a comment")), given.At))]);
}
