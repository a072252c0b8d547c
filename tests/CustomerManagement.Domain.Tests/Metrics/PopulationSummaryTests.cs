using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>Summaries travel, merge, outlive their populations, and refuse what no population gives.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = Laws.SlowCases)]
public sealed class PopulationSummaryTests
{
    private const string Period = "\"Period\":{\"AsOf\":\"2024-12-31\",\"Months\":12}";

    private static readonly AnalysisPeriod _period = new(Fixtures.Date("2024-12-31"));

    private static readonly CustomerSegmentation[] _segmentations =
    [
        CustomerSegmentation.Default,
        new(new AbcScheme(AbcOptions.ByCount), new ParetoScheme(ParetoOptions.ByAmount), new RfmScheme(RfmOptions.CutPoints), new LifecycleScheme()),
    ];

    private static readonly Dictionary<string, JsonSerializerOptions> _options = new()
    {
        ["default"] = JsonSerializerOptions.Default,
        ["web"] = JsonSerializerOptions.Web,
        ["without first values"] = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault },
    };

    [Property]
    public void Parts_that_were_stored_merge_to_the_boundaries_of_the_whole(TestPopulation population, byte roll)
    {
        using var whole = population.Measure();
        var left = whole.Select(customer => customer.Customer).Where((_, place) => place % (2 + (roll % 3)) == 0).ToHashSet();
        using var one = Part(isLeft: true);
        using var other = Part(isLeft: false);
        foreach (var segmentation in _segmentations)
        {
            var merged = Kept(Kept(PopulationSummary.Of(one, segmentation.Measures)).Merge(Kept(PopulationSummary.Of(other, segmentation.Measures))));
            Assert.Equal(whole.Count, merged.Customers);
            Assert.Equal(segmentation.Calibrate(whole), segmentation.Calibrate(merged));
        }

        PopulationMetrics Part(bool isLeft) => new TestPopulation(
            population.Period,
            [.. population.Customers.Where(customer => left.Contains(customer) == isLeft)],
            [.. population.Facts.Where(fact => left.Contains(fact.Customer) == isLeft)]).Measure();
    }

    [Theory]
    [InlineData("default")]
    [InlineData("web")]
    [InlineData("without first values")]
    public void Stored_with_the_options_of_a_host(string options)
    {
        var chosen = _options[options];
        PopulationSummary[] summaries = [Summary(1, ("x", ValueDistribution.Of([0]))), Summary(0), Summary(2, ("x", ValueDistribution.Empty))];
        foreach (var json in summaries.Select(summary => JsonSerializer.Serialize(summary, chosen)))
        {
            Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<PopulationSummary>(json, chosen), chosen));
        }
    }

    [Fact]
    public void A_summary_is_written_as_its_parts() => Assert.Equal(
        "{" + Period + ""","Currency":"XXX","Customers":3,"Distributions":{"x":{"Groups":[{"Value":1.50,"Count":2}]}}}""",
        JsonSerializer.Serialize(Summary(3, ("x", ValueDistribution.Of([1.50m, 1.5m])))));

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""{"Currency":"EUR","Customers":1,"Distributions":{}}""")]
    [InlineData("""{"Period":null,"Currency":"EUR","Customers":1,"Distributions":{}}""")]
    [InlineData("""{"Period":{"AsOf":"2024-12-31","Months":-1},"Currency":"EUR","Customers":1,"Distributions":{}}""")]
    [InlineData("{" + Period + ""","Customers":1,"Distributions":{}}""")]
    [InlineData("{" + Period + ""","Currency":null,"Customers":1,"Distributions":{}}""")]
    [InlineData("{" + Period + ""","Currency":"EUR","Distributions":{}}""")]
    [InlineData("{" + Period + ""","Currency":"EUR","Customers":-1,"Distributions":{}}""")]
    [InlineData("{" + Period + ""","Currency":"EUR","Customers":1}""")]
    [InlineData("{" + Period + ""","Currency":"EUR","Customers":1,"Distributions":null}""")]
    [InlineData("{" + Period + ""","Currency":"EUR","Customers":1,"Distributions":{"x":null}}""")]
    [InlineData("{" + Period + ""","Currency":"EUR","Customers":1,"Distributions":{"x":{}}}""")]
    [InlineData("{" + Period + ""","Currency":"EUR","Customers":1,"Distributions":{"x":{"Groups":null}}}""")]
    [InlineData("{" + Period + ""","Currency":"EUR","Customers":1,"Distributions":{"x":{"Groups":[null]}}}""")]
    [InlineData("{" + Period + ""","Currency":"EUR","Customers":1,"Distributions":{"x":{"Groups":[{"Value":1,"Count":2}]}}}""")]
    public void What_is_no_summary_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PopulationSummary>(json));

    [Fact]
    public void A_distribution_that_is_missing_is_named()
    {
        var error = Assert.Throws<ArgumentException>("distributions", () => Summary(1, ("profit", ValueDistribution.Empty), ("net amount", null!)));
        Assert.Contains("'net amount'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_measure_counts_no_more_customers_than_were_looked_at(long customers)
    {
        var three = ValueDistribution.Of([1, 1, 2]);
        var error = Assert.Throws<ArgumentException>(nameof(customers), () => Summary(customers, ("few", ValueDistribution.Empty), ("many", three)));
        Assert.Contains("'many'", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, Summary(3, ("many", three)).Customers);
    }

    /// <summary>What the rule above rests on, of each measure there is and of one of a host's own.</summary>
    [Property]
    public void No_measure_counts_a_customer_twice(TestPopulation population)
    {
        using var measured = population.Measure();
        Measure[] measures = [.. CustomerMeasures.All, .. _segmentations.SelectMany(segmentation => segmentation.Measures), new("one", _ => 1)];
        Assert.All(PopulationSummary.Of(measured, measures.DistinctBy(measure => measure.Name)).Distributions.Values, found => Assert.InRange(found.Count, 0, measured.Count));
    }

    [Fact]
    public void More_customers_than_can_be_counted_are_refused()
    {
        var most = Summary(long.MaxValue);
        Assert.Contains("customers", Assert.Throws<OverflowException>(() => most.Merge(Summary(1))).Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => most.Merge(most));
        Assert.Equal(long.MaxValue, most.Merge(Summary(0)).Customers);
    }

    [Fact]
    public void A_customer_in_both_parts_counts_twice()
    {
        var summary = Summary(1, ("x", ValueDistribution.Of([5])));
        var merged = summary.Merge(summary);
        Assert.Equal((2L, 2L), (merged.Customers, merged.Distributions["x"].Count));
    }

    [Theory]
    [InlineData(Reading.Not, false)]
    [InlineData(Reading.Groups, true)]
    [InlineData(Reading.Serialised, true)]
    [InlineData(Reading.Merged, true)]
    public void Whose_groups_were_looked_at_outlives_its_population(Reading reading, bool lives)
    {
        var random = new Random(5);
        int[] ids = [.. Enumerable.Range(0, 5_000)];
        var builder = new PopulationBuilder(_period);
        builder.AddPurchases<int>(
            ids, Array.ConvertAll(ids, _ => new DateOnly(2024, 12, 31).AddDays(-random.Next(0, 700))), Array.ConvertAll(ids, _ => random.NextInt64(1, 1_000_000_000)), decimals: 2);
        var population = builder.Build();
        builder.Dispose();
        var segmentation = CustomerSegmentation.Default;
        var expected = segmentation.Calibrate(population);
        var summary = PopulationSummary.Of(population, segmentation.Measures);
        var counts = summary.Distributions.Values.Sum(found => found.Count);
        _ = reading switch
        {
            Reading.Groups => summary.Distributions.Values.Sum(found => found.Groups.Count),
            Reading.Serialised => JsonSerializer.Serialize(summary).Length,
            Reading.Merged => summary.Merge(summary).Customers,
            _ => 0,
        };
        population.Dispose();
        Assert.Equal(counts, summary.Distributions.Values.Sum(found => found.Count));
        if (lives)
        {
            Assert.Equal(expected, segmentation.Calibrate(summary));
        }
        else
        {
            Assert.Throws<ObjectDisposedException>(() => segmentation.Calibrate(summary));
            Assert.Throws<ObjectDisposedException>(() => JsonSerializer.Serialize(summary));
            Assert.Throws<ObjectDisposedException>(() => summary.Merge(summary));
        }
    }

    private static PopulationSummary Kept(PopulationSummary summary) => JsonSerializer.Deserialize<PopulationSummary>(JsonSerializer.Serialize(summary))!;

    private static PopulationSummary Summary(long customers, params (string Measure, ValueDistribution Distribution)[] distributions) =>
        new(_period, Currency.None, customers, distributions.ToDictionary(found => found.Measure, found => found.Distribution));

    public enum Reading
    {
        Not = 0,
        Groups = 1,
        Serialised = 2,
        Merged = 3,
    }
}
