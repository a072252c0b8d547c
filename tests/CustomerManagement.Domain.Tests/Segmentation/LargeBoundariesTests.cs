using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Segmentation;

/// <summary>Boundaries found in columns are those found in the tie groups of the same population, also where almost everything lies in one bucket or sums do not fit.</summary>
public sealed class LargeBoundariesTests
{
    private const int CustomerCount = 60_000;

    private static readonly AnalysisPeriod _period = new(new LocalDate(2024, 12, 31));

    public static TheoryData<string> Shapes { get; } = [.. Amounts.Keys];

    private static Dictionary<string, Func<Random, long>> Amounts => new()
    {
        ["all equal"] = _ => 1_000_000,
        ["all zero"] = _ => 0,
        ["small steps"] = random => random.Next(0, 50) * 50,
        ["few values far up"] = random => 100_000_000_000 + random.Next(0, 3),
        ["all in one bucket"] = random => 100_000_000_000 + random.Next(0, 1_000_000),
        ["many returns"] = random => random.Next(-5_000_000, 1_000_000),
        ["only returns"] = random => -1 - random.Next(0, 100_000),
        ["few hold almost all"] = random => (long)(100 / Math.Pow(random.NextDouble() + 1e-9, 1.1)),
        ["one giant"] = random => random.Next(0, 30_000) == 0 ? 200_000_000_000 : random.Next(1, 100),
        ["sums beyond 64 bits"] = random => 270_000_000_000 - random.Next(0, 1_000_000_000),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Columns_and_tie_groups_are_cut_at_the_same_values(string shape)
    {
        var random = new Random(11);
        var ids = Enumerable.Range(0, CustomerCount).ToArray();
        var dates = Array.ConvertAll(ids, _ => new DateOnly(2024, 12, 31).AddDays(-random.Next(0, 700)));
        var units = Array.ConvertAll(ids, _ => Amounts[shape](random));
        using var builder = new PopulationBuilder(_period);
        builder.AddPurchases<int>(ids, dates, units, decimals: 2);
        if (shape == "sums beyond 64 bits")
        {
            // Fifteen thousand times the amount of one purchase, so that the sum over all customers is beyond.
            for (var times = 0; times < 600; times++)
            {
                builder.AddPurchases<int>(ids.AsSpan(0, 1000), dates.AsSpan(0, 1000), units.AsSpan(0, 1000), decimals: 2);
            }
        }

        using var population = builder.Build();
        CustomerSegmentation[] all =
        [
            CustomerSegmentation.Default,
            new(new AbcScheme(AbcOptions.ByCount), new ParetoScheme(ParetoOptions.ByAmount), new RfmScheme(RfmOptions.CutPoints), new LifecycleScheme()),
        ];
        foreach (var segmentation in all)
        {
            var summary = PopulationSummary.Of(population, segmentation.Measures);
            var kept = JsonSerializer.Deserialize<PopulationSummary>(JsonSerializer.Serialize(summary))!;
            var boundaries = segmentation.Calibrate(population);
            Assert.Equal(segmentation.Calibrate(kept), boundaries);
            using var segments = segmentation.Classify(population, boundaries);
            for (var i = 0; i < population.Count; i += 37)
            {
                Assert.Equal($"{segments.Abc[i]} {segments.Pareto[i]} {segments.Rfm[i]} {segments.Lifecycle[i]}", segments[i].ToString());
            }
        }
    }

    /// <summary>Cuts that no 64-bit number of units reaches are reached by none in columns either, from whichever side.</summary>
    [Theory]
    [InlineData(Comparison.AtMost, -1e20, "112")]
    [InlineData(Comparison.LessThan, -1e20, "112")]
    [InlineData(Comparison.LessThan, -9223372036854775808.0, "112")]
    [InlineData(Comparison.AtMost, 1e20, "512")]
    [InlineData(Comparison.AtLeast, 1e20, "112")]
    [InlineData(Comparison.AtLeast, -1e20, "512")]
    public void Cuts_beyond_all_numbers(Comparison comparison, double cut, string expected)
    {
        using var builder = new PopulationBuilder(_period);
        builder.AddPurchases<int>([1], [new DateOnly(2024, 1, 5)], [100], decimals: 2);
        using var population = builder.Build();
        var scheme = new RfmScheme();
        var own = scheme.Calibrate(PopulationSummary.Of(population, scheme.Measures));
        var far = new RfmCuts(comparison, [.. Enumerable.Repeat((decimal?)cut, 4)]);
        var two = new RfmCuts(Comparison.AtLeast, [1, null, null, null]);
        var boundaries = new RfmBoundaries(own.Basis, own.FrequencyCounts, far, new RfmCuts(Comparison.AtLeast, [2, null, null, null]), two);
        var scores = new RfmScore[1];
        scheme.Classify(population, 0, boundaries, scores);
        Assert.Equal(scheme.Classify(population[0], boundaries).Segment, scores[0]);
        Assert.Equal(expected, scores[0].ToString());
    }

    [Fact]
    public void Ids_that_begin_alike_for_long_are_ordered()
    {
        var beginning = new string('x', 200_000);
        string[] ids = [.. Enumerable.Range(0, 20).Select(number => beginning + (char)('a' + (number * 7 % 20)))];
        using var builder = new PopulationBuilder(_period);
        builder.AddPurchases<string>(ids, [.. ids.Select(_ => new DateOnly(2024, 1, 5))], [.. ids.Select(_ => 1L)]);
        using var population = builder.Build();
        Assert.Equal(ids.Order(StringComparer.Ordinal), population.Select(customer => customer.Customer.Value));
    }

    [Fact]
    public void The_lowest_sum_there_is_counts()
    {
        using var builder = new PopulationBuilder(_period);
        var ids = new int[1 << 15];
        builder.AddPurchases<int>(ids, [.. ids.Select(_ => new DateOnly(2024, 1, 5))], [.. ids.Select(_ => -(1L << 48))]);
        using var population = builder.Build();
        Assert.Equal(long.MinValue, new ParetoScheme(ParetoOptions.ByAmount).Calibrate(PopulationSummary.Of(population, CustomerSegmentation.Default.Measures)).MinimumVitalFew);
    }

    [Fact]
    public void What_was_handed_back_is_not_read_any_more()
    {
        var builder = new PopulationBuilder(_period);
        builder.AddPurchases<int>([1, 2], [new DateOnly(2024, 1, 5), new DateOnly(2024, 1, 6)], [100, 200], decimals: 2);
        var population = builder.Build();
        builder.Dispose();
        var summary = PopulationSummary.Of(population, CustomerSegmentation.Default.Measures);
        var segments = CustomerSegmentation.Default.Classify(population, CustomerSegmentation.Default.Calibrate(population));
        segments.Dispose();
        segments.Dispose();
        Assert.Throws<ObjectDisposedException>(() => segments.Abc[0]);
        var amounts = population.Amounts;
        population.Dispose();
        population.Dispose();
        Assert.Throws<ObjectDisposedException>(() => amounts[0]);
        Assert.Throws<ObjectDisposedException>(() => population.IdAt(0));
        Assert.Throws<ObjectDisposedException>(() => population.Find(new CustomerId("1")));
        Assert.Throws<ObjectDisposedException>(() => population.TryGetNumericIds(out _));
        Assert.Throws<ObjectDisposedException>(() => builder.Build());
        Assert.Throws<ObjectDisposedException>(() => builder.Add(new CustomerId("1")));
        Assert.Throws<ObjectDisposedException>(() => builder.AddPurchases<int>([1], [new DateOnly(2024, 1, 5)], [1]));
        Assert.Throws<ObjectDisposedException>(() => amounts.TryGetUnits(out _, out _));
        Assert.Throws<ObjectDisposedException>(() => population[0]);
        Assert.Throws<ObjectDisposedException>(() => population.DaysSinceLastPurchase[0]);
        Assert.Throws<ObjectDisposedException>(() => summary.Distribution(CustomerSegmentation.Default.Measures[0]).Groups);
    }
}
