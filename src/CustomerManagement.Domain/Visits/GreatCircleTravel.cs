namespace CustomerManagement.Domain.Visits;

/// <summary>Travel times without a map: the distance as the crow flies, times a factor for the detours of roads, at one speed. Immutable and safe for use by several threads.</summary>
public sealed class GreatCircleTravel : ITravelTimes
{
    /// <summary>The speed unless said otherwise: 40 kilometres an hour, door to door.</summary>
    public const double DefaultKilometresPerHour = 40;

    /// <summary>How much longer roads are, unless said otherwise: 1.3 times.</summary>
    public const double DefaultDetour = 1.3;

    private const double EarthKilometres = 6_371.0088;
    private const double SecondsPerHour = 3_600;

    // So that machines that differ in the last digits of a sine agree on the second.
    private const double Grain = 1e-6;

    private readonly double _secondsPerKilometre;

    /// <summary>Creates it.</summary>
    /// <param name="kilometresPerHour">The speed, 1 to 1,000.</param>
    /// <param name="detour">How much longer roads are, 1 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range or none.</exception>
    public GreatCircleTravel(double kilometresPerHour = DefaultKilometresPerHour, double detour = DefaultDetour)
    {
        if (kilometresPerHour is not (>= 1 and <= 1_000))
        {
            throw new ArgumentOutOfRangeException(nameof(kilometresPerHour));
        }

        if (detour is not (>= 1 and <= 10))
        {
            throw new ArgumentOutOfRangeException(nameof(detour));
        }

        _secondsPerKilometre = SecondsPerHour / kilometresPerHour * detour;
    }

    /// <inheritdoc/>
    /// <remarks>Rounded up to whole seconds.</remarks>
    public int Seconds(GeoPoint from, GeoPoint to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (north, east) = (Half(to.Latitude - from.Latitude), Half(to.Longitude - from.Longitude));
        var haversine = (north * north) + (Math.Cos(double.DegreesToRadians(from.Latitude)) * Math.Cos(double.DegreesToRadians(to.Latitude)) * east * east);
        var kilometres = 2 * EarthKilometres * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
        return (int)Math.Min(Math.Ceiling((kilometres * _secondsPerKilometre) - Grain), RouteDay.Latest);

        static double Half(double degrees) => Math.Sin(double.DegreesToRadians(degrees) / 2);
    }
}
