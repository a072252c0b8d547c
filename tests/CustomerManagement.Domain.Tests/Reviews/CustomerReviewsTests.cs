using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Reviews;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public sealed class CustomerReviewsTests
{
    private readonly FakeClock _clock = new(Instant.FromUtc(2024, 12, 31, 15, 30));

    [Property(MaxTest = Laws.SlowCases)]
    public async Task One_customer_alone_is_reviewed_as_among_all(TestPopulation population)
    {
        using var services = Services(new ReviewOptions { Months = population.Period.Months });
        await StoreAsync(services, population);
        var spine = services.GetRequiredService<CustomerReviews>();
        var boundaries = await spine.CalibrateAsync(population.Period.AsOf);
        var everyone = await spine.ReviewEveryoneAsync(population.Period.AsOf).ToListAsync();
        Assert.Equal(population.Measure().Select(metrics => metrics.Customer), everyone.Select(review => review.Customer));
        foreach (var review in everyone)
        {
            var alone = (await spine.ReviewAsync(review.Customer, boundaries, population.Period.AsOf))!;
            Assert.Equal(review.Metrics, alone.Metrics);
            Assert.Equal(review.ToString(), alone.ToString());
            Assert.Equal(review.Segments.Abc.ToString(), alone.Segments.Abc.ToString());
            Assert.Equal((review.Strategy, review.NextContact), (alone.Strategy, alone.NextContact));
        }
    }

    [Theory]
    [InlineData("UTC", "2024-12-31")]
    [InlineData("Asia/Seoul", "2025-01-01")]
    [InlineData("America/New_York", "2024-12-31")]
    public async Task Today_is_the_date_in_the_zone_of_the_business_read_once(string zone, string today)
    {
        using var services = Services(new ReviewOptions { Zone = DateTimeZoneProviders.Tzdb[zone] });
        await StoreAsync(services, new TestPopulation(new Domain.Metrics.AnalysisPeriod(Fixtures.Date(today)), [new CustomerId("1"), new CustomerId("2")], []));
        var before = _clock.Readings;
        var reviews = await services.GetRequiredService<CustomerReviews>().ReviewEveryoneAsync().ToListAsync();
        Assert.Equal([Fixtures.Date(today), Fixtures.Date(today)], reviews.Select(review => review.Metrics.Period.AsOf));
        Assert.Equal(1, _clock.Readings - before);
    }

    /// <summary>A bank that ranks by products held: everyone, and one alone.</summary>
    [Fact]
    public async Task A_figure_that_only_the_host_knows_is_ranked_by()
    {
        var services = new ServiceCollection();
        var products = new ProductsHeld();
        services.AddCustomerManagement(new CustomerManagementOptions { Abc = AbcOptions.ByAmount with { Value = products.Figure.Measure } })
            .UseClock(_clock).UseInMemory().UseFigures(products);
        await using var provider = services.BuildServiceProvider();
        await StoreAsync(provider, new TestPopulation(new(Fixtures.Date("2024-12-31")), [new("1"), new("2"), new("3")], [Fixtures.Buys("3", "2024-12-01", 100)]));
        var spine = provider.GetRequiredService<CustomerReviews>();
        var everyone = await spine.ReviewEveryoneAsync().ToListAsync();
        Assert.Equal([AbcTier.A, AbcTier.C, AbcTier.None], everyone.Select(review => review.Segments.Abc.Segment));
        var boundaries = await spine.CalibrateAsync();
        Assert.Equal(everyone[1].Segments.Abc, (await spine.ReviewAsync(new("2"), boundaries))!.Segments.Abc);
    }

    private sealed class ProductsHeld : IHostFigures
    {
        private readonly Dictionary<CustomerId, decimal> _held = new() { [new("1")] = 97, [new("2")] = 3 };

        public HostFigure Figure { get; } = new("products held");

        public Task<decimal?> FindAsync(CustomerId customer, CancellationToken cancellation) => Task.FromResult(_held.TryGetValue(customer, out var held) ? held : (decimal?)null);

        public Task<IReadOnlyDictionary<CustomerId, decimal>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyDictionary<CustomerId, decimal>>(_held);
    }

    [Fact]
    public async Task Who_is_neither_on_file_nor_has_facts_is_null()
    {
        using var services = Services(new ReviewOptions());
        var spine = services.GetRequiredService<CustomerReviews>();
        var boundaries = await spine.CalibrateAsync();
        Assert.Null(await spine.ReviewAsync(new CustomerId("nobody"), boundaries));

        await services.GetRequiredService<ICustomerRepository>().SaveAsync([Customer.OpenAtSale(new CustomerId("known"), Fixtures.Noon)], command: null, default);
        Assert.Equal("known: None None None Target", (await spine.ReviewAsync(new CustomerId("known"), boundaries))!.ToString());
    }

    [Fact]
    public async Task Customers_come_in_the_order_of_their_ids_by_code_unit()
    {
        using var services = Services(new ReviewOptions());
        string[] ids = ["b", "a", "B", "ä", "10", "9", "\U0001F600", "\uFFFD"];
        foreach (var id in ids)
        {
            await services.GetRequiredService<SaleRecorder>().RecordAsync(Fixtures.Buys(id, "2024-12-01", 1), Fixtures.Noon, default);
        }

        var reviews = await services.GetRequiredService<CustomerReviews>().ReviewEveryoneAsync().ToListAsync();
        Assert.Equal(ids.Order(StringComparer.Ordinal), reviews.Select(review => review.Customer.Value));
    }

    [Fact]
    public async Task Progress_tells_all_three_phases()
    {
        using var services = Services(new ReviewOptions());
        for (var i = 0; i < 5_000; i++)
        {
            await services.GetRequiredService<IFactRepository>().AppendAsync([Fixtures.Buys($"{i}", "2024-12-01", i)], command: null, default);
        }

        var told = new List<ReviewProgress>();
        _ = await services.GetRequiredService<CustomerReviews>().ReviewEveryoneAsync(progress: new Collecting(told)).ToListAsync();
        Assert.Equal(
            [
                new(ReviewPhase.Reading, 4096, null), new(ReviewPhase.Reading, 5000, null),
                new(ReviewPhase.Calibrating, 0, 5000),
                new(ReviewPhase.Deciding, 0, 5000), new(ReviewPhase.Deciding, 4096, 5000),
            ],
            told);
    }

    [Fact]
    public async Task Calibrating_can_be_cancelled_too()
    {
        using var services = Services(new ReviewOptions());
        using var source = new CancellationTokenSource();
        await services.GetRequiredService<SaleRecorder>().RecordAsync(Fixtures.Buys("1", "2024-12-01", 1), Fixtures.Noon, default);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => services.GetRequiredService<CustomerReviews>().CalibrateAsync(
            progress: new CancellingAt(ReviewPhase.Calibrating, source), cancellation: source.Token));
    }

    [Fact]
    public async Task A_review_can_be_cancelled_between_customers()
    {
        using var services = Services(new ReviewOptions());
        foreach (var id in (string[])["1", "2"])
        {
            await services.GetRequiredService<IFactRepository>().AppendAsync([Fixtures.Buys(id, "2024-12-01", 1)], command: null, default);
        }

        using var source = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var review in services.GetRequiredService<CustomerReviews>().ReviewEveryoneAsync(cancellation: source.Token))
            {
                Assert.Equal("1", review.Customer.Value);
                await source.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task An_amount_without_a_rate_stops_the_review_with_the_rule()
    {
        using var services = Services(new ReviewOptions { Currency = new Currency("EUR") });
        await services.GetRequiredService<IFactRepository>().AppendAsync([Fixtures.Buys("1", "2024-12-01", 1)], command: null, default);
        var error = await Assert.ThrowsAsync<BusinessRuleException>(() => services.GetRequiredService<CustomerReviews>().CalibrateAsync());
        Assert.Equal(MoneyRules.RateMissing, error.Code);
    }

    [Fact]
    public async Task The_strategy_decides_when_the_next_contact_is_due()
    {
        using var services = Services(new ReviewOptions());
        await services.GetRequiredService<IFactRepository>().AppendAsync([Fixtures.Buys("1", "2024-11-15", 100)], command: null, default);
        var review = Assert.Single(await services.GetRequiredService<CustomerReviews>().ReviewEveryoneAsync().ToListAsync());
        Assert.Equal("Serve and nurture; Hold; Invest", review.Strategy.ToString());
        Assert.Equal((Fixtures.Date("2024-12-15"), StrategyBook.Default.For(Domain.Segmentation.AbcTier.A)), (review.NextContact!.DueOn, review.NextContact.Because));
    }

    private ServiceProvider Services(ReviewOptions options)
    {
        var services = new ServiceCollection();
        services.AddCustomerManagement(new CustomerManagementOptions { Review = options })
            .UseClock(_clock)
            .UseInMemory();
        return services.BuildServiceProvider();
    }

    private static async Task StoreAsync(IServiceProvider services, TestPopulation population)
    {
        foreach (var customer in population.Customers)
        {
            await services.GetRequiredService<ICustomerRepository>().SaveAsync([Customer.OpenAtSale(customer, Fixtures.Noon)], command: null, default);
        }

        foreach (var fact in population.Facts)
        {
            await services.GetRequiredService<IFactRepository>().AppendAsync([fact], command: null, default);
        }
    }

    private sealed class CancellingAt(ReviewPhase phase, CancellationTokenSource source) : IProgress<ReviewProgress>
    {
        public void Report(ReviewProgress value)
        {
            if (value.Phase == phase)
            {
                source.Cancel();
            }
        }
    }

    private sealed class Collecting(List<ReviewProgress> told) : IProgress<ReviewProgress>
    {
        public void Report(ReviewProgress value) => told.Add(value);
    }
}
