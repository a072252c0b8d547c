using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Tests.Segmentation;

public sealed class ParetoByProfitLaws : ParetoLaws
{
    protected override ISegmentationScheme<ParetoGroup, ParetoBoundaries> Scheme { get; } =
        new ParetoScheme(new ParetoOptions { Measure = ParetoMeasure.Profit });

    protected override ParetoMeasure Expected(bool knownOfAll) => ParetoMeasure.Profit;
}
