using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>Expected figures are those of R 4: glm, and the exact distribution put together there.</summary>
public sealed class LearningTrendTests
{
    public static TheoryData<int[], int[], double, double> Trends => new()
    {
        { [1, 2, 3, 6], [100, 100, 100, 100], 0.05124616622925, 1.791529940758 },
        { [2, 2, 2, 2, 2, 2], [10, 10, 10, 10, 10, 10], 1, 1 },
        { [0, 0, 1, 2, 4, 8], [50, 60, 70, 80, 90, 100], 0.0007507745214402, 2.027679402853 },
        { [9, 4, 3, 1, 0], [10, 10, 20, 20, 20], 9.738025852357e-07, 0.3684019333593 },
        { [5, 5, 5, 5], [100, 100, 100, 20], 0.09353963952298, 1.536376068113 },
        { [3, 0, 0, 12], [10, 0, 0, 10], 0.03515625, 1.587401051968 },
    };

    [Theory]
    [MemberData(nameof(Trends))]
    public void A_trend_of_small_counts_is_tested_exactly(int[] counts, int[] sold, double value, double ratio)
    {
        var trend = Trend(counts, sold);
        LearningCases.Near(value, trend.PValue);
        LearningCases.Near(ratio, trend.RatioPerPeriod);
        Assert.Equal((counts.Length, counts.Sum()), (trend.Periods, trend.Complaints));
        var rises = ratio > 1 ? LearningTrendVerdict.Rising : LearningTrendVerdict.Falling;
        Assert.Equal(value < 0.05 ? rises : LearningTrendVerdict.NoneFound, trend.Verdict);
    }

    [Theory]
    [InlineData(new[] { 40, 45, 50, 52, 58, 60, 66, 70, 75, 80, 88, 95 }, 1.560400639351464e-12, 1.076984814956879, 0.5)]
    [InlineData(new[] { 60, 62, 58, 61, 59, 60, 63, 57, 60, 64, 58, 66 }, 0.735266073323664, 1.003695552140683, 0.001)]
    public void A_trend_of_large_counts_is_near_the_exact_one(int[] counts, double exact, double ratio, double tolerance)
    {
        var trend = Trend(counts, [.. counts.Select(_ => 1_000)]);
        Assert.InRange(trend.PValue!.Value, exact * (1 - tolerance), exact * (1 + tolerance));
        LearningCases.Near(ratio, trend.RatioPerPeriod);
    }

    [Theory]
    [InlineData(new[] { 0, 0, 0, 0, 0, 10 }, LearningTrendVerdict.Rising)]
    [InlineData(new[] { 10, 0, 0, 0, 0, 0 }, LearningTrendVerdict.Falling)]
    public void With_all_complaints_at_one_end_there_is_a_trend_but_no_likeliest_ratio(int[] counts, LearningTrendVerdict verdict)
    {
        var trend = Trend(counts, [10, 10, 10, 10, 10, 10]);
        Assert.Equal((verdict, null), (trend.Verdict, trend.RatioPerPeriod));
        LearningCases.Near(2 * Math.Pow(6, -10), trend.PValue);
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3, 3, 0, 0 }, new[] { 10, 10, 10, 10, 10, 10 }, LearningTrendVerdict.TooFew)]
    [InlineData(new[] { 5, 5, 5 }, new[] { 10, 10, 10 }, LearningTrendVerdict.TooFew)]
    [InlineData(new[] { 4, 3, 4, 4, 0, 0 }, new[] { 10, 10, 10, 10, 0, 0 }, LearningTrendVerdict.NoneFound)]
    [InlineData(new[] { 1, 2, 3, 9, 0, 1 }, new[] { 10, 10, 10, 10, 0, 0 }, LearningTrendVerdict.NoExposure)]
    [InlineData(new[] { 1, 2, 3, 9, 0, 0 }, new[] { 10, 10, 10, 10, 10, -1 }, LearningTrendVerdict.NoExposure)]
    [InlineData(new[] { 0, 0, 0, 19, 0, 0 }, new[] { 0, 0, 0, 10, 0, 0 }, LearningTrendVerdict.NoExposure)]
    [InlineData(new[] { 1, 2, 3, 9, 0, 0 }, new[] { -1, -1, -1, -1, -1, -1 }, LearningTrendVerdict.NoExposure)]
    public void Where_nothing_can_be_said_of_a_trend_the_answer_says_why(int[] counts, int[] sold, LearningTrendVerdict verdict)
    {
        var trend = Trend(counts, sold);
        Assert.Equal(verdict, trend.Verdict);
        Assert.Equal(verdict == LearningTrendVerdict.NoneFound, trend.PValue is not null);
    }

    [Fact]
    public void A_month_that_is_not_over_is_no_fall()
    {
        // Twenty a month of a thousand sold, and on the 5th of July so far three of a hundred and fifty.
        int[] counts = [20, 20, 20, 20, 20, 20];
        var cases = LearningCases.Monthly("A", counts).Append(new ComplaintCase(new ComplaintId("x"), Fixtures.Date("2024-07-01"), productLine: "A"));
        var sold = LearningCases.MonthlySold("A", [.. counts.Select(_ => 1_000m), 1_000]);
        var cut = new ComplaintLearning().Read(cases, LearningPeriods.By(CalendarUnit.Month, LearningCases.First, Fixtures.Date("2024-07-05")), sold).Of(LearningCases.Product("A"))!;
        Assert.Equal((6, 120, LearningTrendVerdict.NoneFound), (cut.Trend!.Periods, cut.Trend.Complaints, cut.Trend.Verdict));
        Assert.Equal(1.0, cut.Trend.PValue);
        Assert.Equal(121, cut.Total.Complaints);

        // Were July over, it would be one.
        var over = new ComplaintLearning().Read(cases, LearningPeriods.By(CalendarUnit.Month, LearningCases.First, Fixtures.Date("2024-07-31")), sold).Of(LearningCases.Product("A"))!;
        Assert.Equal(LearningTrendVerdict.Falling, over.Trend!.Verdict);
    }

    [Fact]
    public void The_first_month_that_began_before_is_no_rise()
    {
        var cases = LearningCases.Monthly("A", [1, 20, 20, 20, 20, 20]);
        var sold = LearningCases.MonthlySold("A", [1_000, 1_000, 1_000, 1_000, 1_000, 1_000]).ToList();
        var from = new ComplaintLearning().Read(cases, LearningPeriods.By(CalendarUnit.Month, Fixtures.Date("2024-01-02"), Fixtures.Date("2024-06-30")), sold.Skip(1).Append(LearningCases.Sold(Fixtures.Date("2024-01-15"), "A", 1_000)));
        Assert.Equal((5, 100, LearningTrendVerdict.NoneFound), From(from.Of(LearningCases.Product("A"))!.Trend!));
        Assert.Null(from.WorstTrend);
        var whole = new ComplaintLearning().Read(cases, LearningCases.Half, sold);
        Assert.Equal((6, 101, LearningTrendVerdict.Rising), From(whole.Of(LearningCases.Product("A"))!.Trend!));
        Assert.Equal(LearningCases.Product("A"), whole.WorstTrend!.Subject);

        static (int, int, LearningTrendVerdict) From(LearningTrend trend) => (trend.Periods, trend.Complaints, trend.Verdict);
    }

    private static LearningTrend Trend(int[] counts, int[] sold)
    {
        var periods = LearningPeriods.By(CalendarUnit.Month, LearningCases.First, LearningCases.First.PlusMonths(counts.Length).PlusDays(-1));
        var exposures = sold.Select((amount, month) => (amount, month)).Where(given => given.amount >= 0).Select(given => LearningCases.Sold(LearningCases.First.PlusMonths(given.month), "A", given.amount));
        return new ComplaintLearning().Read(LearningCases.Monthly("A", counts), periods, exposures).Of(LearningCases.Product("A"))!.Trend!;
    }
}
