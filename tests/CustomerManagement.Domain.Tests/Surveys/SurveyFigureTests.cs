using System.Globalization;
using CustomerManagement.Domain.Surveys;

namespace CustomerManagement.Domain.Tests.Surveys;

/// <summary>Intervals and chances, held against printed tables and against R.</summary>
public sealed class SurveyFigureTests
{
    private static readonly SurveyOptions _anySize = new() { MinimumAnswers = 2 };

    /// <summary>Student's t as statistical tables print it, two-sided, from the interval of a gap that one answers all the way down, one all the way up, and the others with none.</summary>
    [Theory]
    [InlineData(1, "0.6", 0.727)]
    [InlineData(2, "0.5", 0.816)]
    [InlineData(3, "0.1", 2.353)]
    [InlineData(4, "0.05", 2.776)]
    [InlineData(5, "0.05", 2.571)]
    [InlineData(6, "0.01", 3.707)]
    [InlineData(7, "0.05", 2.365)]
    [InlineData(7, "0.01", 3.499)]
    [InlineData(8, "0.05", 2.306)]
    [InlineData(9, "0.05", 2.262)]
    [InlineData(10, "0.05", 2.228)]
    [InlineData(10, "0.01", 3.169)]
    [InlineData(15, "0.05", 2.131)]
    [InlineData(20, "0.05", 2.086)]
    [InlineData(25, "0.05", 2.060)]
    [InlineData(30, "0.05", 2.042)]
    [InlineData(30, "0.01", 2.750)]
    [InlineData(40, "0.05", 2.021)]
    [InlineData(60, "0.05", 2.000)]
    [InlineData(120, "0.05", 1.980)]
    [InlineData(120, "0.01", 2.617)]
    [InlineData(1000, "0.05", 1.962)]
    public void Intervals_are_as_wide_as_tables_of_t_say(int freedom, string level, double t)
    {
        var answers = Enumerable.Range(0, freedom + 1).Select(i => SurveyCases.Says("price", importance: i switch { 0 => 1, 1 => 100, _ => 50 }, satisfaction: i switch { 0 => 100, 1 => 1, _ => 50 }));
        var gap = SurveyCases.Finding(100, _anySize with { Level = decimal.Parse(level, CultureInfo.InvariantCulture) }, answers).Shortfall;
        var standardError = 99 * Math.Sqrt(2.0 / freedom / (freedom + 1));
        Assert.Equal((0, 1), (gap.Difference.Mean, gap.PValue));
        Assert.Equal(t, gap.Difference.AtMost!.Value / standardError, 0.0006);
        Assert.Equal(-t, gap.Difference.AtLeast!.Value / standardError, 0.0006);
    }

    /// <summary>
    /// What t.test of R 4 gives for the same answers, among which are the ends of the scale: the mean shortfall, its 95 % interval, its p-value, and the lower end of the
    /// 99 % interval of satisfaction.
    /// </summary>
    [Theory]
    [InlineData(20, 5, 1.05, 0.1584420919620866, 1.941557908037914, 0.02340204266551432, 1.311117871249884)]
    [InlineData(20, 8, 2.15, 0.6219113674595024, 3.678088632540497, 0.008315687283639435, 1.462072433846585)]
    [InlineData(30, 5, 1.133333333333333, 0.4487749254240267, 1.81789174124264, 0.002053944893788173, 1.395074648571342)]
    [InlineData(30, 8, 2.066666666666667, 0.931807973302973, 3.201525360030361, 0.0008405780728374476, 1.811124750240193)]
    [InlineData(61, 5, 1.147540983606557, 0.7245398920802839, 1.570542075132831, 1.087873471533078e-06, 1.531266125940187)]
    [InlineData(61, 8, 2.147540983606557, 1.452670094451043, 2.842411872762072, 6.087994054411379e-08, 1.975815000351747)]
    [InlineData(100, 5, 1.17, 0.8546178667716101, 1.48538213322839, 5.457001020119672e-11, 1.615376262541816)]
    [InlineData(100, 8, 2.16, 1.630334605941069, 2.689665394058931, 1.526208638026303e-12, 2.05503508617024)]
    [InlineData(101, 5, 1.148514851485148, 0.8334130901261161, 1.463616612844181, 9.799327116063423e-11, 1.619190733432409)]
    [InlineData(101, 8, 2.158415841584159, 1.634076325333589, 2.682755357834728, 9.931420959581905e-13, 2.064066711366495)]
    [InlineData(102, 5, 1.166666666666667, 0.8526359779193654, 1.480697355413968, 4.801416265352589e-11, 1.622930291310288)]
    [InlineData(102, 8, 2.137254901960784, 1.616449873697977, 2.658059930223592, 1.068913566273845e-12, 2.080428796821971)]
    [InlineData(2000, 5, 1.1985, 1.133838710567231, 1.263161289432769, 1.561841579885144e-222, 1.75818855008796)]
    [InlineData(2000, 8, 2.1645, 2.055496943945315, 2.273503056054686, 2.368214392640212e-247, 2.271338384108211)]
    [InlineData(200_000, 5, 1.199985, 1.193543650680158, 1.206426349319842, 0, 1.795704603480346)]
    [InlineData(200_000, 8, 2.166645, 2.155785880213051, 2.177504119786949, 0, 2.32698689330409)]
    public void Gaps_are_those_of_R(int count, int best, double mean, double atLeast, double atMost, double chance, double satisfactionAtLeast)
    {
        var answers = Enumerable.Range(0, count).Select(i => i switch
        {
            0 => SurveyCases.Says("price", 1, best),
            1 => SurveyCases.Says("price", best, 1),
            _ => SurveyCases.Says("price", 1 + (int)(i * 7919L % best), 1 + ((int)(((i * 104_729L) + (i / 3)) % best) / 2)),
        }).ToList();
        var gap = SurveyCases.Finding(best, _anySize, answers).Shortfall;
        Assert.Equal(mean, gap.Difference.Mean!.Value, 1e-12);
        Assert.Equal(atLeast, gap.Difference.AtLeast!.Value, 1e-12);
        Assert.Equal(atMost, gap.Difference.AtMost!.Value, 1e-12);
        Assert.True(Math.Abs(gap.PValue!.Value - chance) <= chance * 1e-10, $"{gap.PValue} is not {chance}");
        Assert.Equal(satisfactionAtLeast, SurveyCases.Finding(best, _anySize with { Level = 0.01m }, answers).Satisfaction.AtLeast!.Value, 1e-12);
    }

    /// <summary>Most fall short by the one step there is, some are content beyond: what t.test of R 4 says of that, from few degrees of freedom on.</summary>
    [Theory]
    [InlineData(3, 1, 0.6666666666666667)]
    [InlineData(4, 1, 0.3910022189557705)]
    [InlineData(5, 1, 0.2079999999999999)]
    [InlineData(5, 2, 0.704)]
    [InlineData(8, 1, 0.01994212613199252)]
    [InlineData(8, 2, 0.1704706607870538)]
    [InlineData(20, 1, 2.792757962463876e-08)]
    [InlineData(20, 2, 1.34163269574221e-05)]
    [InlineData(60, 1, 1.314859618126154e-36)]
    [InlineData(60, 2, 6.236579451362585e-28)]
    [InlineData(300, 1, 1.343331204639582e-282)]
    [InlineData(300, 2, 8.271056973230514e-238)]
    public void Chances_are_those_of_R(int count, int content, double chance)
    {
        var answers = Enumerable.Range(0, count).Select(i => i < content ? SurveyCases.Says("price", 1, 2) : SurveyCases.Says("price", 2, 1));
        var value = SurveyCases.Finding(2, _anySize, answers).Shortfall.PValue!.Value;
        Assert.True(Math.Abs(value - chance) <= chance * 1e-10, $"{value} is not {chance}");
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

    /// <summary>No answer, one, two, and answers that are all alike: what is not known is not said. Five who say 5 leave room for 1 − 0.025^(1 ÷ 5) who would say 1.</summary>
    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("4", 4.0, 1.0, 5.0)]
    [InlineData("4 4", 4.0, 1.0, 5.0)]
    [InlineData("1 5", 3.0, 1.0, 5.0)]
    [InlineData("5 5 5 5 5", 5.0, 2.91270500, 5.0)]
    [InlineData("5 5 5 5 4", 4.8, 2.81706975, 5.0)]
    [InlineData("5 5 5 5 1", 4.2, 1.97884392, 5.0)]
    [InlineData("1 1 1 1 1 1 1 1 1 1", 1.0, 1.0, 2.23398839)]
    [InlineData("3 3 3 3 3 3 3 3 3 3", 3.0, 2.38300580, 3.61699420)]
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
        var options = _anySize with { Level = decimal.Parse(level, CultureInfo.InvariantCulture) };
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
        Assert.Throws<ArgumentException>("mean", () => new SurveyFigure(2, 1, null, null));
        Assert.Throws<ArgumentException>("mean", () => new SurveyFigure(2, 1, 2, 3));
        Assert.Throws<ArgumentException>("mean", () => new SurveyFigure(2, double.NaN, 0, 3));
        Assert.Throws<ArgumentException>("mean", () => new SurveyFigure(0, null, 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>("answers", () => new SurveyFigure(-1, 1, 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>("pValue", () => new SurveyGap(new SurveyFigure(2, 1, 0, 3), double.NaN, null));
        Assert.Throws<ArgumentOutOfRangeException>("adjustedPValue", () => new SurveyGap(new SurveyFigure(2, 1, 0, 3), 1, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>("answered", () => new SurveyResponse(1, 2, ResponseVerdict.Low, 0, 1));
    }
}
