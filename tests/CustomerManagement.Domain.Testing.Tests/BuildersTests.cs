using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Tests;

public sealed class BuildersTests
{
    private static readonly AnalysisPeriod _year = new(new LocalDate(2024, 12, 31));

    [Fact]
    public void A_story_is_measured_as_it_was_told()
    {
        var story = new CustomerStory("anna")
            .Buys(100, "2024-06-01", profit: 30, productLine: "tea")
            .Returns(20, "2024-07-01", lostProfit: 6)
            .IsContacted("2024-08-01", ContactKind.Visit)
            .Costs(4, "2024-08-01");
        var figures = story.Measure(_year);
        Assert.Equal((80m, 20m, 1, 4), (figures.Amount, figures.Profit, figures.Purchases, figures.FactsInPeriod));
        Assert.Equal((new LocalDate(2024, 6, 1), new LocalDate(2024, 8, 1)), (figures.LastPurchase, figures.LastContact));
        Assert.Equal(
            "anna: bought for 100 (profit 30) on 2024-06-01, returned 20 (profit -6) on 2024-07-01, was contacted (Visit) on 2024-08-01, cost 4 to serve on 2024-08-01", story.ToString());
        Assert.Equal(new Currency("EUR"), new CustomerStory("anna", new Currency("EUR")).Buys(1, "2024-06-01").Measure(_year).Currency);
    }

    [Fact]
    public void A_longer_story_leaves_the_shorter_one_as_it_was()
    {
        var begun = new CustomerStory("anna").Buys(100, "2024-06-01");
        _ = begun.Buys(100, "2024-06-02");
        Assert.Single(begun.Facts);
        _ = Assert.Throws<ArgumentOutOfRangeException>("amount", () => begun.Returns(-1, "2024-06-02"));
    }

    [Fact]
    public void A_population_of_stories_is_segmented()
    {
        var population = TestPopulation.Of(
            _year, new CustomerStory("anna").Buys(80, "2024-06-01"), new CustomerStory("ben").Buys(15, "2024-06-01"), new CustomerStory("carl"));
        var measured = population.Measure();
        var scheme = new AbcScheme();
        var boundaries = scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures));
        Assert.Equal([AbcTier.A, AbcTier.B, AbcTier.None], measured.Select(customer => scheme.Classify(customer, boundaries).Segment));
        Assert.Equal(
            "12 months to 2024-12-31, 3 customers\n  anna: bought for 80 on 2024-06-01\n  ben: bought for 15 on 2024-06-01\n  carl: nothing happened",
            population.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Four hundred years later every date has the same place in month and week.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void A_story_moved_by_400_years_and_back_is_the_same(TestPopulation population)
    {
        var later = population.Later(400);
        Assert.Equal(population.Facts, later.Later(-400).Facts);
        Assert.All(population.Facts.Zip(later.Facts), pair => Assert.Equal(
            (pair.First.Date.Month, pair.First.Date.Day, pair.First.Date.DayOfWeek), (pair.Second.Date.Month, pair.Second.Date.Day, pair.Second.Date.DayOfWeek)));
        Assert.Equal(population.Measure().Select(customer => customer.DaysSinceLastPurchase), later.Measure().Select(customer => customer.DaysSinceLastPurchase));
    }

    [Fact]
    public void A_customer_is_registered_as_it_was_told()
    {
        var at = Instant.FromUtc(2024, 6, 1, 12, 0);
        var kim = new CustomerBuilder("7").Person("Kim Example", Gender.Female).Born("--02-29").Speaks("ko").LivesIn("Asia/Seoul")
            .Email("kim@example.org").Phone("+82 2 555 0100").Register(at);
        Assert.Equal(("Kim Example", "--02-29", "ko", "Asia/Seoul"), (kim.Profile.Name!.Value, kim.Profile.Birthday!.ToIsoText(), kim.Profile.Language!.Value, kim.Profile.Zone!.Id));
        Assert.Equal((1, 1), (kim.Reach.Emails.Count, kim.Reach.Phones.Count));

        var yard = new CustomerBuilder("8").Organisation("青嶼造船廠", CustomerRole.Dealer).Contact("1", "林雅汐").Register(at);
        Assert.Equal((CustomerKind.Organisation, CustomerRole.Dealer, "林雅汐"), (yard.Profile.Kind, yard.Profile.Role, yard.Contacts[0].Name.Value));
        _ = Assert.Throws<FluentValidation.ValidationException>(() => new CustomerBuilder("9").Organisation("Example").Born("2000-01-01").Register(at));
    }

    [Fact]
    public void The_clock_stands_still_is_set_moves_and_counts()
    {
        var start = Instant.FromUtc(2024, 6, 1, 12, 0);
        var clock = new FakeClock(start);
        Assert.Equal((start, start), (clock.GetCurrentInstant(), clock.GetCurrentInstant()));
        clock.Advance(Duration.FromHours(1));
        Assert.Equal((start + Duration.FromHours(1), 2), (clock.Now, clock.Readings));
        clock.Now = start;
        Assert.Equal(start, clock.GetCurrentInstant());

        var ticking = new FakeClock(start, step: Duration.FromSeconds(1));
        Assert.Equal((start, start + Duration.FromSeconds(1), start + Duration.FromSeconds(2)), (ticking.GetCurrentInstant(), ticking.GetCurrentInstant(), ticking.Now));

        Parallel.For(0, 1000, _ => ticking.GetCurrentInstant());
        Assert.Equal((start + Duration.FromSeconds(1002), 1002), (ticking.Now, ticking.Readings));
    }
}
