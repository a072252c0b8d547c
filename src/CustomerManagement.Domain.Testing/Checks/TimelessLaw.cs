namespace CustomerManagement.Domain.Testing.Checks;

/// <summary>
/// Nobody waits for a clock to move. Instead the whole story, as-of date and all, moves by 400 years, after which the calendar repeats to the day of the week:
/// code that measures from today sees everybody long lost, or not yet born.
/// </summary>
internal static class TimelessLaw
{
    private static readonly int[] _years = [-400, 400];

    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        foreach (var years in _years)
        {
            SameSegments.Hold(
                scheme,
                tried.Population,
                tried.Population.Later(years),
                TieringLaw.Timeless,
                FormattableString.Invariant($"let the same happen {Math.Abs(years)} years {(years < 0 ? "earlier" : "later")}, as-of date and all (does it read a clock?)"));
        }
    }
}
