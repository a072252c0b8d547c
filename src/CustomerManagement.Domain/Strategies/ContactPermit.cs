using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Whether a customer may be approached now, and what stands in the way. Immutable and compared by value.</summary>
/// <param name="Obstacle">What stands in the way; <c>null</c> when nothing does.</param>
/// <param name="From">
/// From when on nothing stands in the way if no more happens: the moment asked for when nothing does, a later one for pressure and hours; <c>null</c> when time alone will
/// not mend it, or not within the days that the calendar looks ahead.
/// </param>
/// <param name="IsFinal">Whether the approach should be given up rather than wait.</param>
public sealed record ContactPermit(ContactObstacle? Obstacle, Instant? From, bool IsFinal)
{
    /// <summary>Whether the customer may be approached now.</summary>
    public bool IsGiven => Obstacle is null;
}
