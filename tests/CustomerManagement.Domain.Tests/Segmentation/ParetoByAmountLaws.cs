using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

public sealed class ParetoByAmountLaws : ParetoLaws
{
    protected override ISegmentationScheme<ParetoGroup, ParetoBoundaries> Scheme { get; } = new ParetoScheme(ParetoOptions.ByAmount);

    protected override ParetoMeasure Expected(bool knownOfAll) => ParetoMeasure.Amount;

    [Property(MaxTest = Laws.Cases)]
    public void A_neighbour_is_where_it_is_said_to_be(TestPopulation population) => NeighboursAreWhereTheySay(population, WithAmount);
}
