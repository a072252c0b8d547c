using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>A route that keeps to its day: what <see cref="RoutePlanner"/> found. Immutable and compared by value.</summary>
public sealed record Route
{
    internal Route(IEnumerable<RouteVisit> visits, IEnumerable<string> missed, long prize, int finishes, int? breakBegins)
    {
        Visits = new ValueList<RouteVisit>(visits, nameof(visits));
        MissedPromises = new ValueList<string>(missed, nameof(missed));
        (Prize, Finishes, BreakBegins) = (prize, finishes, breakBegins);
    }

    /// <summary>The calls in order.</summary>
    public IReadOnlyList<RouteVisit> Visits { get; }

    /// <summary>The promised stops for which no place was found, by id; empty when all are kept.</summary>
    public IReadOnlyList<string> MissedPromises { get; }

    /// <summary>The sum of the prizes of the calls.</summary>
    public long Prize { get; }

    /// <summary>When the route reaches its end, in seconds of the day, a break taken there included.</summary>
    public int Finishes { get; }

    /// <summary>When the break begins; <c>null</c> when the day has none.</summary>
    public int? BreakBegins { get; }
}
