using System.Data;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Visits;
using CustomerManagement.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using ShopContexts = CustomerDesk.Storage.DemoContexts;

namespace CustomerManagement.Domain.Tests.Documentation;

/// <summary>The code of the README, compiled and run. The README repeats each region to the letter; a test holds them equal.</summary>
public sealed class ReadmeSnippets
{
    [Fact]
    public void Segment()
    {
        Purchase[] purchases =
        [
            new(new CustomerId("12347"), new LocalDate(2011, 12, 7), new Money(4310.00m, Currency.None)),
            new(new CustomerId("12348"), new LocalDate(2011, 1, 25), new Money(100.00m, Currency.None)),
        ];
        using var output = new StringWriter { NewLine = "\n" };
        #region segment
        var builder = new PopulationBuilder(new AnalysisPeriod(asOf: new LocalDate(2011, 12, 9)));
        builder.Add(purchases);

        var population = builder.Build();
        var boundaries = CustomerSegmentation.Default.Calibrate(population);
        foreach (var segments in CustomerSegmentation.Default.Classify(population, boundaries))
        {
            output.WriteLine($"{segments.Abc.Customer}: {segments} ({segments.Abc})");
        }
        #endregion
        Assert.StartsWith(
            "12347: A VitalFew 313 OneTime (ABC: A because net amount in the period 4310.00 is at least 4310.00)\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns()
    {
        int[] customers = [12347, 12348];
        DateOnly[] dates = [new(2011, 12, 7), new(2011, 1, 25)];
        long[] cents = [431000, 10000];
        var seen = 0;
        #region columns
        using var builder = new PopulationBuilder(new AnalysisPeriod(asOf: new LocalDate(2011, 12, 9)));
        builder.AddPurchases<int>(customers, dates, cents, decimals: 2);

        using var population = builder.Build();
        using var segments = CustomerSegmentation.Default.Classify(population, CustomerSegmentation.Default.Calibrate(population));
        for (var i = 0; i < population.Count; i++)
        {
            if (segments.Abc[i] == AbcTier.A)
            {
                seen += population.DaysSinceLastPurchase[i];
            }
        }
        #endregion
        Assert.Equal(2, seen);
    }

    [Fact]
    public async Task Query()
    {
        using var table = new DataTable { Columns = { { "customer", typeof(Guid) }, { "date", typeof(DateTime) }, { "amount", typeof(decimal) } } };
        _ = table.Rows.Add(Guid.Empty, new DateTime(2011, 12, 7), 12.50m);
        using var rows = table.CreateDataReader();
        var cancellation = CancellationToken.None;
        IProgress<long>? rowsRead = null;
        #region query
        var options = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation };
        using var builder = new PopulationBuilder(new AnalysisPeriod(asOf: new LocalDate(2011, 12, 9)), parallel: options);
        await builder.AddAsync(rows, progress: rowsRead, cancellation);
        #endregion
        using var population = builder.Build();
        Assert.Equal(12.50m, Assert.Single(population).Amount);
    }

    [Fact]
    public void Groups()
    {
        using var builder = new PopulationBuilder(new AnalysisPeriod(asOf: new LocalDate(2011, 12, 9)));
        builder.AddPurchases<int>([12347, 12348], [new(2011, 8, 7), new(2011, 12, 7)], [431000, 431000], decimals: 2);
        using var population = builder.Build();
        using var output = new StringWriter { NewLine = "\n" };
        #region groups
        var rules = new GroupRulesReader(FactCatalogue.Figures).Read(
            """
            { "format": 1, "groups": [
              { "id": "slipping", "version": 1, "when": { "all": [
                { "fact": "amount", "is": "atLeast", "value": 1000 },
                { "fact": "days-since-last-purchase", "is": "moreThan", "value": 90 } ] } } ] }
            """);
        using var groups = rules.Evaluate(population);
        for (var i = 0; i < population.Count; i++)
        {
            if (groups.Of("slipping")[i] == Truth.True)
            {
                output.WriteLine(groups[i][0].Trace);
            }
        }
        #endregion
        Assert.Equal("net amount in the period 4310.00 is at least 1000 and days since the last purchase 124 is above 90\n", output.ToString());
    }

    [Fact]
    public async Task Host()
    {
        var services = new ServiceCollection();
        #region host
        services.AddCustomerManagement(new CustomerManagementOptions { Review = new ReviewOptions { Currency = new Currency("EUR") } })
            .UseClock(SystemClock.Instance)
            .UseSqlite("customers.db");
        #endregion
        // The file stays out of the folder of the tests.
        var store = new InMemoryStore();
        services.Replace(ServiceDescriptor.Singleton(store.Customers)).Replace(ServiceDescriptor.Singleton(store.Facts));
        using var root = services.BuildServiceProvider();
        using var scope = root.CreateScope();
        var provider = scope.ServiceProvider;
        await provider.GetRequiredService<SaleRecorder>().RecordAsync(
            new Purchase(new CustomerId("7"), new LocalDate(2020, 1, 1), new Money(5, new Currency("EUR"))), Instant.FromUtc(2020, 1, 1, 0, 0), default);
        await using var output = new StringWriter { NewLine = "\n" };
        #region review
        provider.VerifyCustomerManagement();
        await foreach (var review in provider.GetRequiredService<CustomerReviews>().ReviewEveryoneAsync())
        {
            if (review.NextContact is { IsDue: true } contact)
            {
                output.WriteLine($"{review.Customer} ({review.Segments}): {contact}");
            }
        }
        #endregion
        Assert.Equal("7 (None None 111 Lost): Win back: in touch every 6 months, last on 2020-01-01, due 2020-07-01\n", output.ToString());
    }

    [Fact]
    public async Task Day()
    {
        var clock = new FakeClock(Instant.FromUtc(2025, 12, 31, 10, 0));
        var services = new ServiceCollection();
        services.AddSingleton<CustomerDesk.Storage.Territories>();
        #region followups
        services.AddCustomerManagement()
            .UseClock(SystemClock.Instance)
            .UseInMemory()
            .UseFollowUps<ShopContexts>(FollowUpBook.BuiltIn(largePurchase: new Money(2_000, new Currency("EUR"))));
        #endregion
        services.Replace(ServiceDescriptor.Singleton<IClock>(clock));
        using var root = services.BuildServiceProvider();
        using var scope = root.CreateScope();
        var provider = scope.ServiceProvider;
        await provider.GetRequiredService<SaleRecorder>().RecordAsync(
            new Purchase(new CustomerId("12347"), new LocalDate(2025, 12, 29), new Money(1_542, Currency.None)), clock.Now, default);
        var (reviews, runs, nextBest) = (provider.GetRequiredService<CustomerReviews>(), provider.GetRequiredService<FollowUpRuns>(), provider.GetRequiredService<NextBestActions>());
        var rep = new StaffId("office");
        var places = new Dictionary<CustomerId, GeoPoint>();
        var day = new RepDay(new LocalDate(2025, 12, 31), provider.GetRequiredService<IFollowUpContexts>() is ShopContexts contexts ? contexts.CalendarOf(DateTimeZone.Utc) : null!, new GeoPoint(52.5, 13.4));
        await using var output = new StringWriter { NewLine = "\n" };
        #region day
        var boundaries = await reviews.CalibrateAsync();
        await runs.PlanAsync(boundaries);

        var agendas = new List<CustomerAgenda>();
        await foreach (var agenda in runs.DecideAsync(boundaries))
        {
            agendas.Add(agenda);
        }

        var briefing = nextBest.Brief(day, rep, agendas, places);
        foreach (var action in briefing.FromDesk)
        {
            output.WriteLine(action);
        }
        #endregion
        Assert.Equal("1. Call 12347 for sale.reassurance/12347/2025-12-29: 21.59 × 1 in 15 minutes is 86.35 an hour\n", output.ToString());
    }
}
