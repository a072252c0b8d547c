namespace CustomerManagement.Domain.Visits;

/// <summary>A time of a day in which a visit may take place: it begins and ends inside. Immutable and compared by value.</summary>
public sealed record RouteWindow
{
    /// <summary>Creates a window.</summary>
    /// <param name="opens">The first second of the day at which a visit may begin.</param>
    /// <param name="closes">The second at which it must have ended, inclusive; not before <paramref name="opens"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It opens before 0, closes before it opens, or closes after <see cref="RouteDay.Latest"/>.</exception>
    public RouteWindow(int opens, int closes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(opens);
        ArgumentOutOfRangeException.ThrowIfLessThan(closes, opens);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(closes, RouteDay.Latest);
        Opens = opens;
        Closes = closes;
    }

    /// <summary>The first second at which a visit may begin.</summary>
    public int Opens { get; }

    /// <summary>The second at which it must have ended.</summary>
    public int Closes { get; }
}
