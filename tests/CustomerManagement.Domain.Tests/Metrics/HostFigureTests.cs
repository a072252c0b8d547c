using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>What a host knows of its customers beside what happened, such as the products that a bank's customer holds.</summary>
public sealed class HostFigureTests
{
    private static readonly AnalysisPeriod _period = new(new LocalDate(2024, 12, 31));
    private static readonly HostFigure _products = new("products held");
    private static readonly HostFigure _margin = new("margin earned");

    [Fact]
    public void What_is_not_given_is_unknown_and_the_last_word_counts()
    {
        var customer = MetricsOf(_period, Buys("1", "2024-10-01", 100));
        Assert.Null(customer[_products]);
        Assert.Equal(3, customer.With(_products, 2).With(_margin, 5).With(_products, 3)[_products]);
        Assert.Equal(customer, customer.With(_products, 2).With(_products, null));
        Assert.Equal(customer.With(_margin, 5).With(_products, 2), customer.With(_products, 2).With(new HostFigure("margin earned"), 5));
        Assert.NotEqual(customer, customer.With(_products, 0));
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = Laws.Cases)]
    public void A_population_says_what_its_customers_say(TestPopulation population, int seed)
    {
        using var plain = population.Measure();
        var random = new Random(seed);
        var values = plain.ToDictionary(customer => customer.Customer, _ => random.Next(3) == 0 ? (decimal?)null : random.Next(-2, 5));
        var measured = plain.With(_margin, _ => 1).With(_products, customer => values[customer]);
        Assert.Equal(plain.Select(customer => customer.With(_margin, 1).With(_products, values[customer.Customer])), measured);
        Assert.Equal(measured, plain.With(_products, plain.Select(customer => values[customer.Customer]).ToArray()).With(_margin, _ => 1));
        Assert.Equal(
            values.Values.OfType<decimal>().Order(),
            PopulationSummary.Of(measured, [_products.Measure]).Distribution(_products.Measure).Groups.SelectMany(group => Enumerable.Repeat(group.Value, (int)group.Count)).Order());
    }

    [Fact]
    public void A_name_of_the_library_is_taken() => Assert.Throws<ArgumentException>("name", () => new HostFigure("profit in the period"));

    [Fact]
    public void A_value_for_20_60_20_says_that_it_ranks()
    {
        var error = Assert.Single(new ParetoOptionsValidator().Validate(new ParetoOptions { Value = _margin.Measure }).Errors);
        Assert.Equal("Measure input.choice", $"{error.PropertyName} {error.ErrorCode}");
    }

    [Fact]
    public void A_column_is_as_long_as_the_population() =>
        Assert.Throws<ArgumentException>("values", () => Measured(_period, Buys("1", "2024-10-01", 100)).With(_products, [1, 2]));

    [Fact]
    public void A_bank_ranks_by_products_held()
    {
        var scheme = new AbcScheme(AbcOptions.ByAmount with { Value = _products.Measure });
        var held = new Dictionary<string, decimal?> { ["1"] = 80, ["2"] = 15, ["3"] = 5, ["4"] = 0, ["5"] = null };
        var measured = Measured(_period, held.Keys.Select(customer => Buys(customer, "2024-10-01", 1))).With(_products, customer => held[customer.Value]);
        var boundaries = scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures));
        var decisions = measured.Select(customer => scheme.Classify(customer, boundaries)).ToList();
        Assert.Equal([AbcTier.A, AbcTier.B, AbcTier.C, AbcTier.None, AbcTier.None], decisions.Select(decision => decision.Segment));
        Assert.Equal("ABC by products held: B because products held 15 is at least 15", decisions[1].ToString());
        Assert.Equal("ABC by products held: None because there is no products held", decisions[4].ToString());
        _ = Assert.Throws<ArgumentException>("scheme", () => new AbcScheme().Classify(measured[0], boundaries));
    }
}
