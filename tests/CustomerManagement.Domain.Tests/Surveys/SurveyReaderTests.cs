using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Surveys;
using FluentValidation;

namespace CustomerManagement.Domain.Tests.Surveys;

public sealed class SurveyReaderTests
{
    /// <summary>Each topic answered alike by thirty, with one of them a step off.</summary>
    [Theory]
    [InlineData(5, 2, 4, NeedVerdict.Shortfall, CompetitorVerdict.Behind)]
    [InlineData(2, 5, 3, NeedVerdict.Exceeded, CompetitorVerdict.Ahead)]
    [InlineData(4, 4, 4, NeedVerdict.Balanced, CompetitorVerdict.Balanced)]
    [InlineData(5, 2, null, NeedVerdict.Shortfall, CompetitorVerdict.TooFewAnswers)]
    [InlineData(null, 2, 4, NeedVerdict.TooFewAnswers, CompetitorVerdict.Behind)]
    [InlineData(5, null, 4, NeedVerdict.TooFewAnswers, CompetitorVerdict.TooFewAnswers)]
    public void A_topic_is_measured_by_its_importance_and_by_the_competitor(int? importance, int? satisfaction, int? competitor, NeedVerdict need, CompetitorVerdict competition)
    {
        var finding = SurveyCases.Finding(5, null, Enumerable.Range(0, 30).Select(i => SurveyCases.Says(
            "price", importance is { } known ? known - (i == 7 ? 1 : 0) : null, satisfaction, competitor)));
        Assert.Equal((need, competition), (finding.Need, finding.Competition));
        Assert.Equal(need == NeedVerdict.TooFewAnswers, finding.Shortfall.AdjustedPValue is null);
    }

    [Fact]
    public void Twenty_answers_are_few_and_those_who_told_only_one_figure_are_none()
    {
        var answers = Enumerable.Range(0, 19).Select(_ => SurveyCases.Says("price", 5, 1)).ToList();
        SurveyAnswer[] half = [SurveyCases.Says("price", importance: 5), SurveyCases.Says("price", satisfaction: 1)];
        Assert.Equal(NeedVerdict.TooFewAnswers, SurveyCases.Finding(5, null, [.. answers, .. half]).Need);
        var finding = SurveyCases.Finding(5, null, [.. answers, .. half, SurveyCases.Says("price", 5, 1)]);
        Assert.Equal(NeedVerdict.Shortfall, finding.Need);
        Assert.Equal((21, 21, 20), (finding.Importance.Answers, finding.Satisfaction.Answers, finding.Shortfall.Difference.Answers));
        Assert.Equal(NeedVerdict.TooFewAnswers, SurveyCases.Finding(5, new SurveyOptions { MinimumAnswers = 21 }, [.. answers, SurveyCases.Says("price", 5, 1)]).Need);
    }

    [Fact]
    public void A_gap_that_is_certain_but_negligible_is_none_and_one_that_may_be_large_is_uncertain()
    {
        var certain = Enumerable.Range(0, 2_000).Select(i => SurveyCases.Says("price", i % 4 == 0 ? 5 : 4, 4));
        var finding = SurveyCases.Finding(5, null, certain);
        Assert.True(finding.Shortfall.AdjustedPValue < 1e-40);
        Assert.Equal(NeedVerdict.Balanced, finding.Need);
        Assert.Equal(NeedVerdict.Shortfall, SurveyCases.Finding(5, new SurveyOptions { Negligible = 0.05m }, certain).Need);
        var wide = Enumerable.Range(0, 24).Select(i => SurveyCases.Says("price", i % 2 == 0 ? 5 : 1, 3));
        Assert.Equal(NeedVerdict.Uncertain, SurveyCases.Finding(5, null, wide).Need);
    }

    [Theory]
    [InlineData(0, 0, ResponseVerdict.NobodyInvited)]
    [InlineData(0, 10, ResponseVerdict.Low)]
    [InlineData(49, 100, ResponseVerdict.Low)]
    [InlineData(50, 100, ResponseVerdict.Adequate)]
    [InlineData(99, 100, ResponseVerdict.Adequate)]
    [InlineData(100, 100, ResponseVerdict.Complete)]
    [InlineData(1, 1, ResponseVerdict.Complete)]
    public void The_response_is_called_by_its_name(int answered, int invited, ResponseVerdict verdict)
    {
        var participants = Enumerable.Range(0, invited).Select(i => SurveyCases.Invited($"{i:000}", i < answered ? SurveyCases.Says("price", 3) : null));
        var unasked = new SurveyParticipant(new CustomerId("unasked"), isInvited: false, answers: [new GivenAnswer(SurveyCases.Says("price", 5), SurveyCases.At)]);
        var report = new SurveyReader().Read(SurveyCases.Closed(SurveyCases.Form(5, "price"), [.. participants, unasked]));
        Assert.Equal((verdict, answered, invited), (report.Whole.Response.Verdict, report.Whole.Response.Answered, report.Whole.Response.Invited));
        Assert.Equal((1, answered), (report.Uninvited, report.Whole.Topics[0].Importance.Answers));
        Assert.Equal((invited == 0, true), (report.Whole.Response.Rate is null, report.IsFinal));
    }

    [Fact]
    public void The_last_answer_of_a_customer_counts()
    {
        var survey = Survey.Plan(new SurveyId("2025"), SurveyCases.Form(5, "price"), SurveyCases.At);
        survey.Invite(new CustomerId("kim"), SurveyCases.At);
        survey.Open(SurveyCases.At);
        survey.Answer(new CustomerId("kim"), SurveyCases.Says("price", 1), SurveyCases.At);
        survey.Answer(new CustomerId("kim"), SurveyCases.Says("price", 5), SurveyCases.At);
        var report = new SurveyReader().Read(survey);
        Assert.Equal((1, 5.0, 1, false), (report.Whole.Topics[0].Importance.Answers, report.Whole.Topics[0].Importance.Mean, report.Whole.Response.Answered, report.IsFinal));
    }

    [Fact]
    public void Needs_go_by_importance_and_priorities_by_the_weighted_shortfall()
    {
        // Delivery matters most; advice falls short by as much, and matters less; nobody tells enough of colour.
        var answers = Enumerable.Range(0, 40).Select(i => new SurveyAnswer(
        [
            new SurveyRating("delivery", 5 - (i % 10 == 0 ? 1 : 0), 3),
            new SurveyRating("advice", 4 - (i % 10 == 1 ? 1 : 0), 2),
            new SurveyRating("parking", 4 - (i % 10 == 2 ? 1 : 0), 5),
            new SurveyRating("price", 4 - (i % 10 == 3 ? 1 : 0), i < 30 ? 4 : null),
            .. i < 19 ? [new SurveyRating("colour", 1, 5)] : Array.Empty<SurveyRating>(),
        ]));
        var whole = new SurveyReader().Read(SurveyCases.Closed(SurveyCases.Form(5, "price", "parking", "delivery", "colour", "advice"), answers)).Whole;
        Assert.Equal(
            [("delivery", 1, true), ("advice", 2, false), ("parking", 2, false), ("price", 2, null), ("colour", null, null)],
            whole.Needs.Select(topic => (topic.Topic, topic.Rank, topic.IsAboveNext)));
        Assert.Equal([1, 1, 1, 1, 19 / 40.0], whole.Needs.Select(topic => topic.ShareTold!.Value));
        Assert.Equal(
            [("delivery", 1, true), ("advice", 2, true), ("price", 3, true), ("parking", 4, null), ("colour", null, null)],
            whole.Priorities.Select(topic => (topic.Topic, topic.Rank, topic.IsAboveNext)));
        Assert.Equal(((36 * 5 * 2) + (4 * 4 * 1)) / 40.0 / 5, whole.Priorities[0].Figure.Mean!.Value, 1e-12);
        Assert.Equal(0.75, whole.Priorities[2].ShareTold);
        Assert.Equal(["price", "parking", "delivery", "colour", "advice"], whole.Topics.Select(topic => topic.Topic));
    }

    [Fact]
    public void Segments_are_told_apart_in_the_order_of_their_codes()
    {
        var survey = SurveyCases.Closed(
            SurveyCases.Form(5, "price"),
            SurveyCases.Invited("1", SurveyCases.Says("price", 5), "b"), SurveyCases.Invited("2", SurveyCases.Says("price", 1), "B"),
            SurveyCases.Invited("3", answer: null, "B"), SurveyCases.Invited("4", SurveyCases.Says("price", 3)));
        var report = new SurveyReader().Read(survey);
        Assert.Equal([("B", 2, 1, 1.0), ("b", 1, 1, 5.0)], report.Segments.Select(group => (group.Segment!, group.Response.Invited, group.Response.Answered, group.Topics[0].Importance.Mean!.Value)));
        Assert.Equal((null, 4, 3, 3.0), (report.Whole.Segment, report.Whole.Response.Invited, report.Whole.Response.Answered, report.Whole.Topics[0].Importance.Mean!.Value));
    }

    /// <summary>Once all have answered who are asked about, nothing is left to guess.</summary>
    [Fact]
    public void Of_a_whole_population_less_is_unknown_the_more_have_answered()
    {
        var options = new SurveyOptions { IsEveryoneInvited = true, MinimumAnswers = 2 };
        var answers = Enumerable.Range(0, 40).Select(i => SurveyCases.Says("price", 4 + (i % 2), 4)).ToList();
        var complete = SurveyCases.Finding(5, options, answers);
        Assert.Equal(new SurveyFigure(40, 4.5, 4.5, 4.5), complete.Importance);
        Assert.Equal(0, complete.Shortfall.PValue);
        var alone = SurveyCases.Finding(5, options, SurveyCases.Says("price", 4, 4));
        Assert.Equal(new SurveyFigure(1, 4, 4, 4), alone.Importance);

        // 30 of 40: the interval shrinks by the square root of a quarter; and what the last ten could say at most sets its ends.
        var sample = SurveyCases.Finding(5, new SurveyOptions(), answers.Take(30));
        var most = SurveyCases.Finding(5, options, [.. answers.Take(30), .. Enumerable.Repeat<SurveyAnswer?>(null, 10)]);
        Assert.Equal((sample.Importance.AtMost - sample.Importance.Mean)!.Value / 2, (most.Importance.AtMost - most.Importance.Mean)!.Value, 1e-12);
        var nearly = SurveyCases.Finding(5, options, [.. Enumerable.Repeat(SurveyCases.Says("price", 5, 1), 39), null]);
        Assert.True(nearly.Importance.AtLeast >= ((39 * 5) + 1) / 40.0);
        Assert.Equal((5.0, 0.0), (nearly.Importance.AtMost!.Value, nearly.Shortfall.PValue!.Value));
    }

    [Fact]
    public void Wrong_settings_are_told_all_at_once()
    {
        var error = Assert.Throws<ValidationException>(() => new SurveyReader(new SurveyOptions { MinimumAnswers = 1, Level = 0, Negligible = 1, MinimumResponse = -1 }));
        Assert.Equal(
            [("Level", "input.share"), ("MinimumAnswers", "input.range"), ("MinimumResponse", "input.share"), ("Negligible", "input.share")],
            error.Errors.Select(failure => (failure.PropertyName, failure.ErrorCode)).Order());
        Assert.Throws<ArgumentNullException>("survey", () => new SurveyReader().Read(null!));
    }
}
