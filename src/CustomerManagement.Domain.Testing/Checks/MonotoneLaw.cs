namespace CustomerManagement.Domain.Testing.Checks;

internal static class MonotoneLaw
{
    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        foreach (var (side, tieGroups) in scheme.Ranked(tried))
        {
            RankedCustomer? best = null;
            foreach (var ties in tieGroups)
            {
                var worst = ties.MinBy(ranked => ranked.Tier);
                if (best is { } lower && worst.Tier < lower.Tier)
                {
                    throw Breach.Of(
                        TieringLaw.Monotone,
                        $"By {side.Name}, {worst.Value} is better than {lower.Value}; but customer {worst.Customer} with {worst.Value} is in {worst.Segment}, and customer {lower.Customer} with {lower.Value} in {lower.Segment}.");
                }

                best = ties.MaxBy(ranked => ranked.Tier);
            }
        }
    }
}
