using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Testing.Checks;

internal static class StableLaw
{
    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        var measured = tried.Population.Measure();
        var boundaries = scheme.Calibrate(measured);
        var text = scheme.Json(boundaries);
        var again = scheme.Json(scheme.Calibrate(tried.Population.Measure()));
        if (text != again)
        {
            throw Breach.Of(TieringLaw.Stable, $"The same population gave the boundaries {text}, and then {again}.");
        }

        var stored = scheme.Stored(boundaries);
        if (scheme.Json(stored) != text)
        {
            throw Breach.Of(TieringLaw.Stable, $"The boundaries {text} came back from JSON as {scheme.Json(stored)}.");
        }

        MustDecideTheSame(scheme, measured.Concat(tried.Strangers.Measure()), boundaries, stored, text);
        foreach (var decision in scheme.ClassifyAll(measured, boundaries))
        {
            var storedDecision = scheme.Stored(decision);
            if (!decision.Equals(storedDecision))
            {
                var (first, then) = scheme.Tell(decision, storedDecision);
                throw Breach.Of(TieringLaw.Stable, $"The decision on customer {decision.Customer}, {first}, came back from JSON as {then}.");
            }
        }
    }

    private static void MustDecideTheSame<TSegment, TBoundaries>(
        SchemeUnderTest<TSegment, TBoundaries> scheme, IEnumerable<CustomerMetrics> customers, TBoundaries boundaries, TBoundaries stored, string text)
    {
        foreach (var customer in customers)
        {
            var decision = scheme.Classify(customer, boundaries);
            var byStored = scheme.Classify(customer, stored);
            if (!decision.Equals(byStored))
            {
                var (first, then) = scheme.Tell(decision, byStored);
                throw Breach.Of(TieringLaw.Stable, $"By the boundaries as they came back from JSON ({text}), the decision on customer {customer.Customer}, {first}, became {then}.");
            }
        }
    }
}
