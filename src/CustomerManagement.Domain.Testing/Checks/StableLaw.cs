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

        foreach (var customer in measured.Concat(tried.Strangers.Measure()))
        {
            var decision = scheme.Classify(customer, boundaries);
            var byStored = scheme.Classify(customer, stored);
            if (!decision.Equals(byStored))
            {
                throw Breach.Of(TieringLaw.Stable, $"By the boundaries as they came back from JSON ({text}), the decision \"{decision}\" on customer {customer.Customer} became \"{byStored}\".");
            }

            var storedDecision = scheme.Stored(decision);
            if (!decision.Equals(storedDecision))
            {
                throw Breach.Of(TieringLaw.Stable, $"The decision \"{decision}\" on customer {customer.Customer} came back from JSON as \"{storedDecision}\": {scheme.Json(storedDecision)} in place of {scheme.Json(decision)}.");
            }
        }
    }
}
