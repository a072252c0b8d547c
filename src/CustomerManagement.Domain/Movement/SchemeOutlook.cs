using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Movement;

/// <summary>What time alone makes of a customer's segment, by any scheme.</summary>
public static class SchemeOutlook
{
    /// <summary>Finds the next day on which the segment changes, with no new fact and the same boundaries.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <typeparam name="TBoundaries">The type of the boundaries.</typeparam>
    /// <param name="scheme">The scheme.</param>
    /// <param name="outlook">The customer's figures on the days to come.</param>
    /// <param name="boundaries">The boundaries.</param>
    /// <returns>The change, exactly as if every day were classified; <c>null</c> when the segment stays until <see cref="CustomerOutlook.LastDay"/>.</returns>
    /// <exception cref="ArgumentException">The boundaries are of another scheme or version, or of another currency or length of period than the figures.</exception>
    /// <exception cref="Kernel.BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>, on reaching a day of which a total does not fit a decimal without rounding.</exception>
    /// <remarks>Each day is classified, since a scheme may read any figure, counts of days too; reasons are put together for the day found only.</remarks>
    public static SegmentChange<TSegment>? NextChange<TSegment, TBoundaries>(
        this ISegmentationScheme<TSegment, TBoundaries> scheme, CustomerOutlook outlook, TBoundaries boundaries)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(outlook);
        var now = scheme.Classify(outlook.Now, boundaries);
        var before = now;
        foreach (var day in outlook.DaysToCome())
        {
            var decision = scheme.Classify(day, boundaries);
            if (!EqualityComparer<TSegment>.Default.Equals(decision.Segment, now.Segment))
            {
                var cause = TimeCause.Of(outlook, decision.AsOf, Conditions(before), Conditions(decision));
                return new SegmentChange<TSegment>(day.Period.AsOf, now.Segment, decision, cause);
            }

            before = decision;
        }

        return null;
    }

    private static IEnumerable<Condition> Conditions<TSegment>(Decision<TSegment> decision) =>
        decision.Explanation.Ladders.SelectMany(ladder => ladder.Rungs).SelectMany(rung => rung.Conditions);
}
