namespace CustomerManagement.Domain.Visits;

/// <summary>How long it takes to go from one place to another. A host with a road map plugs its own in. Pure, and safe for use by several threads.</summary>
/// <remarks>It is asked about every pair of places of a day, so an implementation answers from a table that was filled before.</remarks>
public interface ITravelTimes
{
    /// <summary>The time on the way.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <returns>Seconds, from 0 to <see cref="RouteDay.Latest"/>; 0 from a place to itself. It may differ by direction.</returns>
    int Seconds(GeoPoint from, GeoPoint to);
}
