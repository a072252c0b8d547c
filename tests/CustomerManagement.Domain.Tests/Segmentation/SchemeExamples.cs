using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

/// <summary>Small populations to read: one letter a customer, its net amount in the year, and the segment it must get.</summary>
public sealed class SchemeExamples
{
    private static readonly AnalysisPeriod _year2024 = new(Fixtures.Date("2024-12-31"));

    [Theory]
    [InlineData("one customer                 ", "100               ", "A          ")]
    [InlineData("all equal                    ", "5 5 5 5           ", "A A A A    ")]
    [InlineData("exactly 80 % is not below    ", "80 15 5           ", "A B C      ")]
    [InlineData("just below 80 %              ", "79 16 5           ", "A A C      ")]
    [InlineData("one giant crosses both       ", "99 1              ", "A C        ")]
    [InlineData("the rows after do not shift  ", "990 5 5           ", "A C C      ")]
    [InlineData("ties on the boundary         ", "40 20 20 20       ", "A A A A    ")]
    [InlineData("a tie group enters B whole   ", "80 5 5 5 5        ", "A B B B B  ")]
    [InlineData("zero and below have no tier  ", "100 0 -50         ", "A None None")]
    [InlineData("returns larger than sales    ", "10 -1000          ", "A None     ")]
    [InlineData("nobody above zero            ", "0 -1              ", "None None  ")]
    [InlineData("four decimals                ", "0.0008 0.00015 0.00005", "A B C  ")]
    public void Abc_by_amount(string what, string amounts, string tiers) => AssertSegments(what, amounts, tiers, new AbcScheme());

    [Theory]
    [InlineData("ten                          ", "10 9 8 7 6 5 4 3 2 1", "A A B B B C C C C C")]
    [InlineData("ties stay together           ", "10 9 9 9 6 5 4 3 2 1", "A A A A B C C C C C")]
    [InlineData("zero buyers do not count     ", "5 4 3 2 1 0 0 0     ", "A B B C C None None None")]
    public void Abc_by_count(string what, string amounts, string tiers) => AssertSegments(what, amounts, tiers, new AbcScheme(AbcOptions.ByCount));

    [Theory]
    [InlineData("five                         ", "5 4 3 2 1       ", "VitalFew Keeper Keeper Keeper Drain")]
    [InlineData("four: a fifth is less than 1 ", "4 3 2 1         ", "VitalFew Keeper Keeper Keeper")]
    [InlineData("one                          ", "7               ", "VitalFew")]
    [InlineData("all equal, in doubt better   ", "3 3 3 3 3       ", "VitalFew VitalFew VitalFew VitalFew VitalFew")]
    [InlineData("ties over the lower boundary ", "5 4 3 1 1       ", "VitalFew Keeper Keeper Keeper Keeper")]
    [InlineData("below zero counts            ", "5 4 3 0 -9      ", "VitalFew Keeper Keeper Keeper Drain")]
    public void Pareto_by_amount(string what, string amounts, string groups) => AssertSegments(what, amounts, groups, new ParetoScheme());

    [Fact]
    public void Pareto_by_profit_counts_the_cost_to_serve()
    {
        Fact[] facts =
        [
            .. "ABCDE".Select((letter, index) => Fixtures.Buys($"{letter}", "2024-06-01", 100 - index, 50 - index)),
            new ServingCost(new CustomerId("A"), Fixtures.Date("2024-07-01"), new Domain.Kernel.Money(60, default)),
        ];
        Assert.Equal("Drain VitalFew Keeper Keeper Keeper", Segments(new ParetoScheme(), facts));
        Assert.Equal("VitalFew Keeper Keeper Keeper Drain", Segments(new ParetoScheme(ParetoOptions.ByAmount), facts));
    }

    [Fact]
    public void Rfm_keeps_ties_together_where_ranks_alone_would_tear_them_apart() =>
        Assert.Equal("555 222 222 222 111", Segments(
            new RfmScheme(),
            [
                .. Days("A", 30, "2024-12-01", "2024-12-02", "2024-12-03"),
                .. Days("B", 20, "2024-11-01", "2024-11-02"), .. Days("C", 20, "2024-11-01", "2024-11-02"), .. Days("D", 20, "2024-11-01", "2024-11-02"),
                .. Days("E", 10, "2024-01-05"),
            ]));

    [Theory]
    [InlineData("two dates                           ", "2024-12-01 2024-12-31", "Loyal")]
    [InlineData("twice on one date                   ", "2024-12-31 2024-12-31", "OneTime")]
    [InlineData("180 days of silence                 ", "2024-07-04", "OneTime")]
    [InlineData("181 days of silence                 ", "2024-07-03", "Lapsed")]
    [InlineData("365 days of silence                 ", "2024-01-01", "Lapsed")]
    [InlineData("366 days of silence                 ", "2023-12-31", "Lost")]
    [InlineData("silence comes before loyalty        ", "2023-05-01 2023-06-01 2023-07-01", "Lost")]
    [InlineData("back after 365 days                 ", "2023-12-02 2024-12-01", "Loyal")]
    [InlineData("back after 366 days                 ", "2023-12-01 2024-12-01", "WonBack")]
    [InlineData("the next purchase ends being back   ", "2023-06-01 2024-12-01 2024-12-02", "Loyal")]
    [InlineData("back, and silent again              ", "2022-06-01 2024-06-01", "Lapsed")]
    public void Lifecycle(string what, string dates, string stage)
    {
        Assert.NotNull(what);
        Assert.Equal(stage, Segments(new LifecycleScheme(), [.. Days("A", 1, dates.Split(' '))]));
    }

    [Theory]
    [InlineData("2024-12-01            ", "OneTime", "Loyal purchase dates ever AtLeast 2 1  ", "Lapsed days since the last purchase MoreThan 180 150")]
    [InlineData("2024-11-01 2024-12-01 ", "Loyal  ", "                                       ", "Lapsed days since the last purchase MoreThan 180 150")]
    [InlineData("2023-01-01 2024-12-01 ", "WonBack", "Loyal purchase dates ever AtLeast 3 1  ", "Lapsed days since the last purchase MoreThan 180 150")]
    [InlineData("2024-06-30            ", "Lapsed ", "Loyal purchase dates ever AtLeast 2 1  ", "Lost days since the last purchase MoreThan 365 181  ")]
    [InlineData("2023-06-30            ", "Lost   ", "WonBack purchase dates ever AtLeast 2 1", "                                                    ")]
    public void Neighbours_in_the_lifecycle_are_what_a_purchase_and_what_silence_would_make(string dates, string stage, string better, string worse)
    {
        var scheme = new LifecycleScheme();
        var measured = Fixtures.Measured(_year2024, Days("A", 1, dates.Trim().Split(' ')));
        var decision = scheme.Classify(measured[0], scheme.Calibrate(PopulationSummary.Of(measured, [])));
        Assert.Equal((stage.Trim(), better.Trim(), worse.Trim()), (decision.Segment.ToString(), Text(decision.Better), Text(decision.Worse)));

        static string Text(IReadOnlyList<Neighbour<LifecycleStage>> neighbours) =>
            string.Concat(neighbours.Select(next => $"{next.Segment} {next.Measure} {next.Crossing} {next.Boundary} {next.Distance}"));
    }

    [Fact]
    public void A_cut_offset_moves_the_cut_itself_into_the_bin_below()
    {
        // Type 7 cuts of 10, 20, ..., 60 are 20, 30, 40 and 50: values of the population, which the offset decides about.
        Fact[] facts = [.. Enumerable.Range(1, 6).Select(ten => Fixtures.Buys($"{ten}", "2024-06-01", 10 * ten))];
        Assert.Equal("1 1 2 3 4 5", Monetary(RfmOptions.CutPoints));
        Assert.Equal("1 2 3 4 5 5", Monetary(RfmOptions.CutPoints with { CutOffset = 0 }));

        string Monetary(RfmOptions options) => string.Join(' ', Segments(new RfmScheme(options), facts).Split(' ').Select(score => score[2]));
    }

    [Fact]
    public void Reasons_read_the_same_in_every_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            var scheme = new AbcScheme();
            var measured = Fixtures.Measured(_year2024, Fixtures.Buys("A", "2024-06-01", 1234.5m), Fixtures.Buys("B", "2024-06-01", 1.5m));
            var boundaries = scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures));
            Assert.Equal("ABC: A because net amount in the period 1234.5 is at least 1234.5", scheme.Classify(measured[0], boundaries).ToString());
            Assert.Equal("12 months to 2024-12-31", _year2024.ToString());
            Assert.Equal("1234.5 XXX", new Domain.Kernel.Money(1234.5m, default).ToString());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Boundaries_that_contradict_themselves_are_refused()
    {
        var basis = new CalibrationBasis("ABC", 1, _year2024, default, 1);
        Assert.Throws<ArgumentException>("minimumB", () => new AbcBoundaries(basis, 5, 5));
        Assert.Throws<ArgumentException>("minimumB", () => new AbcBoundaries(basis, null, 5));
        Assert.Throws<ArgumentException>("minimumB", () => new AbcBoundaries(basis, 0, null));
        Assert.Throws<ArgumentException>("maximumDrain", () => new ParetoBoundaries(basis, ParetoMeasure.Amount, 5, 5));
        Assert.Throws<ArgumentOutOfRangeException>("measure", () => new ParetoBoundaries(basis, ParetoMeasure.ProfitElseAmount, 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>("lostAfterDays", () => new LifecycleBoundaries(basis, 5, 5));
        Assert.Throws<ArgumentException>("boundaries", () => new RfmCuts(Comparison.AtLeast, [1, 3, 2, null]));
        Assert.Throws<ArgumentException>("boundaries", () => new RfmCuts(Comparison.AtMost, [1, 2, 2, 2]));
        Assert.Throws<ArgumentException>("boundaries", () => new RfmCuts(Comparison.AtLeast, [null, 1, 1, 1]));
        Assert.Throws<ArgumentException>("boundaries", () => new RfmCuts(Comparison.AtLeast, [1, 1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>("comparison", () => new RfmCuts(Comparison.EqualTo, [1, 1, 1, 1]));
        Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<AnalysisPeriod>("""{"Months":12}"""));
    }

    [Fact]
    public void Different_measures_of_one_name_are_refused() => Assert.Throws<ArgumentException>(
        "measures", () => PopulationSummary.Of(Fixtures.Measured(_year2024), [new Measure("x", _ => 1), new Measure("x", _ => 2)]));

    [Fact]
    public void Lifecycle_before_the_first_purchase()
    {
        var measured = new TestPopulation(_year2024, [new CustomerId("known")], [
            new ContactMade(new CustomerId("asked"), Fixtures.Date("2020-01-01"), ContactKind.Enquiry),
            Fixtures.Buys("returned", "2024-01-01", -5),
            Fixtures.Buys("later", "2025-01-01", 5),
        ]).Measure();
        var scheme = new LifecycleScheme();
        var boundaries = scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures));
        Assert.Equal(
            ["asked Potential", "known Target", "returned Potential"],
            measured.Select(customer => $"{customer.Customer} {scheme.Classify(customer, boundaries).Segment}"));
    }

    [Fact]
    public void An_explanation_reads_like_a_sentence_and_names_the_neighbours()
    {
        var scheme = new AbcScheme();
        var measured = Fixtures.Measured(_year2024, Fixtures.Buys("A", "2024-06-01", 80), Fixtures.Buys("B", "2024-06-01", 15), Fixtures.Buys("C", "2024-06-01", 5));
        var boundaries = scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures));
        var b = scheme.Classify(measured[1], boundaries);
        Assert.Equal("ABC: B because net amount in the period 15 is at least 15", b.ToString());
        Assert.Equal(new Neighbour<AbcTier>(AbcTier.A, "net amount in the period", Comparison.AtLeast, 80, 65), Assert.Single(b.Better));
        Assert.Equal(new Neighbour<AbcTier>(AbcTier.C, "net amount in the period", Comparison.LessThan, 15, 0), Assert.Single(b.Worse));

        var c = scheme.Classify(measured[2], boundaries);
        Assert.Equal(
            "ABC: C because net amount in the period 5 is above 0 and net amount in the period 5 is below 80 and net amount in the period 5 is below 15",
            c.ToString());
    }

    [Fact]
    public void A_score_lost_or_reached_together_with_others_is_one_neighbour()
    {
        var scheme = new RfmScheme();
        var measured = Fixtures.Measured(_year2024, Fixtures.Buys("A", "2024-06-01", 1), Fixtures.Buys("B", "2024-06-02", 9));
        var boundaries = scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures));
        var (a, b) = (scheme.Classify(measured[0], boundaries), scheme.Classify(measured[1], boundaries));
        Assert.Equal(("111", "313"), (a.Segment.ToString(), b.Segment.ToString()));
        Assert.Equal(["311 AtMost 212 1", "113 AtLeast 9 8"], a.Better.Select(Text));
        Assert.Equal(["113 MoreThan 212 0", "311 LessThan 9 0"], b.Worse.Select(Text));

        static string Text(Neighbour<RfmScore> next) => $"{next.Segment} {next.Crossing} {next.Boundary} {next.Distance}";
    }

    [Fact]
    public void Boundaries_of_nobody_classify_like_a_population_of_one()
    {
        var nobody = new TestPopulation(_year2024, [], []).Measure();
        var someone = Fixtures.MetricsOf(_year2024, Fixtures.Buys("A", "2024-06-01", 5));
        var segmentation = CustomerSegmentation.Default;
        Assert.Equal("A VitalFew 111 Lapsed", segmentation.Classify(someone, segmentation.Calibrate(nobody)).ToString());
    }

    [Theory]
    [InlineData(0.80, 0.80, "BShare input.order")]
    [InlineData(0.95, 0.80, "BShare input.order")]
    [InlineData(0.00, 0.95, "AShare input.share")]
    [InlineData(0.80, 1.00, "BShare input.share")]
    public void Abc_cuts_are_shares_in_order(double a, double b, string error) => AssertWrong(
        error, new AbcOptionsValidator().Validate(new AbcOptions { AShare = (decimal)a, BShare = (decimal)b }));

    [Theory]
    [InlineData(0.6, 0.6, "BottomShare input.share-sum")]
    [InlineData(0.0, 0.2, "TopShare input.share")]
    [InlineData(0.2, 1.0, "BottomShare input.share")]
    public void Pareto_shares_leave_the_middle_its_own(double top, double bottom, string error) => AssertWrong(
        error, new ParetoOptionsValidator().Validate(new ParetoOptions { TopShare = (decimal)top, BottomShare = (decimal)bottom }));

    [Theory]
    [InlineData(000, 365, "LapsedAfterDays input.days")]
    [InlineData(365, 180, "LostAfterDays input.order")]
    [InlineData(180, 180, "LostAfterDays input.order")]
    public void Lifecycle_limits_are_days_in_order(int lapsed, int lost, string error) => AssertWrong(
        error, new LifecycleOptionsValidator().Validate(new LifecycleOptions { LapsedAfterDays = lapsed, LostAfterDays = lost }));

    [Fact]
    public void Rfm_offsets_are_not_below_zero() => AssertWrong(
        "CutOffset input.offset", new RfmOptionsValidator().Validate(new RfmOptions { CutOffset = -1 }));

    [Fact]
    public void Parts_of_different_periods_do_not_merge()
    {
        var scheme = new AbcScheme();
        var (year, month) = (Fixtures.Measured(_year2024), Fixtures.Measured(new AnalysisPeriod(_year2024.AsOf, 1)));
        Assert.Throws<ArgumentException>(
            "other", () => PopulationSummary.Of(year, scheme.Measures).Merge(PopulationSummary.Of(month, scheme.Measures)));
        Assert.Throws<ArgumentException>("measure", () => scheme.Calibrate(PopulationSummary.Of(year, [])));
    }

    private static void AssertWrong(string error, FluentValidation.Results.ValidationResult result) =>
        Assert.Equal([error], result.Errors.Select(found => $"{found.PropertyName} {found.ErrorCode}"));

    private static void AssertSegments<TSegment, TBoundaries>(string what, string amounts, string segments, ISegmentationScheme<TSegment, TBoundaries> scheme)
    {
        Assert.NotNull(what);
        var facts = amounts.Trim().Split(' ').Select((amount, index) => Fixtures.Buys($"{(char)('A' + index)}", "2024-06-01", decimal.Parse(amount)));
        Assert.Equal(segments.Trim(), Segments(scheme, [.. facts]));
    }

    private static string Segments<TSegment, TBoundaries>(ISegmentationScheme<TSegment, TBoundaries> scheme, Fact[] facts)
    {
        var measured = Fixtures.Measured(_year2024, facts);
        var boundaries = scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures));
        return string.Join(' ', measured.Select(customer => scheme.Classify(customer, boundaries).Segment));
    }

    private static IEnumerable<Fact> Days(string customer, decimal amount, params string[] dates) =>
        dates.Select(date => Fixtures.Buys(customer, date, amount));
}
