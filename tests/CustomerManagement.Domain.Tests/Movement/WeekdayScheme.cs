using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Tests.Movement;

/// <summary>A scheme of an integrator's own that reads what no built-in one does, the date itself among it. Its neighbours are apart by the net amount.</summary>
internal sealed class WeekdayScheme(decimal boundary) : ISegmentationScheme<string, CalibrationBasis>
{
    public string Name => "Weekday";

    public IReadOnlyList<Measure> Measures => [];

    public CalibrationBasis Calibrate(PopulationSummary population) => CalibrationBasis.Of(Name, 1, population);

    public Decision<string> Classify(CustomerMetrics customer, CalibrationBasis boundaries)
    {
        boundaries.MustFit(Name, 1, customer);
        var large = Condition.On(CustomerMeasures.Amount, customer, Comparison.MoreThan, boundary);
        var segment = large.Holds ? "large"
            : customer.Growth.Kind == GrowthKind.NotComparable ? "odd"
            : customer.DaysSinceLastPurchase > 40 && customer.Period.AsOf.DayOfWeek == NodaTime.IsoDayOfWeek.Sunday ? "sunday"
            : "small";
        return new Decision<string>(customer.Customer, customer.Period.AsOf, boundaries, segment, () => new Reasons<string>(
            new Explanation([new Ladder([new Rung("large", large), new Rung(segment)])]),
            large.Holds ? [] : [new Neighbour<string>("large", CustomerMeasures.Amount.Name, Comparison.MoreThan, boundary, boundary - customer.Amount)],
            large.Holds ? [new Neighbour<string>("small", CustomerMeasures.Amount.Name, Comparison.AtMost, boundary, customer.Amount - boundary)] : []));
    }
}
