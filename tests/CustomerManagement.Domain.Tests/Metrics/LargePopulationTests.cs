using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>So many purchases that several threads, several blocks and several pieces take part, against a count in plain dictionaries.</summary>
public sealed class LargePopulationTests
{
    private const int Rows = 300_000;
    private const int CustomerCount = Sales.CustomerCount;

    private static readonly LocalDate _asOf = Sales.AsOf;
    private static readonly AnalysisPeriod _period = Sales.Period;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Dense_columns_whatever_the_number_of_threads(int threads)
    {
        var sales = Sales.Make(seed: 1, Rows);
        using var builder = new PopulationBuilder(_period, parallel: new ParallelOptions { MaxDegreeOfParallelism = threads });
        builder.AddPurchases<int>(sales.Customers, sales.Dates, sales.Units, decimals: 2);
        MustBe(sales.Expected(), builder);
    }

    /// <summary>A few of the ids show between which limits all lie. Here one lies beyond, near or far, above or below.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(-50_000)]
    [InlineData(45_000)]
    [InlineData(300_000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void An_id_that_a_look_at_a_few_does_not_show(int id)
    {
        var sales = Sales.Make(seed: 9, Rows);
        sales.Customers[Rows / 3] = id;
        sales.Dates[Rows / 3] = _asOf.ToDateOnly();
        using var builder = new PopulationBuilder(_period);
        builder.AddPurchases<int>(sales.Customers, sales.Dates, sales.Units, decimals: 2);
        MustBe(sales.Expected(), builder);
    }

    /// <summary>At the ends of all 32-bit numbers a distance of keys takes more than 31 bits, and looked at with 32 a key from the other end seems near.</summary>
    [Theory]
    [InlineData(int.MaxValue - CustomerCount, null)]
    [InlineData(int.MaxValue - CustomerCount, int.MinValue)]
    [InlineData(int.MaxValue - CustomerCount, int.MinValue + 1_000)]
    [InlineData(int.MinValue, null)]
    [InlineData(int.MinValue, int.MaxValue)]
    [InlineData(int.MinValue, int.MaxValue - 1_000)]
    public void Ids_at_the_ends_of_all_numbers(int lowest, int? other)
    {
        var sales = Sales.Make(seed: 10, Rows);
        for (var i = 0; i < Rows; i++)
        {
            sales.Customers[i] += lowest;
        }

        sales.Customers[Rows / 3] = other ?? sales.Customers[Rows / 3];
        using var builder = new PopulationBuilder(_period);
        builder.AddPurchases<int>(sales.Customers, sales.Dates, sales.Units, decimals: 2);
        MustBe(sales.Expected(), builder);
    }

    /// <summary>Keys that are spread evenly are counted in their order; those in a few clusters, or at the ends of all numbers, by their hash.</summary>
    [Theory]
    [InlineData(KeysAre.Even, 1)]
    [InlineData(KeysAre.Even, 8)]
    [InlineData(KeysAre.InClusters, 1)]
    [InlineData(KeysAre.InClusters, 8)]
    [InlineData(KeysAre.AtBothEnds, 8)]
    public void Sparse_columns(KeysAre keys, int threads)
    {
        var sales = Sales.Make(seed: 2, Rows);
        var ids = Array.ConvertAll(sales.Customers, number => Key(keys, number));
        using var builder = new PopulationBuilder(_period, parallel: new ParallelOptions { MaxDegreeOfParallelism = threads });
        builder.AddPurchases<long>(ids, sales.Dates, sales.Units, decimals: 2);
        MustBe(sales.Expected().ToDictionary(customer => Key(keys, (int)customer.Key), customer => customer.Value), builder);
    }

    /// <summary>A table in which every so many rows hold keys from everywhere and all others lie close together: whoever looks at every so many rows is misled.</summary>
    [Fact]
    public void Keys_that_look_even_and_are_not()
    {
        var ids = Enumerable.Range(0, Rows).Select(i => i % 36 == 0 ? Spread(i) : 3L * i).ToArray();
        var dates = Enumerable.Repeat(_asOf.ToDateOnly(), Rows).ToArray();
        using var builder = new PopulationBuilder(_period);
        builder.AddPurchases<long>(ids, dates, Enumerable.Range(0, Rows).Select(i => (long)i).ToArray(), decimals: 2);
        using var measured = builder.Build();
        Assert.True(measured.TryGetNumericIds(out var numbers));
        Assert.True(measured.Amounts.TryGetUnits(out var units, out _));
        Assert.Equal(ids.Select((id, i) => (id, (long)i)).Order(), numbers.ToArray().Zip(units.ToArray()));
    }

    /// <summary>The second batch has other customers and older days than the first; the third repeats the first; later comes one that fits none.</summary>
    [Fact]
    public void Batches_of_other_ranges()
    {
        Sales[] batches = [Sales.Make(seed: 3, Rows), Sales.Make(seed: 4, Rows, firstCustomer: -CustomerCount / 2, mostDays: 3000), Sales.Make(seed: 3, Rows)];
        using var builder = new PopulationBuilder(_period);
        foreach (var batch in batches)
        {
            builder.AddPurchases<int>(batch.Customers, batch.Dates, batch.Units, decimals: 2);
        }

        var expected = Sales.Together(batches);
        MustBe(expected, builder);
        MustBe(expected, builder);

        var far = new Purchase(new CustomerId("7"), _asOf.PlusYears(-40), new Money(5.000m, Currency.None));
        builder.Add(far);
        using var withFar = builder.Build();
        Assert.Equal(far.Date, withFar.Find(far.Customer)!.FirstPurchase);
        Assert.Equal(expected.Count, withFar.Count);
        Assert.Equal(expected[7].Units / 100m, withFar.Find(far.Customer)!.Amount);
        Assert.All(expected.Take(500), customer => Assert.Equal(customer.Value.Units / 100m, withFar.Find(Id(customer.Key))!.Amount));
    }

    /// <summary>What was counted by number goes on by text when a fact with a text id comes, and amounts of other decimals are added beside.</summary>
    [Fact]
    public void Columns_by_number_then_facts_by_text()
    {
        var sales = Sales.Make(seed: 5, Rows);
        using var builder = new PopulationBuilder(_period);
        builder.AddPurchases<int>(sales.Customers, sales.Dates, sales.Units, decimals: 2);
        builder.AddPurchases<int>(sales.Customers, sales.Dates, sales.Units, decimals: 2);
        builder.Add(new Purchase(Id(1), _asOf, new Money(0.001m, Currency.None), profit: new Money(1, Currency.None)));
        builder.Add(new ContactMade(new CustomerId("someone else"), _asOf, ContactKind.Call));
        using var measured = builder.Build();
        var expected = Sales.Together([sales, sales]);
        Assert.Equal(expected.Count + 1, measured.Count);
        Assert.Equal((expected[1].Units / 100m) + 0.001m, measured.Find(Id(1))!.Amount);
        Assert.Equal(_asOf, measured.Find(new CustomerId("someone else"))!.LastContact);
        Assert.All(expected.Where(customer => customer.Key != 1), customer => Assert.Equal(customer.Value.Units / 100m, measured.Find(Id(customer.Key))!.Amount));
        Assert.Equal(measured.Select(customer => customer.Customer).Order(), measured.Select(customer => customer.Customer));
    }

    /// <summary>A young firm: one has bought, a great many were only talked to. Pieces are made for all of them, and not for the one.</summary>
    [Fact]
    public void One_buyer_and_many_contacts()
    {
        const int Many = 200_000;
        using var builder = new PopulationBuilder(_period, parallel: new ParallelOptions { MaxDegreeOfParallelism = 1 });
        builder.Add(new Purchase(new CustomerId("0"), _asOf, new Money(5, Currency.None)));
        for (var i = 0; i < Many; i++)
        {
            builder.Add(new ContactMade(new CustomerId($"{i}"), _asOf, ContactKind.Call));
        }

        // Of this thread, which does all the work: other tests allocate meanwhile.
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var measured = builder.Build();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((Many, 5m), (measured.Count, measured.Amounts.Sum()));
        Assert.InRange(allocated, 0, 1_000L * Many);
    }

    /// <summary>Two batches whose amounts might add up beyond 64 bits: what does not go together is counted the slower way.</summary>
    [Fact]
    public void One_customer_with_everything_and_amounts_at_the_limit()
    {
        const long Most = (1L << 38) - 1;
        var (ids, dates, units) = (new int[1 << 24], new DateOnly[1 << 24], new long[1 << 24]);
        dates.AsSpan().Fill(_asOf.ToDateOnly());
        units.AsSpan().Fill(Most);
        ids[0] = 4000;
        using var builder = new PopulationBuilder(_period);
        builder.AddPurchases<int>(ids, dates, units, decimals: 2);
        builder.AddPurchases<int>(ids, dates, units, decimals: 2);
        using var measured = builder.Build();
        Assert.Equal(2 * ((1 << 24) - 1) * (Most / 100m), measured[0].Amount);
        Assert.Equal((1, 2 * ((1 << 24) - 1)), (measured[0].PurchaseDates, measured[0].FactsEver));
        Assert.Equal(2 * (Most / 100m), measured[1].Amount);
    }

    [Fact]
    public void Work_that_is_cancelled_ends_and_may_be_asked_for_again()
    {
        var sales = Sales.Make(seed: 6, Rows);
        using var source = new CancellationTokenSource();
        var parallel = new ParallelOptions { CancellationToken = source.Token };
        using var builder = new PopulationBuilder(_period, parallel: parallel);
        builder.AddPurchases<int>(sales.Customers, sales.Dates, sales.Units, decimals: 2);
        Assert.ThrowsAny<OperationCanceledException>(() => builder.Build(new Cancelling(source)));
        Assert.ThrowsAny<OperationCanceledException>(() => builder.AddPurchases<int>(sales.Customers, sales.Dates, sales.Units, decimals: 2));
        parallel.CancellationToken = CancellationToken.None;
        MustBe(sales.Expected(), builder);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Progress_that_fails_ends_the_work_with_its_error(bool isSparse)
    {
        var sales = Sales.Make(seed: 8, Rows);
        using var builder = new PopulationBuilder(_period);
        builder.AddPurchases<long>(Array.ConvertAll(sales.Customers, number => isSparse ? Spread(number) : number), sales.Dates, sales.Units, decimals: 2);
        Assert.Throws<NotSupportedException>(() => builder.Build(new Failing()));
        MustBe(isSparse ? sales.Expected().ToDictionary(customer => Spread((int)customer.Key), customer => customer.Value) : sales.Expected(), builder);
    }

    /// <summary>So many facts that those waiting are counted and let go in the middle; a host that cancels then finds every fact counted once.</summary>
    [Fact]
    public void A_fact_is_added_whole_also_when_the_work_is_cancelled()
    {
        const int Many = (1 << 23) + 10;
        using var source = new CancellationTokenSource();
        source.Cancel();
        var parallel = new ParallelOptions { CancellationToken = source.Token };
        using var builder = new PopulationBuilder(_period, parallel: parallel);
        var sale = new Purchase(new CustomerId("1"), _asOf, new Money(1, Currency.None), profit: new Money(1, Currency.None));
        for (var i = 0; i < Many; i++)
        {
            builder.Add(sale);
        }

        Assert.ThrowsAny<OperationCanceledException>(() => builder.Build());
        parallel.CancellationToken = CancellationToken.None;
        using var measured = builder.Build();
        Assert.Equal((Many, Many, (decimal?)Many), (measured[0].FactsEver, measured[0].Amount, measured[0].Profit));
    }

    [Fact]
    public void Progress_rises_to_the_end()
    {
        var sales = Sales.Make(seed: 7, Rows);
        var told = new Told();
        using var builder = new PopulationBuilder(_period, parallel: new ParallelOptions { MaxDegreeOfParallelism = 1 });
        builder.AddPurchases<int>(sales.Customers, sales.Dates, sales.Units, decimals: 2);
        using var measured = builder.Build(told);
        Assert.Equal(1, told.Shares[^1]);
        Assert.Equal(told.Shares.Order(), told.Shares);
        Assert.All(told.Shares, share => Assert.InRange(share, 0, 1));
    }

    private static long Key(KeysAre keys, int number) => keys switch
    {
        KeysAre.Even => Spread(number),
        KeysAre.InClusters => ((long)(number % 5) << 50) + number,
        KeysAre.AtBothEnds => number % 2 == 0 ? long.MinValue + number : long.MaxValue - number,
        _ => throw new ArgumentOutOfRangeException(nameof(keys)),
    };

    private static long Spread(int number) => unchecked((long)(((ulong)number + 1) * 0x9E3779B97F4A7C15));

    private static CustomerId Id(long number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void MustBe(Dictionary<long, Sales.Figures> expected, PopulationBuilder builder)
    {
        using var measured = builder.Build();
        Assert.True(measured.TryGetNumericIds(out var ids));
        Assert.True(measured.Amounts.TryGetUnits(out var units, out var decimals));
        Assert.Equal((2, expected.Count), (decimals, measured.Count));
        Assert.Equal(expected.Keys.Order(), ids.ToArray());
        for (var i = 0; i < measured.Count; i++)
        {
            var customer = expected[ids[i]];
            Assert.Equal(
                (customer.Units, customer.DaysInPeriod.Count, customer.AllDays.Count == 0 ? -1 : customer.AllDays.Min),
                (units[i], measured.PurchaseDates[i], measured.DaysSinceLastPurchase[i]));
        }

        foreach (var customer in measured.Where((_, index) => index % 97 == 0))
        {
            var figures = expected[long.Parse(customer.Customer.Value, System.Globalization.CultureInfo.InvariantCulture)];
            Assert.Equal((figures.PreviousUnits / 100m, figures.Facts, figures.AllDays.Count), (customer.PreviousAmount, customer.FactsEver, customer.PurchaseDatesEver));
            Assert.Equal(figures.AllDays.Count == 0 ? null : _asOf.PlusDays(-figures.AllDays.Max), customer.FirstPurchase);
            Assert.Equal(figures.AllDays.Count < 2 ? null : _asOf.PlusDays(-figures.AllDays.ElementAt(1)), customer.PurchaseBeforeLast);
        }
    }

    public enum KeysAre
    {
        Even = 0,
        InClusters = 1,
        AtBothEnds = 2,
    }

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value) => source.Cancel();
    }

    private sealed class Failing : IProgress<double>
    {
        private int _reports;

        public void Report(double value)
        {
            if (Interlocked.Increment(ref _reports) == 3)
            {
                throw new NotSupportedException();
            }
        }
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
