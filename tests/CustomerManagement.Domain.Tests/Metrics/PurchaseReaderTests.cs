using System.Data;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Metrics;

public sealed class PurchaseReaderTests
{
    private static readonly AnalysisPeriod _year2024 = new(Fixtures.Date("2024-12-31"));

    public static TheoryData<object, object, object> Kinds => new()
    {
        { 42L, new DateTime(2024, 5, 6, 23, 59, 0), 12.50m },
        { 42, new DateOnly(2024, 5, 6), 12.50m },
        { (short)42, "2024-05-06", 12.50m },
        { "42", "2024-05-06 23:59", 12.50m },
    };

    [Fact]
    public async Task Whole_amounts_and_profits()
    {
        using var builder = new PopulationBuilder(_year2024);
        await builder.AddAsync(Query([typeof(long), typeof(DateTime), typeof(int), typeof(long)], [42L, new DateTime(2024, 5, 6), 12, 3L]));
        using var measured = builder.Build();
        Assert.Equal((12m, 3m), (measured[0].Amount, measured[0].Profit));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Rows_of_a_query(object customer, object date, object amount)
    {
        using var builder = new PopulationBuilder(_year2024);
        await builder.AddAsync(Query([customer.GetType(), date.GetType(), amount.GetType()], [customer, date, amount], [customer, date, amount]));
        using var measured = builder.Build();
        var metrics = measured.Find(new CustomerId("42"))!;
        Assert.Equal((25.00m, 2, 1, Fixtures.Date("2024-05-06")), (metrics.Amount, metrics.Purchases, metrics.PurchaseDates, metrics.LastPurchase));
        Assert.Null(metrics.Profit);
    }

    [Fact]
    public async Task A_GUID_and_a_profit_that_is_known_for_some()
    {
        var (known, unknown) = (new Guid("11111111-2222-3333-4444-555555555555"), new Guid("21111111-2222-3333-4444-555555555555"));
        using var builder = new PopulationBuilder(_year2024);
        await builder.AddAsync(Query(
            [typeof(Guid), typeof(DateTime), typeof(decimal), typeof(decimal)],
            [known, new DateTime(2024, 5, 6), 10m, 4m],
            [unknown, new DateTime(2024, 5, 6), 10m, DBNull.Value]));
        using var measured = builder.Build();
        Assert.Equal([4m, null], measured.Select(customer => customer.Profit));
        Assert.Equal("11111111-2222-3333-4444-555555555555", measured[0].Customer.Value);
    }

    [Theory]
    [InlineData(42L)]
    [InlineData("42")]
    public async Task Amounts_in_other_currencies_are_converted_at_the_rate_of_their_date(object customer)
    {
        var (euro, dollar) = (new Currency("EUR"), new Currency("USD"));
        var rates = new ExchangeRateTable([(dollar, euro, Fixtures.Date("2024-05-06"), 0.5m)]);
        using var builder = new PopulationBuilder(_year2024, euro, rates);
        await builder.AddAsync(Query(
            [customer.GetType(), typeof(DateTime), typeof(decimal), typeof(decimal), typeof(string)],
            [customer, new DateTime(2024, 5, 6), 10m, 4m, "USD"],
            [customer, new DateTime(2024, 5, 6), 10m, 2m, "EUR"],
            [customer, new DateTime(2024, 5, 6), 10m, 1m, DBNull.Value]));
        using var measured = builder.Build();
        var metrics = Assert.Single(measured);
        Assert.Equal(("42", 25m, 5m), (metrics.Customer.Value, metrics.Amount, metrics.Profit));
    }

    [Fact]
    public async Task A_currency_without_a_rate_is_told_and_what_came_before_stays()
    {
        using var builder = new PopulationBuilder(_year2024, new Currency("EUR"));
        Type[] types = [typeof(long), typeof(DateTime), typeof(decimal), typeof(decimal), typeof(string)];
        var day = new DateTime(2024, 5, 6);
        var missing = await Assert.ThrowsAsync<BusinessRuleException>(() => builder.AddAsync(Query(types, [42L, day, 1m, DBNull.Value, "EUR"], [43L, day, 1m, DBNull.Value, "USD"])));
        Assert.Equal(MoneyRules.RateMissing, missing.Code);
        var wrong = await Assert.ThrowsAsync<ArgumentException>(() => builder.AddAsync(Query(types, [44L, day, 777m, DBNull.Value, "dollars"])));
        Assert.StartsWith("Row 1, column 5", wrong.Message, StringComparison.Ordinal);
        using var measured = builder.Build();
        Assert.Equal("42", Assert.Single(measured).Customer.Value);
    }

    [Theory]
    [InlineData(0, "Row 2, column 1")]
    [InlineData(1, "Row 2, column 2")]
    [InlineData(2, "Row 2, column 3")]
    public async Task A_missing_value_is_told_with_its_place_and_what_came_before_stays(int column, string place)
    {
        object[] wrong = [43L, new DateTime(2024, 5, 6), 777.77m];
        wrong[column] = DBNull.Value;
        using var builder = new PopulationBuilder(_year2024);
        var error = await Assert.ThrowsAsync<ArgumentException>(() => builder.AddAsync(Query(
            [typeof(long), typeof(DateTime), typeof(decimal)], [42L, new DateTime(2024, 5, 6), 1m], wrong)));
        Assert.StartsWith(place, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("777", error.ToString(), StringComparison.Ordinal);
        using var measured = builder.Build();
        Assert.Equal("42", Assert.Single(measured).Customer.Value);
    }

    [Fact]
    public async Task A_query_of_other_columns_is_refused()
    {
        using var builder = new PopulationBuilder(_year2024);
        await Assert.ThrowsAsync<ArgumentException>("rows", () => builder.AddAsync(Query([typeof(long), typeof(DateTime)])));
    }

    [Fact]
    public async Task A_cancelled_reading_ends_and_keeps_what_came_before()
    {
        using var source = new CancellationTokenSource();
        using var builder = new PopulationBuilder(_year2024);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => builder.AddAsync(
            Query([typeof(long), typeof(DateTime), typeof(decimal)], [42L, new DateTime(2024, 5, 6), 1m]), cancellation: source.Token));
        using var measured = builder.Build();
        Assert.Empty(measured);
    }

    [Fact]
    public async Task A_stream_is_counted_as_it_comes()
    {
        var told = new Told();
        using var builder = new PopulationBuilder(_year2024);
        await builder.AddAsync(Enumerable.Range(0, 10_000).Select(number => Fixtures.Buys($"{number % 10}", "2024-02-03", 1)).ToAsyncEnumerable(), told);
        using var measured = builder.Build();
        Assert.Equal([4096, 8192, 10_000], told.Counts);
        Assert.Equal(Enumerable.Repeat(1000m, 10), measured.Amounts);
    }

    [Fact]
    public async Task Rows_that_came_before_are_kept_when_the_work_of_the_builder_is_cancelled_with_the_reading()
    {
        using var source = new CancellationTokenSource();
        var parallel = new ParallelOptions { CancellationToken = source.Token };
        using var builder = new PopulationBuilder(_year2024, parallel: parallel);
        var rows = Enumerable.Range(0, 200_000).Select(i => new object[] { (long)i, new DateTime(2024, 5, 6), 1m }).ToArray();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => builder.AddAsync(
            Query([typeof(long), typeof(DateTime), typeof(decimal)], rows), new CancellingAt(source), source.Token));
        parallel.CancellationToken = CancellationToken.None;
        using var measured = builder.Build();
        Assert.InRange(measured.Count, 1, rows.Length - 1);
    }

    [Fact]
    public async Task A_reading_ends_when_the_work_of_the_builder_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var parallel = new ParallelOptions { CancellationToken = source.Token };
        using var builder = new PopulationBuilder(_year2024, parallel: parallel);
        var rows = Enumerable.Range(0, 10_000).Select(i => new object[] { (long)i, new DateTime(2024, 5, 6), 1m }).ToArray();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => builder.AddAsync(
            Query([typeof(long), typeof(DateTime), typeof(decimal)], rows), new CancellingAt(source)));
        parallel.CancellationToken = CancellationToken.None;
        using var measured = builder.Build();
        Assert.Equal(4096, measured.Count);
    }

    [Fact]
    public async Task A_disposed_builder_reads_nothing()
    {
        var builder = new PopulationBuilder(_year2024);
        builder.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => builder.AddAsync(Query([typeof(long), typeof(DateTime), typeof(decimal)])));
    }

    [Fact]
    public async Task A_stream_that_does_not_look_at_its_token_is_ended()
    {
        using var source = new CancellationTokenSource();
        using var builder = new PopulationBuilder(_year2024);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => builder.AddAsync(Sales(source), cancellation: source.Token));
        using var measured = builder.Build();
        Assert.Equal(3, measured[0].Purchases);

        static async IAsyncEnumerable<Fact> Sales(CancellationTokenSource source)
        {
            for (var sale = 0; sale < 10; sale++)
            {
                await Task.Yield();
                if (sale == 3)
                {
                    await source.CancelAsync();
                }

                yield return new Purchase(new CustomerId("1"), new LocalDate(2024, 5, 6), new Money(1, Currency.None));
            }
        }
    }

    [Fact]
    public void Columns_that_do_not_go_together_are_refused()
    {
        using var builder = new PopulationBuilder(_year2024);
        Assert.Throws<ArgumentException>("dates", () => builder.AddPurchases<int>([1, 2], [new DateOnly(2024, 1, 1)], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>("decimals", () => builder.AddPurchases<int>([1], [new DateOnly(2024, 1, 1)], [1], decimals: 29));
        Assert.Throws<ArgumentException>("customers", () => builder.AddPurchases<string>([" "], [new DateOnly(2024, 1, 1)], [1]));
        Assert.Throws<ArgumentException>("customers", () => builder.AddPurchases<double>([1], [new DateOnly(2024, 1, 1)], [1]));
        builder.AddPurchases<int>([], [], []);
        Assert.Empty(builder.Build());
    }

    private static DataTableReader Query(Type[] types, params object[][] rows)
    {
        var table = new DataTable();
        foreach (var type in types)
        {
            table.Columns.Add(null, type);
        }

        foreach (var row in rows)
        {
            table.Rows.Add(row);
        }

        return table.CreateDataReader();
    }

    private sealed class Told : IProgress<long>
    {
        public List<long> Counts { get; } = [];

        public void Report(long value) => Counts.Add(value);
    }

    private sealed class CancellingAt(CancellationTokenSource source) : IProgress<long>
    {
        public void Report(long value) => source.Cancel();
    }
}
