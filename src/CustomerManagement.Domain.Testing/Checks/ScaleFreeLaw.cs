namespace CustomerManagement.Domain.Testing.Checks;

internal static class ScaleFreeLaw
{
    private static readonly decimal[] _factors = [0.01m, 0.5m, 3, 1000];

    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        var factor = _factors[tried.Roll % _factors.Length];
        SameSegments.Hold(
            scheme, tried.Population, tried.Population.Times(factor), TieringLaw.ScaleFree, FormattableString.Invariant($"multiply all amounts of everyone by {factor}"));
    }
}
