using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

public class AbcLaws : SchemeLaws<AbcTier, AbcBoundaries>
{
    protected override ISegmentationScheme<AbcTier, AbcBoundaries> Scheme { get; } = new AbcScheme();

    protected virtual decimal AShare => AbcOptions.DefaultAShareOfAmount;

    protected virtual decimal Weight(decimal amount) => amount;

    protected override TieringPromises<AbcTier, AbcBoundaries> Promises => new()
    {
        Sides = [new("amount", customer => customer.Amount, [AbcTier.None, AbcTier.C, AbcTier.B, AbcTier.A])],
        Top = new(AbcTier.A, AShare, (customer, _) => customer.Amount > 0 ? customer.Amount : null, (customer, _) => Weight(customer.Amount)),
        IsScaleFree = true,
    };

    [Fact]
    public void Law_6_minimal_A_is_the_smallest_tie_closed_group_that_reaches_its_share() => Check(TieringLaw.Minimal);

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
