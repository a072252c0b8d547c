using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Tests.Segmentation;

public sealed class AbcByCountLaws : AbcLaws
{
    protected override ISegmentationScheme<AbcTier, AbcBoundaries> Scheme { get; } = new AbcScheme(AbcOptions.ByCount);

    protected override decimal AShare => AbcOptions.DefaultAShareOfCustomers;

    protected override decimal BShare => AbcOptions.DefaultBShareOfCustomers;

    protected override decimal Weight(decimal value) => 1;
}
