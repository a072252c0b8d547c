namespace CustomerManagement.Domain.Visits;

/// <summary>The working day that a route must fit into. Immutable and compared by value.</summary>
public sealed record RouteDay
{
    /// <summary>The largest number of seconds that times, services and travel may have: more than three years.</summary>
    public const int Latest = 100_000_000;

    /// <summary>Creates a day.</summary>
    /// <param name="starts">The second at which the route leaves its start.</param>
    /// <param name="ends">The second at which it must have reached its end, inclusive.</param>
    /// <param name="lunch">A break, or <c>null</c> for none. A break that is given is always taken, at the latest at the end of the route.</param>
    /// <exception cref="ArgumentOutOfRangeException">It starts before 0, ends before it starts, or ends after <see cref="Latest"/>.</exception>
    public RouteDay(int starts, int ends, RouteBreak? lunch = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(starts);
        ArgumentOutOfRangeException.ThrowIfLessThan(ends, starts);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ends, Latest);
        (Starts, Ends, Lunch) = (starts, ends, lunch);
    }

    /// <summary>The second at which the route leaves its start.</summary>
    public int Starts { get; }

    /// <summary>The second at which it must have reached its end.</summary>
    public int Ends { get; }

    /// <summary>The break; <c>null</c> for none.</summary>
    public RouteBreak? Lunch { get; }
}
