using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Testing.Checks;

internal static class TiesTogetherLaw
{
    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        foreach (var (side, tieGroups) in scheme.Ranked(tried))
        {
            foreach (var ties in tieGroups)
            {
                var (one, other) = (ties.MinBy(ranked => ranked.Tier), ties.MaxBy(ranked => ranked.Tier));
                if (one.Tier != other.Tier)
                {
                    throw Breach.Of(
                        TieringLaw.TiesTogether,
                        $"By {side.Name}, customers {one.Customer} and {other.Customer} are equal with {one.Value}; but the one is in {one.Segment} and the other in {other.Segment}.");
                }
            }
        }

        MustNotKnowIds(scheme, tried.Population);
    }

    /// <summary>The same people under other names, in the opposite order.</summary>
    private static void MustNotKnowIds<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TestPopulation population)
    {
        var measured = population.Measure();
        var boundaries = scheme.Calibrate(measured);
        var names = population.Customers.Concat(population.Facts.Select(fact => fact.Customer)).Distinct().OrderDescending()
            .Select((customer, place) => (customer, Name: new CustomerId(FormattableString.Invariant($"customer-{place:0000}"))))
            .ToDictionary(pair => pair.customer, pair => pair.Name);
        var renamed = population.Renamed(customer => names[customer]).Measure();
        foreach (var customer in measured)
        {
            var twin = renamed.Find(names[customer.Customer])!;
            var (segment, ofTwin) = (scheme.Classify(customer, boundaries).Segment, scheme.Classify(twin, boundaries).Segment);
            if (!EqualityComparer<TSegment>.Default.Equals(segment, ofTwin))
            {
                throw Breach.Of(
                    TieringLaw.TiesTogether,
                    $"Customer {customer.Customer} is in {segment}; somebody with the same figures and the id {twin.Customer} is in {ofTwin}.");
            }
        }
    }
}
