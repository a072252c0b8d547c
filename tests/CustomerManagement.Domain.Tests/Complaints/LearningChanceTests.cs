using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>What chance alone makes of it, and what is there besides chance. The seed is fixed, so that a run is like another.</summary>
public sealed class LearningChanceTests
{
    private const int Runs = 2_000;
    private const int Months = 8;

    private static readonly LearningPeriods _periods = LearningPeriods.By(CalendarUnit.Month, LearningCases.First, LearningCases.First.PlusMonths(Months).PlusDays(-1));
    private static readonly string[] _products = ["A", "B", "C", "D"];

    [Fact]
    public void Where_only_chance_is_at_work_a_worst_trend_and_a_group_apart_are_named_no_more_often_than_the_level_allows()
    {
        var random = new Random(20241125);
        var (rising, standing) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var exposures = Exposures(random);
            var report = new ComplaintLearning().Read(Complaints(random, exposures, rise: 1), _periods, exposures);
            rising += report.WorstTrend is null ? 0 : 1;
            standing += report.StandingOut.Count > 0 ? 1 : 0;
        }

        // Five of a hundred of both tails together; four standard deviations of that many runs on top. That it is not nothing shows that the test is awake.
        var most = (0.05 * Runs) + (4 * Math.Sqrt(0.05 * 0.95 * Runs));
        Assert.InRange(rising, 5, most);
        Assert.InRange(standing, 5, most);
    }

    [Fact]
    public void A_trend_that_was_planted_is_the_worst_one_and_a_product_that_was_made_worse_stands_out()
    {
        var random = new Random(20241126);
        var (rising, standing) = (0, 0);
        const int Planted = 300;
        for (var run = 0; run < Planted; run++)
        {
            var exposures = Exposures(random);
            var trend = new ComplaintLearning().Read(Complaints(random, exposures, rise: 1.5), _periods, exposures).WorstTrend;
            rising += trend?.Subject is { Dimension: LearningDimension.Product, Value: "C" } && trend.Trend!.RatioPerPeriod is > 1.2 and < 1.8 ? 1 : 0;
            var apart = new ComplaintLearning().Read(Complaints(random, exposures, rise: 1, factor: 3), _periods, exposures).StandingOut;
            standing += apart.Count > 0 && apart[0].Subject == LearningCases.Product("C") ? 1 : 0;
        }

        Assert.InRange(rising, 0.95 * Planted, Planted);
        Assert.InRange(standing, 0.95 * Planted, Planted);
    }

    /// <summary>A business that grows, by products that sell differently.</summary>
    private static List<ComplaintExposure> Exposures(Random random) =>
        [.. _products.SelectMany((product, place) => Enumerable.Range(0, Months).Select(month =>
            LearningCases.Sold(_periods.All[month].First, product, (50 * (place + 1)) + (20 * month) + random.Next(30))))];

    /// <summary>Poisson counts of two causes, at one rate for all but product C.</summary>
    private static List<ComplaintCase> Complaints(Random random, IEnumerable<ComplaintExposure> exposures, double rise, double factor = 1)
    {
        var cases = new List<ComplaintCase>();
        foreach (var exposure in exposures)
        {
            var month = exposure.On.Month - 1;
            var expected = 0.02 * (double)exposure.Amount * (exposure.Subject.Value == "C" ? factor * Math.Pow(rise, month) : 1);
            for (var passed = -Math.Log(1 - random.NextDouble()); passed < expected; passed -= Math.Log(1 - random.NextDouble()))
            {
                cases.Add(new ComplaintCase(
                    new ComplaintId($"{cases.Count}"),
                    exposure.On.PlusDays(random.Next(28)),
                    cause: random.Next(2) == 0 ? CauseKind.Delivery : CauseKind.Billing,
                    productLine: exposure.Subject.Value));
            }
        }

        return cases;
    }
}
