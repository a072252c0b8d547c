using System.Text.Json;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

/// <summary>The laws that every scheme keeps, by the test kit that integrators use. A scheme's own tests derive from this and say what it promises; the numbers are those of the design.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = Laws.Cases)]
public abstract class SchemeLaws<TSegment, TBoundaries>
    where TSegment : struct
{
    // Other cases in each run; a law that breaks says by which seed it does so again.
    private static readonly ulong _seed = (ulong)Random.Shared.NextInt64();

    protected abstract ISegmentationScheme<TSegment, TBoundaries> Scheme { get; }

    /// <summary>The sides from which the scheme ranks, and what else it promises.</summary>
    protected abstract TieringPromises<TSegment, TBoundaries> Promises { get; }

    [Fact]
    public void Law_1_total_every_customer_gets_exactly_one_segment() => Check(TieringLaw.Total);

    [Fact]
    public void Law_2_monotone_a_better_value_never_gives_a_worse_tier() => Check(TieringLaw.Monotone);

    [Fact]
    public void Law_3_ties_together() => Check(TieringLaw.TiesTogether);

    [Fact]
    public void Law_4_neither_order_nor_splitting_matters() => Check(TieringLaw.OrderAndParts);

    [Fact]
    public void Law_5_scale_does_not_matter() => Check(TieringLaw.ScaleFree);

    [Fact]
    public void Law_7_stable_classifying_again_changes_nothing() => Check(TieringLaw.Stable);

    [Fact]
    public void Law_8_accountable_evaluating_the_explanation_gives_the_decision_again() => Check(TieringLaw.Accountable);

    [Fact]
    public void Columns_of_segments_say_what_single_decisions_say() => Check(TieringLaw.Columns);

    [Fact]
    public void Pure_neither_memory_nor_culture_nor_thread_matters() => Check(TieringLaw.Pure, Laws.SlowCases);

    [Fact]
    public void Timeless_no_clock_is_read() => Check(TieringLaw.Timeless, Laws.SlowCases);

    [Fact]
    public void Figures_that_do_not_fit_the_boundaries_are_refused() => Check(TieringLaw.Fitting, Laws.SlowCases);

    [Property]
    public void Boundaries_are_compared_by_value(TestPopulation population)
    {
        var boundaries = Calibrate(population.Measure());
        Assert.Equal(boundaries, JsonSerializer.Deserialize<TBoundaries>(Text(boundaries)));
        Assert.Equal(boundaries, Calibrate(population.Measure()));
    }

    [Property]
    public void What_is_refused_is_told_by_the_parameter_at_fault(TestPopulation population)
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

    protected void Check(TieringLaw law, int cases = Laws.Cases) => TieringLaws.Check(law, Scheme, Promises, new LawOptions(cases, _seed));

    protected TBoundaries Calibrate(PopulationMetrics population) => Scheme.Calibrate(PopulationSummary.Of(population, Scheme.Measures));

    /// <summary>Changes each customer by the distance of each neighbour, and by a little less.</summary>
    protected void NeighboursAreWhereTheySay(TestPopulation population, Func<CustomerMetrics, decimal, CustomerMetrics> changed)
    {
        // Less than any amount or profit of this population has decimals.
        var decimals = population.Facts.OfType<Purchase>().SelectMany(sale => new[] { sale.Amount.Amount, sale.Profit?.Amount ?? 0 }).Select(amount => (int)amount.Scale);
        var step = new decimal(1, 0, 0, isNegative: false, (byte)(2 + decimals.DefaultIfEmpty().Max()));
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        foreach (var customer in measured)
        {
            var decision = Scheme.Classify(customer, boundaries);
            foreach (var (neighbour, direction) in decision.Better.Select(better => (better, +1)).Concat(decision.Worse.Select(worse => (worse, -1))))
            {
                var isInclusive = neighbour.Crossing is Comparison.AtLeast or Comparison.AtMost;
                Assert.Equal(neighbour.Segment, After(direction * (neighbour.Distance + (isInclusive ? 0 : step))));
                Assert.Equal(decision.Segment, After(direction * (neighbour.Distance - (isInclusive ? step : 0))));
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

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);
}
