namespace CustomerManagement.Domain.Visits;

/// <summary>A break that is taken once in the day, between two visits, never during one. Immutable and compared by value.</summary>
public sealed record RouteBreak
{
    /// <summary>Creates a break.</summary>
    /// <param name="earliest">The first second of the day at which it may begin.</param>
    /// <param name="latest">The last second at which it may begin, inclusive.</param>
    /// <param name="seconds">How long it takes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or beyond <see cref="RouteDay.Latest"/>, or the latest is before the earliest.</exception>
    public RouteBreak(int earliest, int latest, int seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(earliest);
        ArgumentOutOfRangeException.ThrowIfLessThan(latest, earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(latest, RouteDay.Latest);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seconds, RouteDay.Latest);
        (Earliest, Latest, Seconds) = (earliest, latest, seconds);
    }

    /// <summary>The first second at which it may begin.</summary>
    public int Earliest { get; }

    /// <summary>The last second at which it may begin.</summary>
    public int Latest { get; }

    /// <summary>How long it takes.</summary>
    public int Seconds { get; }
}
