using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Testing.Checks;

/// <summary>A scheme with what it promises. Whatever it throws where it must answer is told as a broken law.</summary>
internal sealed class SchemeUnderTest<TSegment, TBoundaries>(
    ISegmentationScheme<TSegment, TBoundaries> scheme, TieringPromises<TSegment, TBoundaries> promises, JsonSerializerOptions? json)
{
    private readonly Dictionary<string, Measure> _measures = MeasuresIn(scheme);

    public ISegmentationScheme<TSegment, TBoundaries> Scheme { get; } = scheme;

    public TieringPromises<TSegment, TBoundaries> Promises { get; } = promises;

    /// <summary>The measure of a name, where it is known.</summary>
    public Measure? MeasureOf(string name) => _measures.GetValueOrDefault(name);

    public PopulationSummary Summarise(PopulationMetrics population) =>
        Breach.Unless(TieringLaw.Total, "Summarising the population by the scheme's measures", () => PopulationSummary.Of(population, Scheme.Measures));

    public TBoundaries Calibrate(PopulationMetrics population) => Calibrate(Summarise(population));

    public TBoundaries Calibrate(PopulationSummary population) => Breach.Unless(TieringLaw.Total, "Calibrating", () => Scheme.Calibrate(population));

    // Called most: no closure, and no words unless they are needed.
    public Decision<TSegment> Classify(CustomerMetrics customer, TBoundaries boundaries)
    {
        Decision<TSegment> decision;
        try
        {
            decision = Scheme.Classify(customer, boundaries);
        }
        catch (Exception thrown)
        {
            throw Breach.Thrown(TieringLaw.Total, $"Classifying customer {customer.Customer}", thrown);
        }

        return decision ?? throw Breach.Of(TieringLaw.Total, $"Classifying customer {customer.Customer} gave null.");
    }

    public List<Decision<TSegment>> ClassifyAll(IEnumerable<CustomerMetrics> customers, TBoundaries boundaries) =>
        [.. customers.Select(customer => Classify(customer, boundaries))];

    public TSegment[] ClassifyInColumns(PopulationMetrics population, int first, int count, TBoundaries boundaries) =>
        Breach.Unless(TieringLaw.Total, "Classifying in columns", () =>
        {
            var segments = new TSegment[count];
            Scheme.Classify(population, first, boundaries, segments);
            return segments;
        });

    /// <summary>Everyone whom a side ranks, those who were not in the population too: groups of equal values, the lowest first.</summary>
    public IEnumerable<(RankedSide<TSegment, TBoundaries> Side, IEnumerable<IGrouping<decimal, RankedCustomer>> TieGroups)> Ranked(TieringCase tried)
    {
        var measured = tried.Population.Measure();
        var boundaries = Calibrate(measured);
        var everyone = measured.Concat(tried.Strangers.Measure()).Select(customer => (Metrics: customer, Classify(customer, boundaries).Segment)).ToList();
        foreach (var side in Promises.Sides)
        {
            yield return (side, everyone
                .Select(customer => (customer.Metrics.Customer, Value: side.Value(customer.Metrics, boundaries), customer.Segment))
                .Where(customer => customer.Value is not null)
                .Select(customer => new RankedCustomer(customer.Customer, customer.Value!.Value, side.Tier(customer.Segment), customer.Segment!))
                .GroupBy(ranked => ranked.Value)
                .OrderBy(ties => ties.Key));
        }
    }

    public string Json<T>(T value) => Breach.Unless(TieringLaw.Stable, $"Writing {Name<T>()} as JSON", () => JsonSerializer.Serialize(value, json));

    public T Stored<T>(T value)
    {
        var text = Json(value);
        return Breach.Unless(TieringLaw.Stable, $"Reading {Name<T>()} back from {text}", () => JsonSerializer.Deserialize<T>(text, json)!);
    }

    /// <summary>Two different decisions in words, or in all their parts where the words are the same.</summary>
    public (string One, string Other) Tell(Decision<TSegment> one, Decision<TSegment> other)
    {
        var (words, others) = ($"\"{one}\"", $"\"{other}\"");
        return words == others ? (Json(one), Json(other)) : (words, others);
    }

    /// <summary>The case in words, with where each customer is placed.</summary>
    public string Describe(TieringCase tried)
    {
        var text = tried.Population.Describe(Placed(tried.Population));
        return tried.HasStrangers
            ? $"{text}{Environment.NewLine}and held against the same boundaries, without being part of that population: {tried.Strangers.Describe(Placed(tried.Strangers))}"
            : text;

        Func<CustomerId, string> Placed(TestPopulation customers)
        {
            try
            {
                var boundaries = Scheme.Calibrate(PopulationSummary.Of(tried.Population.Measure(), Scheme.Measures));
                var segments = customers.Measure().ToDictionary(customer => customer.Customer, customer => $" → {Scheme.Classify(customer, boundaries).Segment}");

                // Who is known only by facts after the as-of date is not in the population.
                return customer => segments.GetValueOrDefault(customer, "");
            }
            catch (Exception)
            {
                // A scheme that throws has no segments to show; what it threw is told already.
                return _ => "";
            }
        }
    }

    private static Dictionary<string, Measure> MeasuresIn(ISegmentationScheme<TSegment, TBoundaries> scheme) =>
        KnownMeasures.All.Concat(Breach.Unless(TieringLaw.Total, "Asking for the measures", () => scheme.Measures))
            .DistinctBy(measure => measure.Name, StringComparer.Ordinal).ToDictionary(measure => measure.Name, StringComparer.Ordinal);

    private static string Name<T>() => typeof(T).Name.Split('`')[0];
}
