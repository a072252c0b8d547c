using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Columns;

/// <summary>Figures as they are counted in bits and written for several customers at once, against a look at the facts of each.</summary>
public sealed class TallyLaws
{
    private const int AsOf = 738_000;

    [Property(MaxTest = Laws.Cases, Arbitrary = [typeof(TallyCases)])]
    public void What_is_written_of_many_is_what_the_facts_of_each_say(TallyCase one)
    {
        if (one.Facts.Count == 0)
        {
            return;
        }

        var keys = one.Facts.Select(fact => fact.Customer).Order().ToList();
        var layout = RowLayout.Of(new KeyRange(keys[0], keys[^1]), one.SlotBits);
        using var purchases = Packed(one.Facts.Where(fact => fact.Amount is not null), hasAmounts: true, layout);
        using var others = Packed(one.Facts.Where(fact => fact.Amount is null), hasAmounts: false, layout);
        var window = new DayWindow(AsOf, one.PeriodDays, one.PeriodDays + one.PreviousDays);
        using var written = TallyCounter.Count([.. new[] { purchases, others }.OfType<PackedRows>()], store: null, decimals: 0, window, new ParallelOptions(), progress: null);
        Assert.Equal(Expected(one), Enumerable.Range(0, written.Count).Select(row => Row(written, row)));
    }

    [Property(MaxTest = Laws.Cases, Arbitrary = [typeof(TallyCases)])]
    public void Keys_far_apart_give_what_keys_close_together_give(TallyCase one)
    {
        var facts = one.Facts.Where(fact => fact.Amount is not null).ToList();
        if (facts.Count == 0)
        {
            return;
        }

        long[] keys = [.. facts.Select(fact => Far(fact.Customer))];
                var window = new DayWindow(AsOf, one.PeriodDays, one.PeriodDays + one.PreviousDays);
        using var keyed = new KeyedFacts<long>(window, new ParallelOptions());
        Assert.True(keyed.TryAdd(keys, new FactColumns(Dates(facts), Amounts(facts), decimals: 0)));
        using var written = keyed.Count(decimals: 0, progress: null);
        var expected = Expected(one with { Facts = facts }).Select(row => row with { Key = Far(row.Key) });
        Assert.Equal(expected, Enumerable.Range(0, written.Count).Select(row => Row(written, row)));
    }

    /// <summary>Whether blocks wait or were folded, whether customers were spread over other pieces in between, and whether keys have one word or two.</summary>
    [Property(MaxTest = Laws.Cases, Arbitrary = [typeof(TallyCases)])]
    public void Keys_in_several_blocks_give_what_one_block_gives(TallyCase one, int seed)
    {
        var facts = one.Facts.Where(fact => fact.Amount is not null).ToList();
        if (facts.Count == 0)
        {
            return;
        }

        var window = new DayWindow(AsOf, one.PeriodDays, one.PeriodDays + one.PreviousDays);
        using var keyed = new KeyedFacts<long>(window, new ParallelOptions());
        using var wide = new KeyedFacts<WideKey>(window, new ParallelOptions());
        var random = new Random(seed);
        foreach (var block in facts.Chunk(1 + random.Next(facts.Count)))
        {
            var some = block.ToList();
            Assert.True(keyed.TryAdd([.. some.Select(fact => Far(fact.Customer))], new FactColumns(Dates(some), Amounts(some), decimals: 0)));
            Assert.True(wide.TryAdd([.. some.Select(fact => Wide(Far(fact.Customer)))], new FactColumns(Dates(some), Amounts(some), decimals: 0)));
            if (random.Next(2) == 0)
            {
                _ = keyed.Store().SpreadFor(1 << random.Next(24));
                _ = wide.Store().SpreadFor(1 << random.Next(24));
            }
            else if (random.Next(2) == 0)
            {
                Assert.Equal(some.Count > 0, !keyed.Store().IsUneven);
                _ = wide.Store();
            }
        }

        using var written = keyed.Count(decimals: 0, progress: null);
        using var writtenWide = wide.Count(decimals: 0, progress: null);
        var expected = Expected(one with { Facts = facts }).Select(row => row with { Key = Far(row.Key) }).ToList();
        Assert.Equal(expected, Enumerable.Range(0, written.Count).Select(row => Row(written, row)));
        Assert.Equal(expected.Select(row => Wide(row.Key)), writtenWide.Keys.Take(writtenWide.Count));
        Assert.Equal(expected, Enumerable.Range(0, writtenWide.Count).Select(row => Row(writtenWide, row, Number(writtenWide.Keys[row]))));

        // Some share the upper word.
        static WideKey Wide(long key) => new((ulong)(key >> 60) + 8, (ulong)key ^ (1UL << 63));

        static long Number(WideKey key) => (long)(key.Lower ^ (1UL << 63));
    }

    private static long Far(long customer) => (customer - 50) * (long.MaxValue / 300);

    private static PackedRows? Packed(IEnumerable<TallyFact> some, bool hasAmounts, RowLayout layout)
    {
        var facts = some.ToList();
        return facts.Count == 0 ? null : PackedRows.TryPack<int>(
            [.. facts.Select(fact => fact.Customer)], Dates(facts), hasAmounts ? Amounts(facts) : [], decimals: 0, layout, AsOf, new ParallelOptions());
    }

    private static DateOnly[] Dates(List<TallyFact> facts) => [.. facts.Select(fact => DateOnly.FromDayNumber(AsOf - fact.Back))];

    private static long[] Amounts(List<TallyFact> facts) => [.. facts.Select(fact => (long)fact.Amount!.Value)];

    private static IEnumerable<Figures> Expected(TallyCase one) => one.Facts.GroupBy(fact => fact.Customer).OrderBy(customer => customer.Key).Select(customer =>
    {
        var inPeriod = customer.Where(fact => fact.Back < one.PeriodDays).ToList();
        var inPrevious = customer.Where(fact => fact.Back >= one.PeriodDays && fact.Back < one.PeriodDays + one.PreviousDays);
        var days = customer.Where(fact => fact.IsPurchase).Select(fact => fact.Back).Distinct().Order().ToList();
        return new Figures(
            customer.Key,
            inPeriod.Sum(fact => (long?)fact.Amount ?? 0),
            inPrevious.Sum(fact => (long?)fact.Amount ?? 0),
            inPeriod.Count(fact => fact.IsPurchase),
            inPeriod.Count,
            customer.Count(),
            days.Count(back => back < one.PeriodDays),
            days.Count,
            days.Count > 0 ? days[0] : TallyColumns.NoDay,
            days.Count > 1 ? days[1] : TallyColumns.NoDay,
            days.Count > 0 ? days[^1] : TallyColumns.NoDay);
    });

    private static Figures Row(KeyedColumns<long> columns, int row) => Row(columns, row, columns.Keys[row]);

    private static Figures Row(TallyColumns columns, int row, long key) => new(
        key,
        columns.Amounts[row],
        columns.PreviousAmounts[row],
        columns.Purchases[row],
        columns.FactsInPeriod[row],
        columns.FactsEver[row],
        columns.PurchaseDates[row],
        columns.PurchaseDatesEver[row],
        columns.LastPurchases[row],
        columns.PurchasesBeforeLast[row],
        columns.FirstPurchases[row]);

    private sealed record Figures(
        long Key, long Amount, long PreviousAmount, int Purchases, int FactsInPeriod, int FactsEver, int Dates, int DatesEver, int Last, int BeforeLast, int First);
}
