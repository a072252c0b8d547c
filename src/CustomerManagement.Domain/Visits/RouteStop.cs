using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>A place that a route may call at. Immutable and compared by value.</summary>
public sealed record RouteStop
{
    /// <summary>Creates a stop.</summary>
    /// <param name="id">What tells it from the others, no personal data; compared ordinally.</param>
    /// <param name="prize">What calling there is worth, in a unit of the host's; one worth 0 is called at only when promised.</param>
    /// <param name="seconds">How long the visit takes.</param>
    /// <param name="promised">Whether it was promised: it goes before any stop that was not.</param>
    /// <param name="windows">When a visit may take place, in any order; <c>null</c> or empty: at any time.</param>
    /// <exception cref="ArgumentException">There is no id, or a window is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The prize or the length is negative, or the length is beyond <see cref="RouteDay.Latest"/>.</exception>
    public RouteStop(string id, long prize, int seconds = 0, bool promised = false, IEnumerable<RouteWindow>? windows = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfNegative(prize);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seconds, RouteDay.Latest);
        (Id, Prize, Seconds, Promised) = (id, prize, seconds, promised);
        Windows = new ValueList<RouteWindow>(windows ?? [], nameof(windows));
    }

    /// <summary>What tells it from the others.</summary>
    public string Id { get; }

    /// <summary>What calling there is worth.</summary>
    public long Prize { get; }

    /// <summary>How long the visit takes.</summary>
    public int Seconds { get; }

    /// <summary>Whether it was promised.</summary>
    public bool Promised { get; }

    /// <summary>When a visit may take place; empty: at any time.</summary>
    public IReadOnlyList<RouteWindow> Windows { get; }
}
