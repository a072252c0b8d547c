using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Tests.Documentation;

#region scheme
public enum Rising { Top = 1, Rest = 2 }
public sealed record RisingBoundaries(CalibrationBasis Basis, decimal? LowestOfTop);
public sealed class RisingScheme : ISegmentationScheme<Rising, RisingBoundaries>
{
    private static readonly Measure _increase = new("increase over the previous period", customer => customer.Amount - customer.PreviousAmount);
    public string Name => "Rising";
    public IReadOnlyList<Measure> Measures => [_increase];
    public RisingBoundaries Calibrate(PopulationSummary population) =>
        new(CalibrationBasis.Of(Name, version: 1, population), population.Distribution(_increase).LowestOfTopByCount(0.10m));
    public Decision<Rising> Classify(CustomerMetrics customer, RisingBoundaries boundaries)
    {
        boundaries.Basis.MustFit(Name, version: 1, customer);
        var top = Condition.On(_increase, customer, Comparison.AtLeast, boundaries.LowestOfTop ?? decimal.MaxValue);
        var why = new Explanation([new Ladder([new(nameof(Rising.Top), top), new(nameof(Rising.Rest))])]);
        return new(customer.Customer, customer.Period.AsOf, boundaries.Basis, Enum.Parse<Rising>(why.Reevaluate()), why, [], []);
    }
}
#endregion
