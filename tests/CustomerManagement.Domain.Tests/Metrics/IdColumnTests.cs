using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>Many customers known by numbers, GUIDs and texts, in one batch and in several.</summary>
public sealed class IdColumnTests
{
    private const int Rows = 300_000;

    [Theory]
    [MemberData(nameof(KindsAndBatches))]
    public void Figures_do_not_depend_on_ids(IdKind kind, int batches)
    {
        var sales = Sales.Make(seed: 12, Rows);
        using var builder = new PopulationBuilder(Sales.Period);
        new IdColumns(sales, kind).AddTo(builder, batches);
        using var measured = builder.Build();
        MustBe(sales.Expected(), kind, measured);
    }

    /// <summary>A customer that is known and a fact beside the columns: all go on by place.</summary>
    [Theory]
    [MemberData(nameof(KindsAndBatches))]
    public void Columns_then_a_fact(IdKind kind, int batches)
    {
        var sales = Sales.Make(seed: 13, Rows);
        using var builder = new PopulationBuilder(Sales.Period);
        new IdColumns(sales, kind).AddTo(builder, batches);
        builder.Add(new CustomerId(IdColumns.Text(kind, 7)));
        builder.Add(new ContactMade(new CustomerId(IdColumns.Text(kind, 7)), Sales.AsOf, ContactKind.Call));
        using var measured = builder.Build();
        Assert.Equal(Sales.AsOf, measured.Find(new CustomerId(IdColumns.Text(kind, 7)))!.LastContact);
        MustBe(sales.Expected(), kind, measured);
    }

    /// <summary>Once arrays can be had again, nothing is allocated for a customer: neither while columns are read nor while figures are put together.</summary>
    [Theory]
    [InlineData(IdKind.Number, 1)]
    [InlineData(IdKind.Number, 4)]
    [InlineData(IdKind.FarNumber, 1)]
    [InlineData(IdKind.FarNumber, 4)]
    [InlineData(IdKind.GloballyUnique, 1)]
    [InlineData(IdKind.GloballyUnique, 4)]
    [InlineData(IdKind.Code, 1)]
    [InlineData(IdKind.LongCode, 1)]
    public void Nothing_is_allocated_for_a_customer(IdKind kind, int batches)
    {
        var few = Fewest(Sales.Make(seed: 11, Rows), kind, batches, out var fewCustomers);
        var many = Fewest(Sales.Make(seed: 11, 2 * Rows, customers: 2 * Sales.CustomerCount), kind, batches, out var manyCustomers);
        Assert.True(manyCustomers > fewCustomers + 30_000);

        // An object for each would be at least 24 bytes. Tables of pieces and days grow with pieces, which have thousands of customers each.
        Assert.InRange(many - few, long.MinValue, 8L * (manyCustomers - fewCustomers));
    }

    /// <summary>A host that hands in its purchases some hundreds at a time, after many: the memory held for a batch is that of its rows and not of all pieces there are.</summary>
    [Theory]
    [InlineData(IdKind.Number)]
    [InlineData(IdKind.FarNumber)]
    [InlineData(IdKind.GloballyUnique)]
    public void Many_small_batches_hold_little(IdKind kind)
    {
        const int Batches = 2000;
        var many = Sales.Make(seed: 14, Rows);
        var few = Sales.Make(seed: 15, rows: 200);
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var builder = new PopulationBuilder(Sales.Period, parallel: new ParallelOptions { MaxDegreeOfParallelism = 1 });
        new IdColumns(many, kind).AddTo(builder, batches: 1);
        var small = new IdColumns(few, kind);
        for (var batch = 0; batch < Batches; batch++)
        {
            small.AddTo(builder, batches: 1);
        }

        using var measured = builder.Build();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1L << 30);
        MustBe(Sales.Together([many, .. Enumerable.Repeat(few, Batches)]), kind, measured);
    }

    public static TheoryData<IdKind, int> KindsAndBatches()
    {
        var all = new TheoryData<IdKind, int>();
        foreach (var kind in Enum.GetValues<IdKind>())
        {
            all.Add(kind, 1);
            all.Add(kind, 3);
        }

        return all;
    }

    private static long Fewest(Sales sales, IdKind kind, int batches, out int customers)
    {
        var columns = new IdColumns(sales, kind);
        var fewest = long.MaxValue;
        customers = 0;
        for (var turn = 0; turn < 5; turn++)
        {
            // Of this thread, which does all the work: other tests allocate meanwhile.
            var before = GC.GetAllocatedBytesForCurrentThread();
            using (var builder = new PopulationBuilder(Sales.Period, parallel: new ParallelOptions { MaxDegreeOfParallelism = 1 }))
            {
                columns.AddTo(builder, batches);
                using var measured = builder.Build();
                customers = measured.Count;
            }

            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return fewest;
    }

    private static void MustBe(Dictionary<long, Sales.Figures> expected, IdKind kind, PopulationMetrics measured)
    {
        Assert.Equal(expected.Count, measured.Count);
        foreach (var (number, figures) in expected)
        {
            Assert.Equal(figures.Units / 100m, measured.Find(new CustomerId(IdColumns.Text(kind, (int)number)))!.Amount);
        }

        var ids = measured.Select(customer => customer.Customer).ToList();
        Assert.Equal(measured.TryGetNumericIds(out _) ? ids.OrderBy(id => long.Parse(id.Value, System.Globalization.CultureInfo.InvariantCulture)) : ids.Order(), ids);
    }
}
