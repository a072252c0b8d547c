using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Columns;

/// <summary>One customer with more facts than a number of 32 bits counts: the last count that fits is exact, the next one is an error with the customer's name.</summary>
public sealed class FactLimitTests
{
    private const int Customer = 42;
    private static readonly LocalDate _asOf = new(2024, 6, 30);
    private static readonly DayWindow _window = new(_asOf.ToDateOnly().DayNumber, PeriodDays: 366, BothDays: 731);

    [Fact]
    public void The_most_facts_that_can_be_counted()
    {
        var store = WithMost();
        using var columns = TallyCounter.Count([], store, decimals: 0, _window, new ParallelOptions(), progress: null);
        Assert.Equal((null, int.MaxValue, int.MaxValue, int.MaxValue), (columns.TooManyFacts, columns.FactsEver[0], columns.FactsInPeriod[0], columns.Purchases[0]));
    }

    [Fact]
    public void One_more_in_a_block_that_is_counted_with_the_store()
    {
        using var one = One();
        using var columns = TallyCounter.Count([one], WithMost(), decimals: 0, _window, new ParallelOptions(), progress: null);
        Assert.Equal(Customer, columns.TooManyFacts);
    }

    [Fact]
    public void One_more_that_the_store_takes_up()
    {
        var store = WithMost();
        using var one = One();
        store.Add(one, new ParallelOptions());
        Assert.Equal(Customer, store.TooManyFacts);

        // Whatever comes then, it stays so: nothing runs over into other figures.
        store.Add(store);
        store.Add(one, new ParallelOptions());
        using var columns = TallyCounter.Count([one], store, decimals: 0, _window, new ParallelOptions(), progress: null);
        Assert.Equal(Customer, columns.TooManyFacts);
        Assert.Equal(7, store.RekeyTo(new TallyStore(_window, store.SlotBits), _ => 7).TooManyFacts);
    }

    [Fact]
    public void Many_facts_of_many_customers_are_no_error()
    {
        var store = new TallyStore(_window, slotBits: 11);
        int[] customers = [.. Enumerable.Range(0, 2000)];
        using var all = Packed(customers);
        store.Add(all, new ParallelOptions());
        for (var doubled = 0; doubled < 30; doubled++)
        {
            store.Add(store);
        }

        using var columns = TallyCounter.Count([all], store, decimals: 0, _window, new ParallelOptions(), progress: null);
        Assert.Null(columns.TooManyFacts);
        Assert.Equal(Enumerable.Repeat((1 << 30) + 1, customers.Length), columns.FactsEver.Take(columns.Count));
    }

    /// <summary>As a host meets it: many batches of columns, then a fact by text, with which all go another way.</summary>
    [Fact]
    public void The_error_names_the_customer()
    {
        const int Batch = 1 << 25;
        var (ids, dates, units) = (new int[Batch], new DateOnly[Batch], new long[Batch]);
        ids.AsSpan().Fill(Customer);
        dates.AsSpan().Fill(_asOf.ToDateOnly());
        using var builder = new PopulationBuilder(new AnalysisPeriod(_asOf));
        for (var batch = 0; batch <= int.MaxValue / Batch; batch++)
        {
            builder.AddPurchases<int>(ids, dates, units);
        }

        MustFail();
        MustFail();
        builder.Add(new Purchase(new CustomerId("someone else"), _asOf, new Money(1, Currency.None)));
        MustFail();

        void MustFail()
        {
            var error = Assert.Throws<BusinessRuleException>(() => builder.Build());
            Assert.Equal((MetricsRules.CountOverflow, "42"), (error.Code, error.Subject));
        }
    }

    /// <summary>Facts too far back for a row are counted elsewhere.</summary>
    [Theory]
    [InlineData(2024, false)]
    [InlineData(1900, true)]
    public void One_more_that_is_too_far_back_for_a_row(int year, bool isFar)
    {
        var facts = new PlacedFacts(_window, new ParallelOptions());
        var place = facts.Index.Place(Customer);
        facts.Take(WithMost(), _ => place, decimals: 0);
        Assert.Equal(int.MaxValue, facts.ToColumns(progress: null).Counted.FactsEver[0]);

        var back = _window.AsOf - new DateOnly(year, 1, 1).DayNumber;
        Assert.Equal(isFar, back > FactWord.MostBack);
        facts.AddPurchase(place, back, isReturn: false, amount: 0, profit: null);
        var error = Assert.Throws<BusinessRuleException>(() => facts.ToColumns(progress: null));
        Assert.Equal((MetricsRules.CountOverflow, "42"), (error.Code, error.Subject));
    }

    private static TallyStore WithMost()
    {
        var (all, doubling) = (new TallyStore(_window, slotBits: 11), new TallyStore(_window, slotBits: 11));
        using var one = One();
        doubling.Add(one, new ParallelOptions());
        for (var bit = 0; bit < 30; bit++)
        {
            all.Add(doubling);
            doubling.Add(doubling);
        }

        all.Add(doubling);
        return all;
    }

    private static PackedRows One() => Packed([Customer]);

    private static PackedRows Packed(int[] customers)
    {
        var dates = Enumerable.Repeat(_asOf.ToDateOnly(), customers.Length).ToArray();
        return PackedRows.TryPack<int>(customers, dates, new long[customers.Length], decimals: 0, RowLayout.Of(new KeyRange(0, 2000), slotBits: 11), _window.AsOf, new ParallelOptions())!;
    }
}
