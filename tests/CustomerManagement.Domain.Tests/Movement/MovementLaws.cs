using System.Globalization;
using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Movement;

/// <summary>Movements between any two populations, in columns and one by one, against a plain count.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = Laws.Cases)]
public sealed class MovementLaws
{
    private static readonly CustomerSegmentation _segmentation = CustomerSegmentation.Default;

    [Property]
    public void Columns_and_sets_and_a_plain_count_agree(TestPopulation one, TestPopulation other)
    {
        using var start = one.Measure();
        using var end = new TestPopulation(new AnalysisPeriod(one.Period.AsOf.PlusMonths(1), one.Period.Months), other.Customers, other.Facts).Measure();
        using var was = Classify(start);
        using var isNow = Classify(end);
        AssertMovements(start, was.Lifecycle, end, isNow.Lifecycle);
    }

    /// <summary>Ids given as numbers and as texts are the same customers, whichever way round.</summary>
    [Property]
    public void Ids_may_be_numbers_texts_or_both(int seed)
    {
        var random = new Random(seed);
        var asOf = new LocalDate(2024, 12, 31);
        using var start = Known(random, asOf);
        using var end = Known(random, asOf);
        var was = start.Select(_ => (Level)random.Next(4)).ToArray();
        var isNow = end.Select(_ => (Level)random.Next(4)).ToArray();
        var matrix = AssertMovements(start, was, end, isNow);
        Assert.Equal(matrix, JsonSerializer.Deserialize<MovementMatrix<Level>>(JsonSerializer.Serialize(matrix)));
    }

    [Property]
    public void The_degree_of_organisation_is_a_share_of_sales(TestPopulation population)
    {
        using var measured = population.Measure();
        using var segments = Classify(measured);
        var degree = OrganisationDegree.Of(segments);
        var buyers = segments.Zip(measured).Where(pair => pair.Second.Amount > 0).ToList();
        Assert.Equal(buyers.Sum(pair => pair.Second.Amount), degree.Sales);
        Assert.Equal(
            buyers.Where(pair => pair.First.Abc.Segment == AbcTier.A || pair.First.Lifecycle.Segment == LifecycleStage.Loyal).Sum(pair => pair.Second.Amount), degree.SalesOfHeld);
        Assert.Equal(buyers.Count == 0, degree.Share is null);
        Assert.True(degree.Share is null or (>= 0 and <= 1));
        Assert.Equal(degree, JsonSerializer.Deserialize<OrganisationDegree>(JsonSerializer.Serialize(degree)));
    }

    private static MovementMatrix<TSegment> AssertMovements<TSegment>(PopulationMetrics start, ReadOnlySpan<TSegment> was, PopulationMetrics end, ReadOnlySpan<TSegment> isNow)
        where TSegment : struct
    {
        var before = start.Select(customer => customer.Customer).Zip(was.ToArray()).ToList();
        var after = end.Select(customer => customer.Customer).Zip(isNow.ToArray()).ToList();
        var matrix = Movements.Between(start, was, end, isNow);
        Assert.Equal(matrix, Movements.Between(start.Period.AsOf, before.AsEnumerable().Reverse(), end.Period.AsOf, after));

        var moves = before.Join(after, pair => pair.First, pair => pair.First, (from, to) => (from.Second, to.Second)).ToLookup(move => move);
        Assert.All(moves, move => Assert.Equal(move.Count(), matrix.Of(move.Key.Item1, move.Key.Item2)));
        Assert.Equal(moves.Count, matrix.Moves.Count);
        Assert.Equal((before.Count, after.Count), (matrix.AtStart, matrix.AtEnd));

        var flows = was.ToArray().Concat(isNow.ToArray()).Distinct().Select(matrix.FlowOf).ToList();
        Assert.All(flows, flow => Assert.Equal(
            (before.Count(pair => pair.Second.Equals(flow.Segment)), after.Count(pair => pair.Second.Equals(flow.Segment))), (flow.AtStart, flow.AtEnd)));
        Assert.Equal(after.Count(pair => !before.Exists(other => other.First == pair.First)), flows.Sum(flow => flow.Arrived));
        Assert.Equal(before.Count(pair => !after.Exists(other => other.First == pair.First)), flows.Sum(flow => flow.Gone));
        Assert.Equal(flows.Sum(flow => flow.MovedIn), flows.Sum(flow => flow.MovedOut));
        Assert.All(flows, flow => Assert.True(flow is { Arrived: >= 0, Gone: >= 0, MovedIn: >= 0, MovedOut: >= 0 }));
        return matrix;
    }

    private static PopulationSegments Classify(PopulationMetrics population) => _segmentation.Classify(population, _segmentation.Calibrate(population));

    /// <summary>A few customers whose ids are all numbers, or all texts, among them numbers.</summary>
    private static PopulationMetrics Known(Random random, LocalDate asOf)
    {
        using var builder = new PopulationBuilder(new AnalysisPeriod(asOf));
        var numbers = Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(-3, 12)).ToArray();
        if (random.Next(2) == 0)
        {
            builder.AddPurchases<int>(numbers, numbers.Select(_ => asOf.ToDateOnly()).ToArray(), numbers.Select(_ => 1L).ToArray(), decimals: 2);
        }
        else
        {
            Array.ForEach(numbers, number => builder.Add(new CustomerId(number.ToString(CultureInfo.InvariantCulture))));
            builder.Add(new CustomerId("042"));
        }

        return builder.Build();
    }
}
