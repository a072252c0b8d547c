using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

public class AbcLaws : SchemeLaws<AbcTier, AbcBoundaries>
{
    protected override ISegmentationScheme<AbcTier, AbcBoundaries> Scheme { get; } = new AbcScheme();

    protected virtual decimal AShare => AbcOptions.DefaultAShareOfAmount;

    protected virtual decimal Weight(decimal amount) => amount;

    protected override bool IsDefined(AbcTier segment) => Enum.IsDefined(segment);

    protected override IEnumerable<(string Side, decimal Value, int Tier)> Ranks(CustomerMetrics customer, AbcBoundaries boundaries, AbcTier segment)
    {
        yield return ("amount", customer.Amount, segment switch { AbcTier.A => 3, AbcTier.B => 2, AbcTier.C => 1, _ => 0 });
    }

    [Property(MaxTest = Laws.Cases)]
    public void Law_6_minimal_A_is_the_smallest_tie_closed_group_that_reaches_its_share(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        var buyers = measured.Where(customer => customer.Amount > 0).ToList();
        var inA = buyers.Where(customer => Scheme.Classify(customer, boundaries).Segment == AbcTier.A).ToList();
        if (buyers.Count == 0)
        {
            Assert.Empty(inA);
            return;
        }

        var share = AShare * buyers.Sum(customer => Weight(customer.Amount));
        Assert.True(inA.Sum(customer => Weight(customer.Amount)) >= share);
        var last = inA.Min(customer => customer.Amount);
        Assert.True(inA.Where(customer => customer.Amount > last).Sum(customer => Weight(customer.Amount)) < share);
    }

    [Property(MaxTest = Laws.Cases)]
    public void Each_customer_is_where_the_definition_says(TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = Calibrate(measured);
        var buyers = measured.Where(customer => customer.Amount > 0).ToList();
        var whole = buyers.Sum(customer => Weight(customer.Amount));
        foreach (var customer in measured)
        {
            var better = buyers.Where(other => other.Amount > customer.Amount).Sum(other => Weight(other.Amount));
            var expected = customer.Amount <= 0 ? AbcTier.None
                : better < AShare * whole ? AbcTier.A
                : better < BShare * whole ? AbcTier.B
                : AbcTier.C;
            Assert.Equal(expected, Scheme.Classify(customer, boundaries).Segment);
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void A_neighbour_is_where_it_is_said_to_be(TestPopulation population) => NeighboursAreWhereTheySay(population, WithAmount);

    protected virtual decimal BShare => AbcOptions.DefaultBShareOfAmount;
}
