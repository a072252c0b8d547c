using System.Globalization;
using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Movement;

public sealed class AmountOutlookTests
{
    private const decimal Unit = 0.01m;

    private static readonly AnalysisPeriod _year2024 = new(Date("2024-12-31"));

    [Property(Arbitrary = [typeof(OutlookCases)], MaxTest = Laws.SlowCases)]
    public void Buying_just_that_amount_on_that_day_gives_that_tier_and_a_unit_less_does_not(OutlookCase customer)
    {
        DoesIt(new AbcScheme(), OutlookSchemes.Abc(customer), Rank);
        DoesIt(new ParetoScheme(), OutlookSchemes.Pareto(customer, ParetoMeasure.Amount), Rank);
        DoesIt(new RfmScheme(), OutlookSchemes.Rfm(customer), score => score.IsNone ? 0 : score.Monetary);
        DoesIt(new WeekdayScheme(customer.Random.Next(-20, 50)), OutlookSchemes.Basis(customer, "Weekday"), segment => segment == "large" ? 1 : 0);

        void DoesIt<TSegment, TBoundaries>(ISegmentationScheme<TSegment, TBoundaries> scheme, TBoundaries boundaries, Func<TSegment, int> rank)
        {
            var decision = scheme.Classify(customer.ModelOn(customer.Period.AsOf), boundaries);
            var next = scheme.NextTier(customer.Outlook(), boundaries);
            var target = decision.Better.FirstOrDefault(neighbour => neighbour.Measure == CustomerMeasures.Amount.Name);
            Assert.Equal(target, next?.Target);
            if (next is null)
            {
                return;
            }

            Assert.True(!customer.IsSampled || next == JsonSerializer.Deserialize<NextTier<TSegment>>(JsonSerializer.Serialize(next)));
            Assert.Equal(customer.Period.AsOf, next.Needed[0].From);
            Assert.Equal(customer.LastDay, next.Needed[^1].LastDay);
            Assert.All(next.Needed.Zip(next.Needed.Skip(1)), pair => Assert.Equal(pair.First.LastDay.PlusDays(1), pair.Second.From));
            for (var look = 0; look < 5; look++)
            {
                var row = next.Needed[look == 0 ? 0 : customer.Random.Next(next.Needed.Count)];
                var days = Period.DaysBetween(row.From, row.LastDay);
                var day = row.From.PlusDays(customer.Random.Next(3) switch { 0 => 0, 1 => days, _ => customer.Random.Next(1 + days) });
                Assert.Equal(row.Segment, Bought(day, row.Amount));
                Assert.True(rank(row.Segment) >= rank(target!.Segment));
                Assert.True(row.Amount == 0 || rank(Bought(day, row.Amount - Unit)) < rank(target.Segment));
            }

            TSegment Bought(LocalDate day, decimal amount) => scheme.Classify(customer.ModelOn(day, customer.Bought(day, amount)), boundaries).Segment;
        }
    }

    [Property(Arbitrary = [typeof(OutlookCases)], MaxTest = Laws.SlowCases)]
    public void Buying_just_that_amount_now_keeps_the_tier_until_then_and_a_unit_less_does_not(OutlookCase customer)
    {
        var lastDay = customer.Period.AsOf.PlusDays(customer.Random.Next(1 + Period.DaysBetween(customer.Period.AsOf, customer.LastDay)));
        DoesIt(new AbcScheme(), OutlookSchemes.Abc(customer), Rank);
        DoesIt(new ParetoScheme(), OutlookSchemes.Pareto(customer, ParetoMeasure.Amount), Rank);

        void DoesIt<TSegment, TBoundaries>(ISegmentationScheme<TSegment, TBoundaries> scheme, TBoundaries boundaries, Func<TSegment, int> rank)
        {
            var decision = scheme.Classify(customer.ModelOn(customer.Period.AsOf), boundaries);
            var kept = scheme.AmountToKeep(customer.Outlook(), boundaries, lastDay);
            Assert.Equal(decision.Worse.Count > 0 && new AnalysisPeriod(lastDay, customer.Period.Months).Contains(customer.Period.AsOf), kept is not null);
            Assert.True(!customer.IsSampled || kept == JsonSerializer.Deserialize<KeptTier<TSegment>>(JsonSerializer.Serialize(kept)));
            if (kept is { Amount: var known })
            {
                Assert.All(Ranks(known), tier => Assert.True(tier >= rank(decision.Segment)));
                Assert.True(known == 0 || Ranks(known - Unit).Any(tier => tier < rank(decision.Segment)));
            }

            IEnumerable<int> Ranks(decimal bought) => customer.Model(customer.Bought(customer.Period.AsOf, bought))
                .TakeWhile(day => day.Period.AsOf <= lastDay).Select(day => rank(scheme.Classify(day, boundaries).Segment));
        }
    }

    [Fact]
    public void What_is_needed_grows_as_old_orders_leave()
    {
        var outlook = Outlook("2025-12-31", Buys("1", "2024-03-15", 190), Buys("1", "2024-06-01", 90), Buys("1", "2024-07-01", -50.50m));
        var next = new AbcScheme().NextTier(outlook, Abc(350, 80))!;
        Assert.Equal((AbcTier.A, Comparison.AtLeast, 350m), (next.Target.Segment, next.Target.Crossing, next.Target.Boundary));
        Assert.Equal(
            [
                new(Date("2024-12-31"), Date("2025-03-14"), 229.50m, 120.50m, AbcTier.A),
                new(Date("2025-03-15"), Date("2025-05-31"), 39.50m, 310.50m, AbcTier.A),
                new(Date("2025-06-01"), Date("2025-06-30"), -50.50m, 400.50m, AbcTier.A),
                new(Date("2025-07-01"), Date("2025-12-31"), 0, 350m, AbcTier.A),
            ],
            next.Needed);
        Assert.Null(next.EstimatedOn);
    }

    [Fact]
    public void Keeping_a_tier_takes_as_much_as_leaves_until_then()
    {
        var outlook = Outlook("2026-12-31", Buys("1", "2024-03-15", 190), Buys("1", "2024-06-01", 90));
        Assert.Equal(0, new AbcScheme().AmountToKeep(outlook, Abc(350, 80), Date("2025-05-31"))?.Amount);
        Assert.Equal(80, new AbcScheme().AmountToKeep(outlook, Abc(350, 80), Date("2025-06-01"))?.Amount);
        Assert.Equal(80, new AbcScheme().AmountToKeep(outlook, Abc(350, 80), Date("2025-12-30"))?.Amount);
        Assert.Null(new AbcScheme().AmountToKeep(outlook, Abc(350, 80), Date("2025-12-31")));
        Assert.Null(new AbcScheme().AmountToKeep(Outlook("2026-12-31"), Abc(350, 80), Date("2025-05-31")));
        _ = Assert.Throws<ArgumentOutOfRangeException>("lastDay", () => new AbcScheme().AmountToKeep(outlook, Abc(350, 80), Date("2024-12-30")));
        _ = Assert.Throws<ArgumentOutOfRangeException>("lastDay", () => new AbcScheme().AmountToKeep(outlook, Abc(350, 80), Date("2027-01-01")));
    }

    /// <summary>What is stored is made out again: amounts that do not follow from net amounts, boundary and days are refused.</summary>
    [Theory]
    [InlineData("\"Amount\":120.50", "\"Amount\":120.49")]
    [InlineData("\"Amount\":120.50", "\"Amount\":0")]
    [InlineData("\"NetAmount\":39.50", "\"NetAmount\":39.51")]
    [InlineData("\"From\":\"2025-03-15\"", "\"From\":\"2025-03-16\"")]
    [InlineData("\"From\":\"2024-12-31\"", "\"From\":\"2024-12-30\"")]
    [InlineData("\"Boundary\":350,\"Distance\"", "\"Boundary\":351,\"Distance\"")]
    public void A_stored_amount_that_does_not_reach_its_boundary_is_refused(string written, string changed)
    {
        var outlook = Outlook("2025-12-31", Buys("1", "2024-03-15", 190), Buys("1", "2024-06-01", 90), Buys("1", "2024-07-01", -50.50m));
        var json = JsonSerializer.Serialize(new AbcScheme().NextTier(outlook, Abc(350, 80))!);
        Assert.Contains(written, json, StringComparison.Ordinal);
        var place = json.LastIndexOf(written, StringComparison.Ordinal);
        _ = Assert.Throws<ArgumentException>("needed", () => JsonSerializer.Deserialize<NextTier<AbcTier>>(json.Remove(place, written.Length).Insert(place, changed)));
    }

    [Fact]
    public void What_a_tier_takes_needs_a_neighbour_and_days()
    {
        var decision = new AbcScheme().Classify(Outlook("2025-12-31", Buys("1", "2024-03-15", 500)).Now, Abc(350, 80));
        var none = new AbcScheme().Classify(Outlook("2025-12-31").Now, Abc(350, 80));
        _ = Assert.Throws<ArgumentException>("decision", () => new NextTier<AbcTier>(decision, [new(_year2024.AsOf, _year2024.AsOf, 0, 0, AbcTier.A)], null));
        _ = Assert.Throws<ArgumentOutOfRangeException>("needed", () => new NextTier<AbcTier>(none, [], null));
        _ = Assert.Throws<ArgumentException>("needed", () => new NextTier<AbcTier>(none, [null!], null));
        _ = Assert.Throws<ArgumentException>("decision", () => new KeptTier<AbcTier>(none, _year2024.AsOf, 0));
        _ = Assert.Throws<ArgumentOutOfRangeException>("lastDay", () => new KeptTier<AbcTier>(decision, _year2024.AsOf.PlusDays(-1), 0));
    }

    [Fact]
    public void A_boundary_closer_than_a_smallest_unit_is_passed_and_no_amount_is_below_one()
    {
        var next = new AbcScheme().NextTier(Outlook("2025-01-01", Buys("1", "2024-03-15", 10)), Abc(10.009m, 10.003m))!;
        Assert.Equal((AbcTier.B, 0.01m, AbcTier.A), (next.Target.Segment, next.Needed[0].Amount, next.Needed[0].Segment));
    }

    [Theory]
    [InlineData("0.001", "10.009", "10.01")]
    [InlineData("1", "10", "9")]
    [InlineData("0", "10", "0.01")]
    [InlineData("-0.001", "10", "0.01")]
    [InlineData("-0.01", "10", "0.02")]
    [InlineData("0.000000000001", "9999999999999.99", "9999999999999.99")]
    public void What_is_needed_is_stated_in_whole_smallest_units(string amount, string boundary, string needed)
    {
        var next = new AbcScheme().NextTier(
            Outlook("2024-12-31", Buys("1", "2024-03-15", Number(amount)), Buys("1", "2024-03-16", 0.5m), Buys("1", "2024-03-16", -0.5m)), Abc(Number(boundary), null))!;
        Assert.Equal(Number(needed), next.Needed[0].Amount);
    }

    [Fact]
    public void An_amount_that_does_not_fit_is_told_so()
    {
        IsTold(Outlook("2024-12-31", Buys("1", "2024-03-15", 1)), Abc(decimal.MaxValue, null));
        IsTold(Outlook("2024-12-31", Buys("1", "2024-03-15", 0.0000000000000000000001m)), Abc(70_000_000_000_000_000_000m, null));

        static void IsTold(CustomerOutlook outlook, AbcBoundaries boundaries) =>
            Assert.Equal(MetricsRules.AmountOverflow, Assert.Throws<BusinessRuleException>(() => new AbcScheme().NextTier(outlook, boundaries)).Code);
    }

    [Fact]
    public void There_is_no_next_tier_at_the_top_nor_by_profit()
    {
        Assert.Null(new AbcScheme().NextTier(Outlook("2025-12-31", Buys("1", "2024-03-15", 500)), Abc(350, 80)));
        var byProfit = new ParetoBoundaries(new CalibrationBasis("20/60/20", 1, _year2024, Currency.None, 10), ParetoMeasure.Profit, 100, 1);
        var outlook = Outlook("2025-12-31", Buys("1", "2024-03-15", 50, 10));
        Assert.NotEmpty(new ParetoScheme().Classify(outlook.Now, byProfit).Better);
        Assert.Null(new ParetoScheme().NextTier(outlook, byProfit));
        Assert.Null(new ParetoScheme().AmountToKeep(outlook, byProfit, _year2024.AsOf));
    }

    /// <summary>A customer of fifty days buys 10 every ten days: 1 a day, of which nothing leaves before a year is over.</summary>
    [Fact]
    public void The_day_of_the_next_tier_is_estimated_from_the_pace_since_the_first_purchase()
    {
        Fact[] sales = [.. Enumerable.Range(0, 6).Select(i => new Purchase(new CustomerId("1"), Date("2024-11-11").PlusDays(10 * i), new Money(10, Currency.None)))];
        Assert.Equal(Date("2025-02-09"), new AbcScheme().NextTier(Outlook("2025-12-31", sales), Abc(100, null))!.EstimatedOn);
        Assert.Null(new AbcScheme().NextTier(Outlook("2025-02-08", sales), Abc(100, null))!.EstimatedOn);
        Assert.Null(new AbcScheme().NextTier(Outlook("2025-12-31", sales[..4]), Abc(100, null))!.EstimatedOn);
        Assert.Null(new AbcScheme().NextTier(Outlook("2025-12-31", [.. sales, Buys("1", "2024-12-30", -55)]), Abc(100, null))!.EstimatedOn);
    }

    /// <summary>Who has bought as much for years stays where it is: what comes in leaves again.</summary>
    [Fact]
    public void A_steady_pace_reaches_no_higher_tier()
    {
        Fact[] sales = [.. Enumerable.Range(0, 104).Select(i => new Purchase(new CustomerId("1"), Date("2024-12-31").PlusDays(-7 * i), new Money(7, Currency.None)))];
        Assert.Null(new AbcScheme().NextTier(Outlook("2026-12-31", sales), Abc(400, null))!.EstimatedOn);
    }

    private static int Rank(AbcTier tier) => tier switch { AbcTier.A => 3, AbcTier.B => 2, AbcTier.C => 1, _ => 0 };

    private static int Rank(ParetoGroup group) => group switch { ParetoGroup.VitalFew => 3, ParetoGroup.Keeper => 2, ParetoGroup.Drain => 1, _ => 0 };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static AbcBoundaries Abc(decimal a, decimal? b) => new(new CalibrationBasis("ABC", 1, _year2024, Currency.None, 10), a, b);

    private static CustomerOutlook Outlook(string lastDay, params IEnumerable<Fact> facts) =>
        new(new CustomerFacts(new CustomerId("1"), facts), _year2024, Currency.None, ExchangeRateTable.Empty, Date(lastDay));
}
