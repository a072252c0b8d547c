using System.Text.Json;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;
using FluentValidation;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>Expected figures are those of R 4: poisson.test, binom.test, pbinom.</summary>
public sealed class LearningTests
{
    [Theory]
    [InlineData(0, 0, 3.688879454114)]
    [InlineData(1, 0.02531780798429, 5.571643390939)]
    [InlineData(2, 0.242209278544, 7.224687667724)]
    [InlineData(5, 1.623486390118, 11.66833207932)]
    [InlineData(10, 4.795388696132, 18.39035604202)]
    [InlineData(50, 37.11096373746, 65.91876666434)]
    [InlineData(1_000, 938.9730184077, 1063.952136016)]
    [InlineData(100_000, 99381.15266374, 100621.7447397)]
    public void A_rate_has_the_exact_interval_of_a_count(int complaints, double atLeast, double atMost)
    {
        var rate = new LearningFigure(complaints, 200).Rate!;
        LearningCases.Near(complaints / 200.0, rate.Value);
        LearningCases.Near(atLeast / 200, rate.AtLeast);
        LearningCases.Near(atMost / 200, rate.AtMost);
    }

    [Theory]
    [InlineData(0, 10, 0, 0.3084971078188)]
    [InlineData(1, 10, 0.002528578544462, 0.4450161170282)]
    [InlineData(5, 10, 0.1870860284474, 0.8129139715526)]
    [InlineData(10, 10, 0.6915028921812, 1)]
    [InlineData(93, 3_186, 0.02362347815248, 0.03564192664963)]
    [InlineData(3_093, 3_186, 0.9643580733504, 0.9763765218475)]
    public void A_share_has_the_exact_interval_of_a_share(int inTime, int known, double atLeast, double atMost)
    {
        var cases = Enumerable.Range(0, known + 3).Select(number => new ComplaintCase(
            new ComplaintId($"{number}"), LearningCases.First, answeredInTime: number < inTime ? true : number < known ? false : null));
        var share = new ComplaintLearning().Read(cases, LearningCases.Half).Of(LearningSubject.Everything)!.ShareInTime!;
        LearningCases.Near((double)inTime / known, share.Value);
        LearningCases.Near(atLeast, share.AtLeast);
        LearningCases.Near(atMost, share.AtMost);
    }

    [Theory]
    [InlineData(12, 100, 8, 400, 6.0, 2.255303200189, 16.92158967273, 0.0002034575303141, LearningVerdict.Higher)]
    [InlineData(3, 50, 27, 450, 1.0, 0.1941542144183, 3.249705351452, 1, LearningVerdict.TooFew)]
    [InlineData(0, 10, 20, 100, 0.0, 0, 2.025496037968, 0.2972872560483, LearningVerdict.TooFew)]
    [InlineData(20, 100, 0, 300, null, 14.81118671063, null, 1.818989403546e-12, LearningVerdict.Higher)]
    [InlineData(500, 1_000, 4_500, 10_000, 1.111111111111, 1.0110315649, 1.218942819006, 0.02877408293074, LearningVerdict.Alike)]
    [InlineData(10, 1, 10, 1, 1.0, 0.3735468466994, 2.677040400249, 1, LearningVerdict.TooFew)]
    [InlineData(2, 1_000, 40, 2_000, 0.1, 0.01170778694022, 0.3856155769251, 1.907231172654e-05, LearningVerdict.Lower)]
    [InlineData(7, 1, 93, 999, 75.1935483871, 29.41819972068, 161.1705822484, 2.9513566456e-11, LearningVerdict.Higher)]
    public void Two_rates_are_compared_by_how_their_complaints_split(
        int one, int sold, int others, int othersSold, double? ratio, double atLeast, double? atMost, double value, LearningVerdict verdict)
    {
        var report = new ComplaintLearning().Read(
            [.. LearningCases.Monthly("A", [one]), .. LearningCases.Monthly("B", [others])],
            LearningPeriods.By(CalendarUnit.Month, LearningCases.First, Fixtures.Date("2024-01-31")),
            [LearningCases.Sold(LearningCases.First, "A", sold), LearningCases.Sold(LearningCases.First, "B", othersSold)]);
        var comparison = report.Of(LearningCases.Product("A"))!.Comparison!;
        Assert.Equal(new LearningFigure(others, othersSold), comparison.Other);
        LearningCases.Near(ratio, comparison.Ratio);
        LearningCases.Near(atLeast, comparison.RatioAtLeast);
        LearningCases.Near(atMost, comparison.RatioAtMost);
        LearningCases.Near(value, comparison.PValue);
        LearningCases.Near(Math.Min(1, 2 * value), comparison.AdjustedPValue);
        Assert.Equal(verdict, comparison.Verdict);
    }

    [Fact]
    public void Without_exposure_there_are_counts_and_no_rates()
    {
        var report = new ComplaintLearning().Read(LearningCases.Monthly("A", [1, 2, 4, 8, 16, 32], CauseKind.Delivery), LearningCases.Half);
        Assert.Null(report.WorstTrend);
        Assert.Empty(report.StandingOut);
        Assert.Null(report.UnitOf(LearningDimension.Product));
        Assert.All(report.Groups, group =>
        {
            Assert.Null(group.Total.Rate);
            Assert.Equal(63, group.Total.Complaints);
            Assert.True(group.Comparison is null or { Verdict: LearningVerdict.NoExposure, PValue: null });
            Assert.True(group.Trend is null or { Verdict: LearningTrendVerdict.NoExposure, PValue: null });
        });
    }

    [Fact]
    public void An_exposure_that_is_missing_is_unknown_and_one_of_nothing_is_nothing()
    {
        var report = new ComplaintLearning().Read(
            [.. LearningCases.Monthly("A", [1]), .. LearningCases.Monthly("B", [1])],
            LearningCases.Half,
            [.. LearningCases.MonthlySold("A", [100, 100, 100, 100, 100]), .. LearningCases.MonthlySold("B", [50, 0, 0, 0, 0, 0])]);
        Assert.Null(report.Of(LearningCases.Product("A"))!.Total.Rate);
        Assert.Equal(0.01, report.Of(LearningCases.Product("A"))!.Periods[0].Rate!.Value);
        Assert.Equal(0.02, report.Of(LearningCases.Product("B"))!.Total.Rate!.Value);
        Assert.Null(report.Of(LearningCases.Product("B"))!.Periods[1].Rate);
        Assert.Equal(ExposureUnit.Purchases, report.UnitOf(LearningDimension.Product));
    }

    [Fact]
    public void A_product_without_complaints_is_compared_too()
    {
        var report = new ComplaintLearning().Read(
            LearningCases.Monthly("A", [30], CauseKind.Billing), LearningCases.Half,
            [.. LearningCases.MonthlySold("A", [10, 10, 10, 10, 10, 10]), .. LearningCases.MonthlySold("B", [10, 10, 10, 10, 10, 10])]);
        var none = report.Of(LearningCases.Product("B", CauseKind.Billing))!;
        Assert.Equal((0, LearningVerdict.Lower), (none.Total.Complaints, none.Comparison!.Verdict));
        Assert.Equal([LearningCases.Product("A"), LearningCases.Product("A", CauseKind.Billing)], report.StandingOut.Select(group => group.Subject));
        Assert.Null(report.Of(LearningCases.Product("B", CauseKind.Other)));
        Assert.Null(report.Of(LearningCases.Product("C")));
    }

    [Fact]
    public void An_unknown_value_is_counted_and_neither_compared_nor_followed()
    {
        var cases = LearningCases.Monthly("A", [9, 9, 9, 9, 9, 9]).Append(new ComplaintCase(new ComplaintId("x"), LearningCases.First, productLine: " "));
        var unknown = new ComplaintLearning().Read(cases, LearningCases.Half, LearningCases.MonthlySold("A", [1, 1, 1, 1, 1, 1])).Of(LearningCases.Product(null))!;
        Assert.Equal((1, null, null, null), (unknown.Total.Complaints, unknown.Total.Rate, unknown.Comparison, unknown.Trend));
    }

    [Fact]
    public void Repeats_reach_back_before_the_first_date_and_no_further_than_the_days()
    {
        ComplaintCase[] cases =
        [
            new(new("1"), Fixtures.Date("2023-12-01"), new CustomerId("a"), CauseKind.Billing, productLine: "A"),
            new(new("2"), Fixtures.Date("2024-02-29"), new CustomerId("a"), CauseKind.Delivery, productLine: "A"),
            new(new("3"), Fixtures.Date("2024-05-30"), new CustomerId("a"), CauseKind.Delivery, productLine: "A", refersTo: new ComplaintId("2")),
            new(new("4"), Fixtures.Date("2024-05-30"), new CustomerId("a"), CauseKind.Billing, isReopened: true),
            new(new("5"), Fixtures.Date("2024-05-30")),
        ];
        var repeats = new ComplaintLearning().Read(cases, LearningCases.Half).Repeats;

        // The second 90 days after the first, the third 91 days after the second, the fourth on its day.
        Assert.Equal((90, 3, 2, 0, 1, 1, 1), (repeats.WithinDays, repeats.OfKnownCustomers, repeats.Repeats, repeats.WithSameCause, repeats.WithSameProduct, repeats.ReferredBack, repeats.Reopened));
        Assert.Equal([new RepeatingCustomer(new CustomerId("a"), 3, 2)], repeats.Customers);
        Assert.Equal(2.0 / 3, repeats.Share!.Value);
        Assert.Null(new ComplaintLearning().Read([], LearningCases.Half).Repeats.Share);
    }

    [Fact]
    public void What_is_given_wrongly_is_refused_by_name()
    {
        var learning = new ComplaintLearning();
        var complaint = new ComplaintCase(new ComplaintId("1"), LearningCases.First);
        Assert.Throws<ArgumentException>("cases", () => learning.Read([complaint, complaint], LearningCases.Half));
        Assert.Throws<ArgumentException>("cases", () => learning.Read([null!], LearningCases.Half));
        Assert.Throws<ArgumentException>("exposures", () => learning.Read([complaint], LearningCases.Half, [null!]));
        Assert.Throws<ArgumentException>("exposures", () => learning.Read(
            [complaint], LearningCases.Half, [LearningCases.Sold(LearningCases.First, "A", 1), new ComplaintExposure(LearningDimension.Product, "B", LearningCases.First, 1, ExposureUnit.Contacts)]));
        Assert.Throws<ArgumentException>("value", () => new ComplaintExposure(LearningDimension.Product, null, LearningCases.First, 1, ExposureUnit.Contacts));
        Assert.Throws<ArgumentException>("value", () => new ComplaintExposure(LearningDimension.Everything, "A", LearningCases.First, 1, ExposureUnit.Contacts));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => LearningCases.Sold(LearningCases.First, "A", -0.01m));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => LearningCases.Sold(LearningCases.First, "A", ComplaintExposure.MaximumAmount + 1));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => LearningCases.Sold(LearningCases.First, "A", 0.0000001m));
        Assert.Throws<ArgumentOutOfRangeException>("unit", () => new ComplaintExposure(LearningDimension.Product, "A", LearningCases.First, 1, (ExposureUnit)9));
        Assert.Throws<ArgumentException>("id", () => new ComplaintCase(default, LearningCases.First));
        Assert.Throws<ArgumentException>("customer", () => new ComplaintCase(complaint.Id, LearningCases.First, customer: default(CustomerId)));
        Assert.Throws<ArgumentException>("person", () => new ComplaintCase(complaint.Id, LearningCases.First, person: default(StaffId)));
        Assert.Throws<ArgumentException>("refersTo", () => new ComplaintCase(complaint.Id, LearningCases.First, refersTo: complaint.Id));
        Assert.Throws<ArgumentException>("refersTo", () => new ComplaintCase(complaint.Id, LearningCases.First, refersTo: default(ComplaintId)));
        Assert.Throws<ArgumentOutOfRangeException>("cause", () => new ComplaintCase(complaint.Id, LearningCases.First, cause: (CauseKind)7));
        Assert.Throws<ArgumentOutOfRangeException>("cause", () => new LearningSubject(LearningDimension.Product, "A", (CauseKind)7));
        Assert.Throws<ArgumentOutOfRangeException>("dimension", () => new LearningSubject((LearningDimension)9));
        Assert.Throws<ArgumentOutOfRangeException>("complaints", () => new LearningFigure(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("exposure", () => new LearningFigure(1, -1));
    }

    [Fact]
    public void Wrong_options_are_named_all_at_once()
    {
        var wrong = new ComplaintLearningOptions { RepeatWithinDays = 0, MinimumComplaints = 0, MinimumPeriods = 2, Level = 0, Negligible = 1, Correction = (TraitCorrection)9 };
        var errors = Assert.Throws<ValidationException>(() => new ComplaintLearning(wrong)).Errors;
        Assert.Equal(
            ["Correction input.choice", "Level input.share", "MinimumComplaints input.count", "MinimumPeriods input.range", "Negligible input.share", "RepeatWithinDays input.days"],
            errors.Select(error => $"{error.PropertyName} {error.ErrorCode}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_stored_comes_back_as_it_was()
    {
        var complaint = new ComplaintCase(
            new ComplaintId("1"), LearningCases.First, new CustomerId("7"), CauseKind.Delivery, "late", "A", new StaffId("kim"), "gold", answeredInTime: false, isReopened: true, new ComplaintId("0"));
        Assert.Equal(complaint, JsonSerializer.Deserialize<ComplaintCase>(JsonSerializer.Serialize(complaint)));
        var report = new ComplaintLearning().Read(
            [.. LearningCases.Monthly("A", [9, 9, 1, 9, 9, 9]), .. LearningCases.Monthly("B", [1])], LearningCases.Half, LearningCases.MonthlySold("A", [1, 1, 1, 1, 1, 1]));
        Assert.All(report.Groups, group =>
        {
            Assert.Equal(group.Trend, JsonSerializer.Deserialize<LearningTrend>(JsonSerializer.Serialize(group.Trend)));
            Assert.Equal(group.Comparison, JsonSerializer.Deserialize<LearningComparison>(JsonSerializer.Serialize(group.Comparison)));
            var finding = report.FindingOf(group.Subject);
            Assert.Equal(finding, JsonSerializer.Deserialize<LearningFinding>(JsonSerializer.Serialize(finding)));
        });
        Assert.Null(report.FindingOf(LearningCases.Product("Z")));
    }
}
