using CustomerManagement.Domain.Surveys;

namespace CustomerManagement.Domain.Tests.Surveys;

/// <summary>Intervals and chances, held against printed tables and against R.</summary>
public sealed class SurveyFigureTests
{
    private static readonly SurveyOptions _anySize = new() { MinimumAnswers = 2 };

    /// <summary>Student's t as statistical tables print it, two-sided at 5 % and 1 %, from intervals of that many answers and one more.</summary>
    [Theory]
    [InlineData(1, 12.706, 63.657)]
    [InlineData(2, 4.303, 9.925)]
    [InlineData(3, 3.182, 5.841)]
    [InlineData(4, 2.776, 4.604)]
    [InlineData(5, 2.571, 4.032)]
    [InlineData(6, 2.447, 3.707)]
    [InlineData(7, 2.365, 3.499)]
    [InlineData(8, 2.306, 3.355)]
    [InlineData(9, 2.262, 3.250)]
    [InlineData(10, 2.228, 3.169)]
    [InlineData(15, 2.131, 2.947)]
    [InlineData(20, 2.086, 2.845)]
    [InlineData(25, 2.060, 2.787)]
    [InlineData(30, 2.042, 2.750)]
    [InlineData(40, 2.021, 2.704)]
    [InlineData(60, 2.000, 2.660)]
    [InlineData(120, 1.980, 2.617)]
    [InlineData(1000, 1.962, 2.581)]
    public void Intervals_are_as_wide_as_tables_of_t_say(int freedom, double atFive, double atOne)
    {
        // One answer in n is a step off, so that the standard error is 1 ÷ n.
        var answers = Enumerable.Range(0, freedom + 1).Select(i => SurveyCases.Says("price", satisfaction: i == 0 ? 51 : 50)).ToList();
        Assert.Equal(atFive, Width(0.05m), 0.0006);
        Assert.Equal(atOne, Width(0.01m), 0.0006);

        double Width(decimal level)
        {
            var figure = SurveyCases.Finding(100, _anySize with { Level = level }, answers).Satisfaction;
            Assert.Equal(figure.Mean!.Value - figure.AtLeast!.Value, figure.AtMost!.Value - figure.Mean.Value, 1e-9);
            return (figure.AtMost.Value - figure.Mean.Value) * (freedom + 1);
        }
    }

    /// <summary>What t.test of R 4 gives for the same answers: the mean shortfall, its 95 % interval, its p-value, and the lower end of the 99 % interval of satisfaction.</summary>
    [Theory]
    [InlineData(6, 5, 0.5, -0.07479957262089885, 1.074799572620899, 0.0755868184216124, 2.743650287131545)]
    [InlineData(6, 7, 1.666666666666667, -1.123069368661081, 4.456402701994414, 0.1851988277706592, 2.055339110427493)]
    [InlineData(20, 5, 0.9, 0.127235253911769, 1.672764746088231, 0.02478154301931401, 4.174113677072124)]
    [InlineData(20, 7, 2, 0.7295825831781328, 3.270417416821867, 0.003807843120339131, 3.843715242983704)]
    [InlineData(30, 5, 1, 0.3066022115731815, 1.693397788426819, 0.006233975892955542, 4.27613759880838)]
    [InlineData(30, 7, 1.866666666666667, 0.8631145922858939, 2.87021874104744, 0.0006788812954063706, 4.164155695631539)]
    [InlineData(61, 5, 1, 0.5324057982314203, 1.467594201768579, 6.88355613280036e-05, 4.477678640369272)]
    [InlineData(61, 7, 2, 1.322391625783779, 2.67760837421622, 1.776400217356859e-07, 4.404194979947881)]
    [InlineData(100, 5, 0.98, 0.6155660867457379, 1.344433913254262, 6.037511945900361e-07, 4.643021418033847)]
    [InlineData(100, 7, 1.98, 1.453150193025894, 2.506849806974106, 3.425493818801438e-11, 4.547905081093671)]
    [InlineData(101, 5, 0.9504950495049505, 0.5850138460919673, 1.315976252917934, 1.256823950198921e-06, 4.655679849485861)]
    [InlineData(102, 7, 2, 1.482904178915569, 2.517095821084431, 1.088620916737881e-11, 4.573403941584634)]
    [InlineData(2000, 5, 0.999, 0.9190044577046692, 1.078995542295331, 4.597769385773994e-116, 4.919446908636702)]
    [InlineData(2000, 7, 2, 1.886750215476262, 2.113249784523738, 2.690836507155306e-206, 4.904842367526471)]
    [InlineData(200_000, 5, 0.99999, 0.9919885001291701, 1.00799149987083, 0, 4.991864414434664)]
    public void Gaps_are_those_of_R(int count, int period, double mean, double atLeast, double atMost, double chance, double satisfactionAtLeast)
    {
        var answers = Enumerable.Range(0, count).Select(i => SurveyCases.Says(
            "price", importance: 4 + (int)(i * 7919L % period), satisfaction: 3 + (int)(((i * 104_729L) + (i / 3)) % period))).ToList();
        var gap = SurveyCases.Finding(10, _anySize, answers).Shortfall;
        Assert.Equal(mean, gap.Difference.Mean!.Value, 1e-12);
        Assert.Equal(atLeast, gap.Difference.AtLeast!.Value, 1e-12);
        Assert.Equal(atMost, gap.Difference.AtMost!.Value, 1e-12);
        Assert.True(Math.Abs(gap.PValue!.Value - chance) <= chance * 1e-10, $"{gap.PValue} is not {chance}");
        Assert.Equal(satisfactionAtLeast, SurveyCases.Finding(10, _anySize with { Level = 0.01m }, answers).Satisfaction.AtLeast!.Value, 1e-12);
    }

    /// <summary>What prop.test of R 4 gives without continuity correction, at 95 % and 99 %.</summary>
    [Theory]
    [InlineData(0, 10, 0, 0.277532799862889, 0, 0.398854093304908)]
    [InlineData(1, 1, 0.206549314377238, 1, 0.130977543280186, 1)]
    [InlineData(1, 3, 0.0614919447203963, 0.792340399197952, 0.0404266292960847, 0.855783984952333)]
    [InlineData(10, 10, 0.722467200137111, 1, 0.601145906695092, 1)]
    [InlineData(30, 120, 0.181098216568096, 0.334411366641256, 0.16312134332968, 0.363075608612901)]
    [InlineData(999, 1000, 0.994357441402042, 0.999823453629374, 0.991539433780018, 0.999882583646382)]
    [InlineData(5, 100_000, 2.13571944683857e-05, 0.000117052076803396, 1.67066253262359e-05, 0.000149631304334335)]
    public void Response_rates_are_those_of_R(int answered, int invited, double atLeast, double atMost, double atLeastOfNinetyNine, double atMostOfNinetyNine)
    {
        var survey = SurveyCases.Closed(SurveyCases.Form(5, "price"), Enumerable.Range(0, invited).Select(i => i < answered ? SurveyCases.Says("price", 3) : null));
        var response = new SurveyReader().Read(survey).Whole.Response;
        Assert.Equal((invited, answered, (double)answered / invited), (response.Invited, response.Answered, response.Rate));
        Assert.Equal(atLeast, response.AtLeast!.Value, 1e-13);
        Assert.Equal(atMost, response.AtMost!.Value, 1e-13);
        var wider = new SurveyReader(new SurveyOptions { Level = 0.01m }).Read(survey).Whole.Response;
        Assert.Equal(atLeastOfNinetyNine, wider.AtLeast!.Value, 1e-13);
        Assert.Equal(atMostOfNinetyNine, wider.AtMost!.Value, 1e-13);
    }

    /// <summary>No answer, one, two, and answers that are all alike: what is not known is not said.</summary>
    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("4", 4.0, null, null)]
    [InlineData("4 4", 4.0, 1.0, 5.0)]
    [InlineData("1 5", 3.0, 1.0, 5.0)]
    [InlineData("5 5 5 5 5", 5.0, 4.4447109, 5.0)]
    [InlineData("5 5 5 5 4", 4.8, 4.2447109, 5.0)]
    [InlineData("1 1 1 1 1 1 1 1 1 1", 1.0, 1.0, 1.2262157)]
    public void Small_samples(string answers, double? mean, double? atLeast, double? atMost)
    {
        var numbers = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList();
        var finding = SurveyCases.Finding(5, options: null, [.. numbers.Select(number => SurveyCases.Says("price", satisfaction: number)), null]);
        var figure = finding.Satisfaction;
        Assert.Equal(numbers.Count, figure.Answers);
        Assert.Equal(mean, figure.Mean);
        Assert.Equal((atLeast is null, atMost is null), (figure.AtLeast is null, figure.AtMost is null));
        Assert.Equal(atLeast ?? 0, figure.AtLeast ?? 0, 1e-6);
        Assert.Equal(atMost ?? 0, figure.AtMost ?? 0, 1e-6);
        Assert.Equal((NeedVerdict.TooFewAnswers, CompetitorVerdict.TooFewAnswers), (finding.Need, finding.Competition));
        Assert.Equal((SurveyCases.Finding(5, null).Importance, null), (finding.Importance, finding.Shortfall.PValue ?? finding.Lead.PValue));
    }

    /// <summary>Each level, also where printed tables end: the interval leaves zero out just when the chance is at most the level.</summary>
    [Theory]
    [InlineData("0.9999999999999999999999999999")]
    [InlineData("0.5")]
    [InlineData("0.000001")]
    [InlineData("0.0000000000000000000000000001")]
    public void Any_level_has_an_interval(string level)
    {
        var options = _anySize with { Level = decimal.Parse(level, System.Globalization.CultureInfo.InvariantCulture) };
        foreach (var count in new[] { 2, 3, 30, 500 })
        {
            var figure = SurveyCases.Finding(100, options, Enumerable.Range(0, count).Select(i => SurveyCases.Says("price", satisfaction: 40 + (i % 7)))).Satisfaction;
            Assert.InRange(figure.AtLeast!.Value, 1, figure.Mean!.Value);
            Assert.InRange(figure.AtMost!.Value, figure.Mean.Value, 100);
        }
    }

    [Fact]
    public void Numbers_of_a_figure_agree()
    {
        Assert.Throws<ArgumentException>("mean", () => new SurveyFigure(0, 1, null, null));
        Assert.Throws<ArgumentException>("mean", () => new SurveyFigure(1, null, null, null));
        Assert.Throws<ArgumentException>("mean", () => new SurveyFigure(2, 1, 0, null));
        Assert.Throws<ArgumentException>("mean", () => new SurveyFigure(2, 1, 2, 3));
        Assert.Throws<ArgumentException>("mean", () => new SurveyFigure(2, double.NaN, 0, 3));
        Assert.Throws<ArgumentException>("mean", () => new SurveyFigure(0, null, 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>("answers", () => new SurveyFigure(-1, 1, 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>("pValue", () => new SurveyGap(new SurveyFigure(2, 1, 0, 3), double.NaN, null));
        Assert.Throws<ArgumentOutOfRangeException>("adjustedPValue", () => new SurveyGap(new SurveyFigure(2, 1, 0, 3), 1, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>("answered", () => new SurveyResponse(1, 2, ResponseVerdict.Low, 0, 1));
    }
}
