using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

internal static class Neighbours
{
    /// <summary>The neighbour beyond a boundary; none when there is no boundary.</summary>
    public static IReadOnlyList<Neighbour<TSegment>> Beyond<TSegment>(
        TSegment segment, Measure measure, CustomerMetrics customer, Comparison crossing, decimal? boundary) =>
        boundary is { } limit && measure.Of(customer) is { } value
            ? [new Neighbour<TSegment>(segment, measure.Name, crossing, limit, Distance(value, limit))]
            : [];

    /// <summary>How far a value is from a boundary; the largest decimal where that does not fit one.</summary>
    public static decimal Distance(decimal value, decimal boundary)
    {
        try
        {
            return Math.Abs(value - boundary);
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }
}
