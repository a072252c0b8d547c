namespace CustomerManagement.Domain.Testing.Checks;

/// <summary>A population and the same one changed in a way that must not matter.</summary>
internal static class SameSegments
{
    public static void Hold<TSegment, TBoundaries>(
        SchemeUnderTest<TSegment, TBoundaries> scheme, TestPopulation population, TestPopulation changed, TieringLaw law, string change)
    {
        foreach (var (before, after) in Segments(population).Zip(Segments(changed)))
        {
            if (!EqualityComparer<TSegment>.Default.Equals(before.Segment, after.Segment))
            {
                throw Breach.Of(law, $"Customer {before.Customer} is in {before.Segment}; {change}, and it is in {after.Segment}.");
            }
        }

        List<(string Customer, TSegment Segment)> Segments(TestPopulation customers)
        {
            var measured = customers.Measure();
            return scheme.ClassifyAll(measured, scheme.Calibrate(measured)).ConvertAll(decision => (decision.Customer.Value, decision.Segment));
        }
    }
}
