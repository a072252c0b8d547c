using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Tests.Segmentation;

public sealed class ParetoByAmountLaws : ParetoLaws
{
    protected override ISegmentationScheme<ParetoGroup, ParetoBoundaries> Scheme { get; } = new ParetoScheme(ParetoOptions.ByAmount);

    protected override ParetoMeasure Expected(bool knownOfAll) => ParetoMeasure.Amount;
}
