using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using ShopCustomers = CustomerDesk.Storage.InMemoryCustomers;
using ShopFacts = CustomerDesk.Storage.InMemoryFacts;

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
            .UseCustomers<ShopCustomers>()
            .UseFacts<ShopFacts>();
        #endregion
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
}
