using System.Text.Json;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

/// <summary>The laws that every scheme keeps. A scheme's own tests derive from this and say what better means; the numbers are those of the design.</summary>
[Properties(Arbitrary = [typeof(Populations)], MaxTest = Laws.Cases)]
public abstract class SchemeLaws<TSegment, TBoundaries>
    where TSegment : struct
{
    private static readonly decimal[] _factors = [0.01m, 0.5m, 3, 1000];

    protected abstract ISegmentationScheme<TSegment, TBoundaries> Scheme { get; }

    /// <summary>The segments there are.</summary>
    protected abstract bool IsDefined(TSegment segment);

    /// <summary>Each side from which the scheme ranks a customer: the value, higher being better, and the tier, higher being better.</summary>
    protected abstract IEnumerable<(string Side, decimal Value, int Tier)> Ranks(CustomerMetrics customer, TBoundaries boundaries, TSegment segment);

    [Property]
    public void Law_1_total_every_customer_gets_exactly_one_segment(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        Assert.All(measured, customer => Assert.True(IsDefined(Scheme.Classify(customer, boundaries).Segment)));
    }

    [Property]
    public void Laws_2_and_3_monotone_and_ties_together(TestPopulation population, TestPopulation strangers)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);

        // Also for customers that were not in the population on which the boundaries were found.
        var others = new TestPopulation(population.Period, strangers.Customers, strangers.Facts).Measure();
        var ranks = measured.Concat(others).SelectMany(customer => Ranks(customer, boundaries, Scheme.Classify(customer, boundaries).Segment)).ToList();
        foreach (var side in ranks.GroupBy(rank => rank.Side))
        {
            var tier = int.MinValue;
            foreach (var ties in side.GroupBy(rank => rank.Value).OrderBy(ties => ties.Key))
            {
                var together = Assert.Single(ties.Select(rank => rank.Tier).Distinct());
                Assert.True(together >= tier, $"monotone: {ties.Key} by {side.Key}");
                tier = together;
            }
        }
    }

    [Property]
    public void Law_4_neither_order_nor_splitting_matters(TestPopulation population, int cut)
    {
        var whole = Calibrate(population.Measure());
        Assert.Equal(Text(whole), Text(Calibrate(population.Measure(population.Customers.Reverse(), population.Facts.Reverse()))));

        var customers = population.Measure().Select(customer => customer.Customer).ToList();
        var left = customers.Where((_, index) => index % (1 + Math.Abs(cut % 5)) == 0).ToHashSet();
        var parts = new[] { true, false }.Select(isLeft => PopulationSummary.Of(
            population.Measure(
                population.Customers.Where(customer => left.Contains(customer) == isLeft),
                population.Facts.Where(fact => left.Contains(fact.Customer) == isLeft)),
            Scheme.Measures)).ToList();
        Assert.Equal(Text(whole), Text(Scheme.Calibrate(parts[0].Merge(parts[1]))));
        Assert.Equal(Text(whole), Text(Scheme.Calibrate(parts[1].Merge(parts[0]))));
    }

    [Property]
    public void Law_5_scale_does_not_matter(TestPopulation population, byte pick)
    {
        var factor = _factors[pick % _factors.Length];
        var scaled = population.With(population.Facts.Select(fact => Times(fact, factor)));
        Assert.Equal(Segments(population), Segments(scaled));
    }

    [Property]
    public void Law_7_stable_classifying_again_changes_nothing(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        var kept = JsonSerializer.Deserialize<TBoundaries>(Text(boundaries))!;
        Assert.Equal(boundaries, kept);
        Assert.Equal(boundaries, Calibrate(population.Measure()));
        Assert.All(measured, customer =>
        {
            var decision = Scheme.Classify(customer, boundaries);
            Assert.Equal(decision, Scheme.Classify(customer, kept));
            Assert.Equal(decision, JsonSerializer.Deserialize<Decision<TSegment>>(Text(decision)));
        });
    }

    [Property]
    public void Columns_of_segments_say_what_single_decisions_say(TestPopulation population, TestPopulation strangers)
    {
        var boundaries = Calibrate(population.Measure());
        foreach (var measured in (PopulationMetrics[])[population.Measure(), new TestPopulation(population.Period, strangers.Customers, strangers.Facts).Measure()])
        {
            var segments = new TSegment[measured.Count];
            Scheme.Classify(measured, 0, boundaries, segments);
            Assert.Equal(measured.Select(customer => Scheme.Classify(customer, boundaries).Segment), segments);

            var middle = segments.Length / 2;
            var later = new TSegment[segments.Length - middle];
            Scheme.Classify(measured, middle, boundaries, later);
            Assert.Equal(segments[middle..], later);
        }
    }

    [Property]
    public void Law_8_accountable_evaluating_the_explanation_gives_the_decision_again(TestPopulation population, TestPopulation strangers)
    {
        var boundaries = Calibrate(population.Measure());
        var others = new TestPopulation(population.Period, strangers.Customers, strangers.Facts).Measure();
        foreach (var customer in population.Measure().Concat(others))
        {
            var decision = Scheme.Classify(customer, boundaries);
            Assert.Equal(decision.Segment.ToString(), decision.Explanation.Reevaluate());
            var stored = JsonSerializer.Deserialize<Explanation>(JsonSerializer.Serialize(decision.Explanation))!;
            Assert.Equal(decision.Segment.ToString(), stored.Reevaluate());
            Assert.StartsWith(Scheme.Name + ": ", decision.ToString(), StringComparison.Ordinal);
            Assert.All(decision.Better.Concat(decision.Worse), neighbour => Assert.True(neighbour.Distance >= 0));
            Assert.All(decision.Better.Concat(decision.Worse), neighbour => Assert.NotEqual(decision.Segment, neighbour.Segment));
        }
    }

    [Property]
    public void Figures_of_another_currency_or_length_of_period_are_refused(TestPopulation population)
    {
        var boundaries = Calibrate(population.Measure());
        var facts = new CustomerFacts(new("1"), []);
        var longer = new AnalysisPeriod(population.Period.AsOf, population.Period.Months + 1);
        Assert.Throws<ArgumentException>("customer", () => Scheme.Classify(
            CustomerMetrics.Of(facts, longer, Currency.None, ExchangeRateTable.Empty), boundaries));
        Assert.Throws<ArgumentException>("customer", () => Scheme.Classify(
            CustomerMetrics.Of(facts, population.Period, new Currency("EUR"), ExchangeRateTable.Empty), boundaries));

        var mine = CustomerMetrics.Of(facts, population.Period, Currency.None, ExchangeRateTable.Empty);
        var otherVersion = JsonSerializer.Deserialize<TBoundaries>(Text(boundaries).Replace("\"Version\":1", "\"Version\":99"))!;
        Assert.Throws<ArgumentException>("scheme", () => Scheme.Classify(mine, otherVersion));
        var otherScheme = JsonSerializer.Deserialize<TBoundaries>(Text(boundaries).Replace($"\"Scheme\":\"{Scheme.Name}\"", "\"Scheme\":\"Other\""))!;
        Assert.Throws<ArgumentException>("scheme", () => Scheme.Classify(mine, otherScheme));
    }

    protected TBoundaries Calibrate(PopulationMetrics population) => Scheme.Calibrate(PopulationSummary.Of(population, Scheme.Measures));

    protected IEnumerable<(string Customer, TSegment Segment)> Segments(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        return [.. measured.Select(customer => (customer.Customer.Value, Scheme.Classify(customer, boundaries).Segment))];
    }

    /// <summary>Changes each customer by the distance of each neighbour, and by a little less.</summary>
    protected void NeighboursAreWhereTheySay(TestPopulation population, Func<CustomerMetrics, decimal, CustomerMetrics> changed)
    {
        const decimal Step = 0.000_001m;
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        foreach (var customer in measured)
        {
            var decision = Scheme.Classify(customer, boundaries);
            foreach (var (neighbour, direction) in decision.Better.Select(better => (better, +1)).Concat(decision.Worse.Select(worse => (worse, -1))))
            {
                var isInclusive = neighbour.Crossing is Comparison.AtLeast or Comparison.AtMost;
                Assert.Equal(neighbour.Segment, After(direction * (neighbour.Distance + (isInclusive ? 0 : Step))));
                Assert.Equal(decision.Segment, After(direction * (neighbour.Distance - (isInclusive ? Step : 0))));
            }

            TSegment After(decimal change) => Scheme.Classify(changed(customer, change), boundaries).Segment;
        }
    }

    /// <summary>A customer of the same name with one purchase or return that makes its net amount the other's plus a change.</summary>
    protected static CustomerMetrics WithAmount(CustomerMetrics customer, decimal change)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var sale = new Purchase(customer.Customer, customer.Period.AsOf, new Money(customer.Amount + change, customer.Currency));
        return Fixtures.MetricsOf(customer.Period, sale);
    }

    private static Fact Times(Fact fact, decimal factor) => fact switch
    {
        Purchase sale => new Purchase(
            sale.Customer, sale.Date, new Money(sale.Amount.Amount * factor, Currency.None), profit: sale.Profit is { } profit ? new Money(profit.Amount * factor, Currency.None) : null),
        ServingCost cost => new ServingCost(cost.Customer, cost.Date, new Money(cost.Cost.Amount * factor, Currency.None)),
        _ => fact,
    };

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);
}
