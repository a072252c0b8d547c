using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Tests.Support;

/// <summary>Short names for values in tests.</summary>
internal static class Fixtures
{
    public static Instant Noon { get; } = Instant.FromUtc(2024, 6, 1, 12, 0);

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static Purchase Buys(string customer, string date, decimal amount, decimal? profit = null) => new(
        new CustomerId(customer), Date(date), new Money(amount, Currency.None), profit: profit is { } known ? new Money(known, Currency.None) : null);

    public static PopulationMetrics Measured(AnalysisPeriod period, params IEnumerable<Fact> facts) => new TestPopulation(period, [], [.. facts]).Measure();

    public static CustomerMetrics MetricsOf(AnalysisPeriod period, params IEnumerable<Fact> facts)
    {
        var all = facts.ToList();
        return CustomerMetrics.Of(new CustomerFacts(all[0].Customer, all), period, Currency.None, ExchangeRateTable.Empty);
    }
}
