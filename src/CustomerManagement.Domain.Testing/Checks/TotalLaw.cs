namespace CustomerManagement.Domain.Testing.Checks;

internal static class TotalLaw
{
    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        var measured = tried.Population.Measure();
        var boundaries = scheme.Calibrate(measured);
        foreach (var decision in scheme.ClassifyAll(measured.Concat(tried.Strangers.Measure()), boundaries))
        {
            _ = Breach.Unless(TieringLaw.Total, $"Explaining where customer {decision.Customer} is", () => (decision.Explanation, decision.ToString()));
            if (!scheme.Promises.IsDefined(decision.Segment))
            {
                throw Breach.Of(TieringLaw.Total, $"Customer {decision.Customer} is in segment {decision.Segment?.ToString() ?? "null"}, which is not a defined one.");
            }
        }
    }
}
