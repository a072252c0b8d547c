using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
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
        (string, LocalDate, decimal)[] orders = [("12347", new LocalDate(2011, 12, 7), 4310.00m), ("12348", new LocalDate(2011, 1, 25), 100m)];
        using var output = new StringWriter { NewLine = "\n" };
        #region segment
        var builder = new PopulationBuilder(new AnalysisPeriod(asOf: new LocalDate(2011, 12, 9)), Currency.None, ExchangeRateTable.Empty);
        foreach (var (customer, date, amount) in orders)
        {
            builder.Add(new Purchase(new CustomerId(customer), date, new Money(amount, Currency.None)));
        }

        var population = builder.Build();
        var boundaries = CustomerSegmentation.Default.Calibrate(population);
        foreach (var customer in population)
        {
            var segments = CustomerSegmentation.Default.Classify(customer, boundaries);
            output.WriteLine($"{customer.Customer}: {segments} ({segments.Abc})");
        }
        #endregion
        Assert.StartsWith(
            "12347: A VitalFew 313 OneTime (ABC: A because net amount in the period 4310.00 is at least 4310.00)\n", output.ToString(), StringComparison.Ordinal);
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
