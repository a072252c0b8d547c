using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>A total has the decimals of the most exact of a customer's own amounts, whichever way these came and whatever others have: 12.50 stays 12.50.</summary>
public sealed class AmountDecimalsTests
{
    private static readonly AnalysisPeriod _period = new(new LocalDate(2024, 12, 31));
    private static readonly LocalDate _inPeriod = new(2024, 6, 1);
    private static readonly LocalDate _inPrevious = new(2023, 6, 1);

    // So far apart that batches join one another.
    private static readonly int[] _customers = [1, 700, 2000];

    /// <summary>Each batch: customer and units of each purchase, and the decimals; columns, or facts.</summary>
    [Theory]
    [InlineData("1:1 2000:1 /1c", "1:2 2000:2 /1c", "2000:300 /2c")]
    [InlineData("1:1 2000:1 /1c", "1:2 2000:2 /1c", "2000:300 /2f")]
    [InlineData("1:10 2000:1 /2c", "1:-10 2000:2 /2c", "1:5 /0c")]
    [InlineData("1:5 /0f", "1:0 2000:1 /2c", "1:0 2000:2 /2c")]
    [InlineData("1:0 2000:1 /2c", "1:0 2000:2 /2c", "1:5 /0f")]
    [InlineData("1:10 /2f", "1:-10 /2f", "1:5 /0f")]
    [InlineData("1:5 /0f", "1:10 /2f", "1:-10 /2f")]
    [InlineData("1:10 /2f", "1:5 /0f", "1:-10 /2f")]
    public void Decimals_of_batches(params string[] batches)
    {
        MustBeAsAlone([.. batches.Select(batch => Batch(batch, _inPeriod))]);
        MustBeAsAlone([.. batches.Select(batch => Batch(batch, _inPrevious))]);
    }

    [Property(MaxTest = Laws.SlowCases, Arbitrary = [typeof(Seeds)])]
    public void Decimals_of_any_batches(int seed)
    {
        var random = new Random(seed);
        var batches = new List<(bool AreColumns, int Decimals, List<(int Customer, LocalDate Date, long Units)> Sales)>();
        for (var batch = random.Next(1, 6); batch > 0; batch--)
        {
            var sales = new List<(int, LocalDate, long)>();
            for (var sale = random.Next(1, 6); sale > 0; sale--)
            {
                var units = random.Next(-2, 3) * (random.Next(9) == 0 ? 1L << 40 : 1);
                sales.Add((_customers[random.Next(_customers.Length)], random.Next(3) == 0 ? _inPrevious : _inPeriod, units));
            }

            batches.Add((random.Next(3) > 0, random.Next(4), sales));
        }

        MustBeAsAlone(batches);
    }

    /// <summary>Columns of decimals in which each amount has decimals of its own, of customers known in one way or another; some do not fit, some nobody looks at.</summary>
    [Property(MaxTest = Laws.Cases, Arbitrary = [typeof(Seeds)])]
    public void Decimals_of_any_columns(int seed)
    {
        var random = new Random(seed);
        var facts = new List<Purchase>();
        using var builder = new PopulationBuilder(_period);
        var kind = (IdKind)random.Next(6);
        for (var batch = random.Next(1, 5); batch > 0; batch--)
        {
            var sales = new List<Purchase>();
            for (var sale = random.Next(1, 8); sale > 0; sale--)
            {
                var units = random.Next(-2, 3) * (random.Next(19) == 0 ? 1L << 40 : 1);
                var date = random.Next(4) switch { 0 => _inPrevious, 1 => _inPrevious.PlusYears(-3), _ => _inPeriod };
                var amount = new Money(DecimalUnits.WithDecimals(units, random.Next(29) == 0 ? 12 : random.Next(4)), Currency.None);
                sales.Add(new Purchase(new CustomerId(IdColumns.Text(kind, _customers[random.Next(_customers.Length)])), date, amount));
            }

            Add(builder, kind, sales);
            facts.AddRange(sales);
            if (random.Next(2) == 0)
            {
                builder.Gathered.Flush();
            }
            else if (random.Next(2) == 0)
            {
                // What was asked for in between must not change what comes.
                builder.Build().Dispose();
            }
        }

        using var measured = builder.Build();
        MustBeAsAlone(facts, measured);
    }

    private static void Add(PopulationBuilder builder, IdKind kind, List<Purchase> sales)
    {
        DateOnly[] dates = [.. sales.Select(sale => sale.Date.ToDateOnly())];
        decimal[] amounts = [.. sales.Select(sale => sale.Amount.Amount)];
        switch (kind)
        {
            case IdKind.Number or IdKind.FarNumber:
                builder.AddPurchases<long>([.. sales.Select(sale => long.Parse(sale.Customer.Value, CultureInfo.InvariantCulture))], dates, amounts);
                break;
            case IdKind.GloballyUnique:
                builder.AddPurchases<Guid>([.. sales.Select(sale => Guid.Parse(sale.Customer.Value))], dates, amounts);
                break;
            default:
                builder.AddPurchases<CustomerId>([.. sales.Select(sale => sale.Customer)], dates, amounts);
                break;
        }
    }

    private static void MustBeAsAlone(List<(bool AreColumns, int Decimals, List<(int Customer, LocalDate Date, long Units)> Sales)> batches)
    {
        using var builder = new PopulationBuilder(_period);
        var facts = new List<Purchase>();
        foreach (var (areColumns, decimals, sales) in batches)
        {
            var purchases = sales.ConvertAll(sale => new Purchase(
                new CustomerId(sale.Customer.ToString(CultureInfo.InvariantCulture)),
                sale.Date,
                new Money(DecimalUnits.WithDecimals(sale.Units, decimals), Currency.None)));
            facts.AddRange(purchases);
            if (areColumns)
            {
                builder.AddPurchases<int>(
                    [.. sales.Select(sale => sale.Customer)], [.. sales.Select(sale => sale.Date.ToDateOnly())], [.. sales.Select(sale => sale.Units)], decimals);
            }
            else
            {
                builder.Add(purchases);
            }

            // Else a few rows wait for more, and there would be one batch.
            builder.Gathered.Flush();
        }

        using var measured = builder.Build();
        MustBeAsAlone(facts, measured);
    }

    private static void MustBeAsAlone(List<Purchase> facts, PopulationMetrics measured)
    {
        Assert.All(facts.GroupBy(fact => fact.Customer), customer =>
        {
            var alone = CustomerMetrics.Of(new CustomerFacts(customer.Key, customer), _period, Currency.None, ExchangeRateTable.Empty);
            var among = measured.Find(customer.Key)!;
            Assert.Equal((Text(alone.Amount), Text(alone.PreviousAmount)), (Text(among.Amount), Text(among.PreviousAmount)));
        });
    }

    private static (bool, int, List<(int, LocalDate, long)>) Batch(string text, LocalDate date)
    {
        var parts = text.Split('/');
        var sales = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(sale => sale.Split(':'));
        return (parts[1][1] == 'c', parts[1][0] - '0', [.. sales.Select(sale => (Number(sale[0]), date, (long)Number(sale[1])))]);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
