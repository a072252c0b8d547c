using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>Most populations are small, and most hosts have many: a handful of customers must not pay for tables made for millions.</summary>
public sealed class SmallPopulationTests
{
    private const int MostBytes = 64 << 10;

    private static readonly AnalysisPeriod _period = new(new LocalDate(2024, 12, 31));

    private static readonly Fact[] _plain = [.. Enumerable.Range(1, 12).Select(month => Fixtures.Buys($"C{month % 5}", $"2024-{month:D2}-01", month))];

    private static readonly Fact[] _withProfits = [.. Enumerable.Range(1, 12).Select(month => Fixtures.Buys($"C{month % 5}", $"2024-{month:D2}-02", month, profit: 1))];

    private static readonly Fact[] _contacts =
    [
        .. Enumerable.Range(1, 12).Select(month => new ContactMade(new CustomerId($"C{month % 5}"), new LocalDate(2024, month, 3), ContactKind.Visit)),
    ];

    private static readonly Fact[] _longAgo = [Fixtures.Buys("C1", "1950-01-01", 1), Fixtures.Buys("C2", "1960-01-01", 1.25m)];

    private static readonly Dictionary<string, Fact[]> _mixtures = new()
    {
        ["purchases"] = _plain,
        ["profits"] = _withProfits,
        ["some profits"] = [.. _plain, .. _withProfits],
        ["contacts"] = _contacts,
        ["some contacts"] = [.. _contacts, .. _plain],
        ["long ago"] = [.. _plain, .. _longAgo],
        ["all"] = [.. _plain, .. _contacts, .. _withProfits, .. _longAgo],
    };

    public static TheoryData<string> Mixtures => [.. _mixtures.Keys];

    [Theory]
    [MemberData(nameof(Mixtures))]
    public void A_handful_of_customers_takes_kilobytes(string mixture)
    {
        var fewest = long.MaxValue;
        for (var turn = 0; turn < 20; turn++)
        {
            // Of this thread, which does all the work: other tests allocate meanwhile.
            var before = GC.GetAllocatedBytesForCurrentThread();
            using (var builder = new PopulationBuilder(_period, parallel: new ParallelOptions { MaxDegreeOfParallelism = 1 }))
            {
                builder.Add(_mixtures[mixture]);
                using var measured = builder.Build();
                Assert.Equal(5, measured.Count);
            }

            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(fewest < MostBytes, $"{fewest} bytes.");
    }

    /// <summary>What was counted of a few customers in small pieces goes on in larger ones.</summary>
    [Theory]
    [InlineData(3, 50, 5_000)]
    [InlineData(1, 2_048, 2_049)]
    [InlineData(2_047, 2_049, 70_000)]
    public void A_population_may_grow(params int[] sizes)
    {
        var expected = new Dictionary<string, (decimal Amount, int Facts)>();
        using var builder = new PopulationBuilder(_period);
        foreach (var size in sizes)
        {
            int[] ids = [.. Enumerable.Range(0, size)];
            builder.AddColumns<int>(ids, Array.ConvertAll(ids, id => new DateOnly(2024, 1 + (id % 12), 1)), Array.ConvertAll(ids, id => (id % 1_000) + 0.25m));
            builder.Add(Fixtures.Buys($"{size - 1}", "2024-02-03", 5, profit: 1));
            foreach (var id in ids)
            {
                Expect($"{id}", (id % 1_000) + 0.25m);
            }

            Expect($"{size - 1}", 5);
            using var measured = builder.Build();
            Assert.Equal(
                expected.OrderBy(customer => customer.Key, StringComparer.Ordinal).Select(customer => (customer.Key, customer.Value.Amount, customer.Value.Facts)),
                measured.Select(customer => (customer.Customer.Value, customer.Amount, customer.FactsEver)));
        }

        void Expect(string customer, decimal amount)
        {
            var (before, facts) = expected.GetValueOrDefault(customer);
            expected[customer] = (before + amount, facts + 1);
        }
    }
}
