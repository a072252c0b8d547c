using System.Runtime.InteropServices;
using System.Text.Json;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

public sealed class PopulationSegmentsTests
{
    private static readonly AnalysisPeriod _year2024 = new(Fixtures.Date("2024-12-31"));

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_place_is_one_of_the_population(int index)
    {
        using var population = Fixtures.Measured(_year2024, Fixtures.Buys("A", "2024-06-01", 80), Fixtures.Buys("B", "2024-06-02", 15));
        using var segments = CustomerSegmentation.Default.Classify(population, CustomerSegmentation.Default.Calibrate(population));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(index), () => segments.StandingAt(index));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(index), () => segments[index]);
        Assert.Equal(segments[1].ToString(), segments.StandingAt(1).ToString());
    }

    /// <summary>With customers and without: what does not fit is refused, and what fits is not.</summary>
    [Theory]
    [InlineData("as they are            ", 0, null)]
    [InlineData("as they are            ", 2, null)]
    [InlineData("of a longer period     ", 0, "population")]
    [InlineData("of a longer period     ", 2, "population")]
    [InlineData("of another currency    ", 0, "population")]
    [InlineData("of another currency    ", 2, "population")]
    [InlineData("ABC by another scheme  ", 0, "scheme")]
    [InlineData("ABC by another scheme  ", 2, "scheme")]
    [InlineData("Pareto by another value", 0, "boundaries")]
    [InlineData("Pareto by another value", 2, "boundaries")]
    [InlineData("RFM of another version ", 0, "scheme")]
    [InlineData("RFM of another version ", 2, "scheme")]
    [InlineData("no lifecycle           ", 0, "boundaries")]
    [InlineData("no lifecycle           ", 2, "boundaries")]
    public void Boundaries_that_do_not_fit_are_refused_whoever_is_there(string shape, int customers, string? parameter)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var segmentation = CustomerSegmentation.Default;
        using var population = Population(_year2024, customers);
        using var longer = Population(new AnalysisPeriod(_year2024.AsOf, 13), customers);
        var own = segmentation.Calibrate(population);
        var boundaries = shape.Trim() switch
        {
            "of a longer period" => segmentation.Calibrate(longer),
            "of another currency" => JsonSerializer.Deserialize<SegmentBoundaries>(JsonSerializer.Serialize(own).Replace("XXX", "EUR", StringComparison.Ordinal))!,
            "ABC by another scheme" => own with { Abc = new AbcBoundaries(Basis(own.Abc.Basis, "Other", 1), minimumA: null, minimumB: null) },
            "Pareto by another value" => own with { Pareto = new ParetoBoundaries(own.Pareto.Basis, ParetoMeasure.Value, minimumVitalFew: null, maximumDrain: null) },
            "RFM of another version" => own with { Rfm = new RfmBoundaries(Basis(own.Rfm.Basis, "RFM", 99), own.Rfm.FrequencyCounts, own.Rfm.Recency, own.Rfm.Frequency, own.Rfm.Monetary) },
            "no lifecycle" => own with { Lifecycle = null! },
            _ => own,
        };
        if (parameter is null)
        {
            using var segments = segmentation.Classify(population, boundaries);
            Assert.Equal(customers, segments.Count);
        }
        else
        {
            Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(() => segmentation.Classify(population, boundaries)).ParamName);
        }

        static CalibrationBasis Basis(CalibrationBasis like, string scheme, int version) => new(scheme, version, like.Period, like.Currency, like.Customers);
    }

    [Fact]
    public void A_score_is_a_byte_of_three_digits_to_the_base_of_six()
    {
        var steps = Enumerable.Range(1, RfmScore.Best);
        RfmScore[] scores = [RfmScore.None, .. from r in steps from f in steps from m in steps select new RfmScore(r, f, m)];
        byte[] expected = [0, .. from r in steps from f in steps from m in steps select (byte)((36 * r) + (6 * f) + m)];
        Assert.Equal(expected, MemoryMarshal.AsBytes(scores.AsSpan()).ToArray());
        Assert.Equal((43, 215), (expected[1], expected[^1]));
        Assert.Equal(expected.Order(), expected);
    }

    private static PopulationMetrics Population(AnalysisPeriod period, int customers)
    {
        var builder = new PopulationBuilder(period, Currency.None);
        for (var number = 0; number < customers; number++)
        {
            builder.Add(Fixtures.Buys($"{number}", "2024-06-01", 10 + number));
        }

        return builder.Build();
    }
}
