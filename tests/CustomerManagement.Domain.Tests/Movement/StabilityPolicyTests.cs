using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;
using FluentValidation;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Movement;

/// <summary>Examples to read: what was, what the figure says, and what becomes of it.</summary>
public sealed class StabilityPolicyTests
{
    private static readonly LevelScheme _scheme = new(Middle: 100, High: 200);

    private static readonly StabilityOptions _firm = new()
    {
        EnterBand = 0.05m, LeaveBand = 0.05m, MinimumStay = Period.FromMonths(1), Grace = Period.FromDays(14),
    };

    [Theory]
    [InlineData("enough, and a bit more       ", Level.Low, "106   ", Level.Middle, StabilityReason.Changed)]
    [InlineData("enough, but not by 5 %       ", Level.Low, "105   ", Level.Low, StabilityReason.InsideBand)]
    [InlineData("exactly 5 % less is enough   ", Level.Low, "125   ", Level.Middle, StabilityReason.Changed)]
    [InlineData("one step is sure, two are not", Level.Low, "205   ", Level.Middle, StabilityReason.Changed)]
    [InlineData("two steps are sure           ", Level.Low, "211   ", Level.High, StabilityReason.Changed)]
    [InlineData("a bit too little             ", Level.Middle, "96 ", Level.Middle, StabilityReason.InsideBand)]
    [InlineData("far too little               ", Level.Middle, "95 ", Level.Low, StabilityReason.Changed)]
    [InlineData("one step down is sure        ", Level.High, "96   ", Level.Middle, StabilityReason.Changed)]
    [InlineData("where it was                 ", Level.High, "200  ", Level.High, StabilityReason.Unchanged)]
    [InlineData("no figure goes through       ", Level.High, "     ", Level.Unrated, StabilityReason.Changed)]
    [InlineData("from no figure goes through  ", Level.Unrated, "100", Level.Middle, StabilityReason.Changed)]
    public void Bands(string what, Level was, string figure, Level becomes, StabilityReason because) => AssertBand(_scheme, what, was, figure, becomes, because);

    [Theory]
    [InlineData("fewer is better, not by 5 %  ", 90, Level.Low, "86   ", Level.Low, StabilityReason.InsideBand)]
    [InlineData("fewer is better, by 5 %      ", 90, Level.Low, "85   ", Level.Middle, StabilityReason.Changed)]
    [InlineData("fewer is better, a bit more  ", 90, Level.Middle, "94", Level.Middle, StabilityReason.InsideBand)]
    [InlineData("fewer is better, far more    ", 90, Level.Middle, "95", Level.Low, StabilityReason.Changed)]
    [InlineData("zero has no band             ", 0, Level.Low, "0     ", Level.Middle, StabilityReason.Changed)]
    [InlineData("nothing crosses zero         ", 0, Level.Middle, "0.01", Level.Low, StabilityReason.Changed)]
    [InlineData("below zero, not by 5 %       ", -100, Level.Low, "-102", Level.Low, StabilityReason.InsideBand)]
    [InlineData("below zero, by 5 %           ", -100, Level.Low, "-106", Level.Middle, StabilityReason.Changed)]
    [InlineData("more than a decimal holds    ", 0, Level.Low, "-79228162514264337593543950335", Level.Middle, StabilityReason.Changed)]
    public void Bands_where_fewer_is_better(string what, int boundary, Level was, string figure, Level becomes, StabilityReason because) =>
        AssertBand(new LevelScheme(boundary, decimal.MinValue, FewerIsBetter: true), what, was, figure, becomes, because);

    [Fact]
    public void A_band_finer_than_a_decimal_is_still_exact()
    {
        var options = new StabilityOptions { EnterBand = 0.000_000_000_000_000_000_000_000_000_1m };
        var scheme = new LevelScheme(Middle: 10_000_000_000, High: decimal.MaxValue);
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, options);
        var was = new SegmentMembership<Level>(LevelScheme.Customer, Level.Low, Date("2024-01-01"), Date("2024-01-01"));
        Assert.Equal(StabilityReason.InsideBand, policy.Decide(was, scheme.Decide(10_000_000_000, Date("2024-01-02"))).Reason);
        Assert.Equal(StabilityReason.Changed, policy.Decide(was, scheme.Decide(10_000_000_000.000_000_001m, Date("2024-01-02"))).Reason);
    }

    [Fact]
    public void Time_holds_back_until_a_day_that_is_said()
    {
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, _firm);
        Assert.Equal(
            [
                "Levels: Middle, for the first time (Middle because figure 150 is at least 100)",
                "2024-02-29 Middle MinimumStay Low since 2024-02-10",
                "2024-02-29 Middle MinimumStay Low since 2024-02-10",
                "- Middle InsideBand",
                "2024-03-11 Middle Grace Low since 2024-02-26",
                "2024-03-11 Middle Grace Low since 2024-02-26",
                "- Low Changed",
                "2024-04-11 Low MinimumStay High since 2024-03-12",
                "- High Changed",
            ],
            Run(policy, ("2024-01-31", 150), ("2024-02-10", 50), ("2024-02-14", 50), ("2024-02-20", 96), ("2024-02-26", 50), ("2024-03-10", 50), ("2024-03-11", 50), ("2024-03-12", 300), ("2024-04-11", 300)));
    }

    [Fact]
    public void A_fall_that_goes_on_counts_from_its_first_day_wherever_it_leads()
    {
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, _firm with { MinimumStay = Period.Zero });
        Assert.Equal(
            ["2024-01-16 High Grace Middle since 2024-01-02", "2024-01-16 High Grace Low since 2024-01-02", "- Low Changed"],
            Run(policy, ("2024-01-01", 300), ("2024-01-02", 150), ("2024-01-15", 50), ("2024-01-16", 50)).Skip(1));
    }

    [Theory]
    [InlineData("2024-01-09", "- Low Unchanged ", "Levels: Low, unchanged (Low because figure is 50 and figure 50 is below 200 and figure 50 is below 100)")]
    [InlineData("2024-01-10", "2024-03-01 High Pinned Low since 2024-01-10", "Levels: High, pinned until 2024-03-01 (Low because figure is 50 and figure 50 is below 200 and figure 50 is below 100)")]
    [InlineData("2024-02-29", "2024-03-29 High Pinned Low since 2024-02-29", "Levels: High, pinned until 2024-03-01 (Low because figure is 50 and figure 50 is below 200 and figure 50 is below 100)")]
    [InlineData("2024-03-01", "- Low Unchanged ", "Levels: Low, unchanged (Low because figure is 50 and figure 50 is below 200 and figure 50 is below 100)")]
    public void A_pin_holds_from_its_first_day_to_the_day_before_its_end(string day, string expected, string words)
    {
        var pin = new SegmentPin<Level>(LevelScheme.Customer, Level.High, "promised to Ms Kim", "user-7", Date("2024-01-10"), Date("2024-03-01"));
        var was = new SegmentMembership<Level>(LevelScheme.Customer, Level.Low, Date("2023-01-01"), Date("2023-01-01"));
        var decided = new StabilityPolicy<Level>(LevelScheme.Order, _firm).Decide(was, _scheme.Decide(50, Date(day)), pin);
        Assert.Equal(expected.Trim(), Text(decided));
        Assert.Equal(words, decided.ToString());
        Assert.DoesNotContain("Kim", decided.ToString() + pin, StringComparison.Ordinal);
        Assert.DoesNotContain("user-7", decided.ToString() + pin, StringComparison.Ordinal);
    }

    /// <summary>Recency, frequency and money each stand at the edge of a five.</summary>
    [Theory]
    [InlineData("444", "444", StabilityReason.InsideBand)]
    [InlineData("545", "545", StabilityReason.InsideBand)]
    [InlineData("443", "444", StabilityReason.Changed)]
    [InlineData("333", "444", StabilityReason.Changed)]
    [InlineData("155", "455", StabilityReason.Changed)]
    [InlineData("555", "555", StabilityReason.Unchanged)]
    [InlineData("None", "555", StabilityReason.Changed)]
    public void Scores_are_held_in_all_their_parts(string was, string becomes, StabilityReason because)
    {
        var asOf = Date("2024-12-31");
        var basis = new CalibrationBasis("RFM", 1, new AnalysisPeriod(asOf), default, 1);
        var decision = new Decision<RfmScore>(
            LevelScheme.Customer, asOf, basis, new RfmScore(5, 5, 5), new Explanation([Part(Comparison.AtMost, 30), Part(Comparison.AtLeast, 40), Part(Comparison.AtLeast, 100)]), [], []);
        var policy = new StabilityPolicy<RfmScore>(SegmentOrders.Rfm, new StabilityOptions { EnterBand = 0.05m, LeaveBand = 0.05m });
        var decided = policy.Decide(new SegmentMembership<RfmScore>(LevelScheme.Customer, RfmScore.Parse(was), asOf, asOf), decision);
        Assert.Equal((becomes, because), (decided.Membership.Segment.ToString(), decided.Reason));

        static Ladder Part(Comparison comparison, decimal boundary) =>
            new([new Rung("5", new Condition($"{boundary}", boundary, comparison, boundary)), new Rung("4")]);
    }

    [Fact]
    public void A_decision_that_cannot_be_told_at_both_ends_keeps_the_customer_where_it_is()
    {
        var asOf = Date("2024-12-31");
        var edges = Enumerable.Range(0, 40).Select(i => new Condition($"{i}", 1, Comparison.AtLeast, 1)).ToArray();
        Explanation[] unsure =
        [
            new([new Ladder([new Rung(nameof(Level.High), edges), new Rung(nameof(Level.Low))])]),
            new([new Ladder([new Rung(nameof(Level.High), edges[0])])]),
            new([.. edges.Select((edge, i) => new Ladder([new Rung($"{i}", edge), new Rung("-")]))]),
        ];
        var basis = new CalibrationBasis("Levels", 1, new AnalysisPeriod(asOf), default, 1);
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, _firm);
        var was = new SegmentMembership<Level>(LevelScheme.Customer, Level.Low, Date("2023-01-01"), Date("2023-01-01"));
        Assert.All(unsure, explanation =>
            Assert.Equal(StabilityReason.InsideBand, policy.Decide(was, new Decision<Level>(LevelScheme.Customer, asOf, basis, Level.High, () => new Reasons<Level>(explanation, [], []))).Reason));
    }

    /// <summary>Just above the segment that is in no order, and far below the one it was in.</summary>
    [Fact]
    public void A_segment_outside_the_order_holds_nobody_back()
    {
        var asOf = Date("2024-12-31");
        var ladder = new Ladder(
        [
            new Rung(nameof(Level.Unrated), new Condition("figure", 10.2m, Comparison.LessThan, 10)),
            new Rung(nameof(Level.High), new Condition("figure", 10.2m, Comparison.AtLeast, 200)),
            new Rung(nameof(Level.Low)),
        ]);
        var basis = new CalibrationBasis("Levels", 1, new AnalysisPeriod(asOf), default, 1);
        var was = new SegmentMembership<Level>(LevelScheme.Customer, Level.High, Date("2023-01-01"), Date("2023-01-01"));
        var decided = new StabilityPolicy<Level>(LevelScheme.Order, _firm with { Grace = Period.Zero })
            .Decide(was, new Decision<Level>(LevelScheme.Customer, asOf, basis, Level.Low, new Explanation([ladder]), [], []));
        Assert.Equal((Level.Low, StabilityReason.Changed), (decided.Membership.Segment, decided.Reason));
    }

    [Fact]
    public void A_purchase_on_one_date_is_not_nearly_none()
    {
        var period = new AnalysisPeriod(Date("2024-12-31"));
        var scheme = new LifecycleScheme();
        var decision = scheme.Classify(MetricsOf(period, Buys("1", "2024-12-01", 5)), scheme.Calibrate(PopulationSummary.Of(Measured(period), [])));
        var policy = new StabilityPolicy<LifecycleStage>(
            new SegmentOrder<LifecycleStage>(LifecycleStage.Target, LifecycleStage.Potential, LifecycleStage.OneTime, LifecycleStage.Loyal), new StabilityOptions { EnterBand = 0.5m });
        var was = new SegmentMembership<LifecycleStage>(new CustomerId("1"), LifecycleStage.Potential, Date("2024-01-01"), Date("2024-01-01"));
        Assert.Equal(LifecycleStage.OneTime, policy.Decide(was, decision).Membership.Segment);
    }

    [Fact]
    public void Time_ends_with_the_calendar()
    {
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, new StabilityOptions { MinimumStay = Period.FromMonths(12_000), Grace = Period.FromDays(100_000) });
        var day = new LocalDate(9999, 12, 30);
        var was = policy.Decide(null, _scheme.Decide(300, day)).Membership;
        Assert.Equal(LocalDate.MaxIsoValue, policy.Decide(was, _scheme.Decide(0, day)).NextChange);
    }

    [Fact]
    public void What_does_not_belong_together_is_refused()
    {
        var policy = new StabilityPolicy<Level>(LevelScheme.Order);
        var decision = _scheme.Decide(50, Date("2024-01-02"));
        var other = new CustomerId("2");
        Assert.Throws<ArgumentException>("decision", () => policy.Decide(new SegmentMembership<Level>(other, Level.Low, Date("2024-01-01"), Date("2024-01-01")), decision));
        Assert.Throws<ArgumentException>("decision", () => policy.Decide(null, decision, new SegmentPin<Level>(other, Level.Low, "why", "who", Date("2024-01-01"))));
        Assert.Throws<ArgumentException>("decision", () => policy.Decide(new SegmentMembership<Level>(LevelScheme.Customer, Level.Low, Date("2024-01-01"), Date("2024-01-03")), decision));
        Assert.Throws<ArgumentException>("asOf", () => new SegmentMembership<Level>(other, Level.Low, Date("2024-01-02"), Date("2024-01-01")));
        Assert.Throws<ArgumentException>("asOf", () => new SegmentMembership<Level>(other, Level.Low, Date("2024-01-01"), Date("2024-01-01"), new(Level.High, Date("2024-01-02"))));
        Assert.Throws<ArgumentException>("customer", () => new SegmentMembership<Level>(default, Level.Low, Date("2024-01-01"), Date("2024-01-01")));
        Assert.Throws<ArgumentException>("until", () => new SegmentPin<Level>(other, Level.Low, "why", "who", Date("2024-01-01"), Date("2024-01-01")));
        Assert.Throws<ArgumentException>("reason", () => new SegmentPin<Level>(other, Level.Low, " ", "who", Date("2024-01-01")));
        Assert.Throws<ArgumentException>("by", () => new SegmentPin<Level>(other, Level.Low, "why", "", Date("2024-01-01")));
        Assert.Throws<ArgumentException>("worstToBest", () => new SegmentOrder<Level>(Level.Low, Level.Low));
        Assert.Throws<ArgumentException>("pin", () => new StableDecision<Level>(policy.Decide(null, decision).Membership, StabilityReason.Pinned, decision, null, null));
    }

    /// <summary>What is kept is High, the figures say Low: a reason that its parts contradict is refused, as when somebody changed a stored document.</summary>
    [Theory]
    [InlineData(StabilityReason.First, Level.High, false, false)]
    [InlineData(StabilityReason.Unchanged, Level.High, false, false)]
    [InlineData(StabilityReason.Unchanged, Level.Low, true, false)]
    [InlineData(StabilityReason.Unchanged, Level.Low, false, true)]
    [InlineData(StabilityReason.Changed, Level.Low, false, false)]
    [InlineData(StabilityReason.InsideBand, Level.Low, false, false)]
    [InlineData(StabilityReason.InsideBand, Level.High, true, false)]
    [InlineData(StabilityReason.MinimumStay, Level.High, false, true)]
    [InlineData(StabilityReason.MinimumStay, Level.High, true, false)]
    [InlineData(StabilityReason.Grace, Level.High, false, true)]
    [InlineData(StabilityReason.Grace, Level.High, true, false)]
    [InlineData(StabilityReason.Pinned, Level.Low, false, false)]
    public void A_reason_that_its_parts_contradict_is_refused(StabilityReason reason, Level kept, bool isHeld, bool hasNext)
    {
        var (start, today) = (Date("2024-01-01"), Date("2024-06-01"));
        var pin = reason == StabilityReason.Pinned ? new SegmentPin<Level>(LevelScheme.Customer, Level.High, "why", "who", start) : null;
        var membership = new SegmentMembership<Level>(LevelScheme.Customer, kept, start, today, isHeld ? new PendingChange<Level>(Level.Low, today) : null);
        _ = Assert.Throws<ArgumentException>(nameof(reason), () => new StableDecision<Level>(
            membership, reason, new LevelScheme(10, 100).Decide(1, today), hasNext ? today.PlusDays(1) : null, pin));
    }

    [Fact]
    public void A_pin_that_does_not_hold_and_a_membership_of_another_day_are_refused()
    {
        var (start, today) = (Date("2024-01-01"), Date("2024-06-01"));
        var decision = new LevelScheme(10, 100).Decide(1, today);
        var pin = new SegmentPin<Level>(LevelScheme.Customer, Level.High, "why", "who", start, today);
        _ = Assert.Throws<ArgumentException>("reason", () => new StableDecision<Level>(new(LevelScheme.Customer, Level.High, start, today), StabilityReason.Pinned, decision, null, pin));
        _ = Assert.Throws<ArgumentException>("reason", () => new StableDecision<Level>(new(LevelScheme.Customer, Level.Low, start, today.PlusDays(-1)), StabilityReason.Unchanged, decision, null, null));
    }

    [Fact]
    public void Options_are_checked_all_at_once()
    {
        var wrong = new StabilityOptions
        {
            EnterBand = 1, LeaveBand = -0.05m, MinimumStay = Period.FromMonths(12_001), Grace = Period.FromHours(36),
        };
        var error = Assert.Throws<ValidationException>(() => new StabilityPolicy<Level>(LevelScheme.Order, wrong));
        Assert.Equal(
            ["EnterBand input.share", "LeaveBand input.share", "MinimumStay input.months", "Grace input.days"],
            error.Errors.Select(failure => $"{failure.PropertyName} {failure.ErrorCode}"));
        Assert.False(new StabilityOptionsValidator().Validate(new StabilityOptions { Grace = Period.FromDays(-1) }).IsValid);
        Assert.False(new StabilityOptionsValidator().Validate(new StabilityOptions { Grace = Period.FromYears(-1) + Period.FromMonths(13) }).IsValid);
        Assert.False(new StabilityOptionsValidator().Validate(new StabilityOptions { Grace = null! }).IsValid);
    }

    [Fact]
    public void A_score_is_better_when_no_part_of_it_is_worse()
    {
        Assert.Equal(1, SegmentOrders.Rfm.Compare(new RfmScore(5, 4, 5), new RfmScore(4, 4, 5)));
        Assert.Equal(-1, SegmentOrders.Rfm.Compare(new RfmScore(1, 1, 1), new RfmScore(5, 5, 5)));
        Assert.Equal(0, SegmentOrders.Rfm.Compare(new RfmScore(2, 3, 4), new RfmScore(2, 3, 4)));
        Assert.Null(SegmentOrders.Rfm.Compare(new RfmScore(5, 1, 1), new RfmScore(1, 5, 5)));
        Assert.Null(SegmentOrders.Rfm.Compare(RfmScore.None, new RfmScore(1, 1, 1)));
        Assert.Null(SegmentOrders.Abc.Compare(AbcTier.None, AbcTier.C));
    }

    private static void AssertBand(LevelScheme scheme, string what, Level was, string figure, Level becomes, StabilityReason because)
    {
        Assert.NotEmpty(what);
        var before = new SegmentMembership<Level>(LevelScheme.Customer, was, Date("2023-01-01"), Date("2023-12-31"));
        var value = figure.Trim().Length > 0 ? decimal.Parse(figure, CultureInfo.InvariantCulture) : (decimal?)null;
        var decided = new StabilityPolicy<Level>(LevelScheme.Order, _firm with { Grace = Period.Zero }).Decide(before, scheme.Decide(value, Date("2024-01-01")));
        Assert.Equal((becomes, because), (decided.Membership.Segment, decided.Reason));
    }

    /// <summary>The first day in full words, the others in short.</summary>
    private static IEnumerable<string> Run(StabilityPolicy<Level> policy, params (string Day, decimal Figure)[] days)
    {
        StableDecision<Level>? last = null;
        foreach (var (day, figure) in days)
        {
            var isFirst = last is null;
            last = policy.Decide(last?.Membership, _scheme.Decide(figure, Date(day)));
            yield return isFirst ? last.ToString() : Text(last);
        }
    }

    private static string Text(StableDecision<Level> decided)
    {
        var pending = decided.Membership.Pending is { } change ? $" {change.Segment} since {change.Since:uuuu-MM-dd}" : "";
        return $"{(decided.NextChange is { } next ? $"{next:uuuu-MM-dd}" : "-")} {decided.Membership.Segment} {decided.Reason}{pending}";
    }
}
