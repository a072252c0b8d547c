using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Tests.Segmentation;

/// <summary>A value of the host's own, unknown of some customers.</summary>
public sealed class ParetoByValueLaws : ParetoLaws
{
    protected override ISegmentationScheme<ParetoGroup, ParetoBoundaries> Scheme { get; } =
        new ParetoScheme(new ParetoOptions { Measure = ParetoMeasure.Value, Value = new Measure("twice the profit", TwiceTheProfit) });

    protected override ParetoMeasure Expected(bool knownOfAll) => ParetoMeasure.Value;

    protected override decimal? Value(CustomerMetrics customer, ParetoBoundaries boundaries) => TwiceTheProfit(customer);

    private static decimal? TwiceTheProfit(CustomerMetrics customer) => 2 * customer.Profit;
}
