using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Metrics;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public sealed class WaysInTests
{
    [Property(MaxTest = Laws.Cases)]
    public void Every_way_in_gives_what_the_facts_of_each_customer_alone_give(TestPopulation population, bool isFar)
    {
        var sales = Numbered(population, isFar);
        foreach (var (name, add, id) in WaysIn.All)
        {
            using var builder = new PopulationBuilder(population.Period);
            add(builder, sales);
            using var measured = builder.Build();
            var alone = sales.Where(sale => sale.Date <= population.Period.AsOf)
                .GroupBy(sale => sale.Customer)
                .Select(customer => Alone(population, id(int.Parse(customer.Key.Value, CultureInfo.InvariantCulture)), customer))
                .ToDictionary(metrics => metrics.Customer);
            Assert.True(alone.Count == measured.Count, $"{name}: {measured.Count} customers instead of {alone.Count}");
            foreach (var metrics in measured)
            {
                Assert.True(alone[metrics.Customer] == metrics, $"{name}: {metrics} instead of {alone[metrics.Customer]}");
                Assert.Equal(metrics, measured.Find(metrics.Customer));
            }

            Assert.Equal(measured.Select(metrics => metrics.Amount), measured.Amounts);
            Assert.Equal(measured.Select(metrics => metrics.DaysSinceLastPurchase ?? -1), measured.DaysSinceLastPurchase.ToArray());
            Assert.Equal(measured.Select(metrics => metrics.PurchaseDates), measured.PurchaseDates.ToArray());
        }
    }

    [Property(MaxTest = Laws.SlowCases)]
    public void Every_way_in_gives_the_same_segments(TestPopulation population)
    {
        var sales = Numbered(population, isFar: false);
        string? first = null;
        foreach (var (name, add, id) in WaysIn.All)
        {
            using var builder = new PopulationBuilder(population.Period);
            add(builder, sales);
            using var measured = builder.Build();
            var boundaries = CustomerSegmentation.Default.Calibrate(measured);
            using var segments = CustomerSegmentation.Default.Classify(measured, boundaries);
            Assert.Equal(segments.Select(customer => customer.ToString()), segments.Select((_, i) => $"{segments.Abc[i]} {segments.Pareto[i]} {segments.Rfm[i]} {segments.Lifecycle[i]}"));

            var numbers = sales.Select(sale => int.Parse(sale.Customer.Value, CultureInfo.InvariantCulture)).Distinct().ToDictionary(number => id(number));
            var text = string.Join('\n', segments.OrderBy(customer => numbers[customer.Abc.Customer]).Select(customer => $"{numbers[customer.Abc.Customer]} {customer}"));
            Assert.True((first ??= text) == text, name);
        }
    }

    private static List<Purchase> Numbered(TestPopulation population, bool isFar)
    {
        var numbers = population.Facts.Select(fact => fact.Customer).Distinct().Select((customer, number) => (customer, number)).ToDictionary();
        return
        [
            .. population.Facts.OfType<Purchase>().Where(sale => WaysIn.IsInUnits(sale.Amount.Amount)).Select((sale, index) => new Purchase(
                new CustomerId(numbers[sale.Customer].ToString(CultureInfo.InvariantCulture)),
                isFar && index % 3 == 0 ? sale.Date.PlusYears(-25) : sale.Date,
                sale.Amount)),
        ];
    }

    private static CustomerMetrics Alone(TestPopulation population, CustomerId id, IEnumerable<Purchase> sales) => CustomerMetrics.Of(
        new CustomerFacts(id, sales.Select(sale => new Purchase(id, sale.Date, sale.Amount))), population.Period, Currency.None, ExchangeRateTable.Empty);
}
