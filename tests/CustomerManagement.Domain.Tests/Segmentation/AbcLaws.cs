using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

public class AbcLaws : SchemeLaws<AbcTier, AbcBoundaries>
{
    protected override ISegmentationScheme<AbcTier, AbcBoundaries> Scheme { get; } = new AbcScheme();

    protected virtual decimal AShare => AbcOptions.DefaultAShareOfAmount;

    protected virtual decimal Weight(decimal value) => value;

    protected virtual decimal? Value(CustomerMetrics customer) => customer.Amount;

    /// <summary>A customer whose value is another one's plus a change.</summary>
    protected virtual CustomerMetrics WithValue(CustomerMetrics customer, decimal change) => WithAmount(customer, change);

    protected override TieringPromises<AbcTier, AbcBoundaries> Promises => new()
    {
        Sides = [new("value", Value, [AbcTier.None, AbcTier.C, AbcTier.B, AbcTier.A])],
        Top = new(AbcTier.A, AShare, (customer, _) => Value(customer) > 0 ? Value(customer) : null, (customer, _) => Weight(Value(customer)!.Value)),
        IsScaleFree = true,
    };

    [Fact]
    public void Law_6_minimal_A_is_the_smallest_tie_closed_group_that_reaches_its_share() => Check(TieringLaw.Minimal);

    [Property(MaxTest = Laws.Cases)]
    public void Each_customer_is_where_the_definition_says(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        var buyers = measured.Where(customer => Value(customer) > 0).ToList();
        var whole = buyers.Sum(customer => Weight(Value(customer)!.Value));
        foreach (var customer in measured)
        {
            var better = buyers.Where(other => Value(other) > Value(customer)).Sum(other => Weight(Value(other)!.Value));
            var expected = Value(customer) is not > 0 ? AbcTier.None
                : better < AShare * whole ? AbcTier.A
                : better < BShare * whole ? AbcTier.B
                : AbcTier.C;
            Assert.Equal(expected, Scheme.Classify(customer, boundaries).Segment);
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void A_neighbour_is_where_it_is_said_to_be(TestPopulation population) => NeighboursAreWhereTheySay(population, WithValue);

    protected virtual decimal BShare => AbcOptions.DefaultBShareOfAmount;
}
