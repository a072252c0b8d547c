using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Visits;

/// <summary>A place on the earth. Immutable and compared by value; <c>ToString</c> and serialisers withhold it, as it may be where a person lives.</summary>
[JsonConverter(typeof(WithheldJsonConverter<GeoPoint>))]
public sealed record GeoPoint
{
    /// <summary>Creates a place.</summary>
    /// <param name="latitude">Degrees north, −90 to 90.</param>
    /// <param name="longitude">Degrees east, −180 to 180; both ends are the same meridian.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range or none.</exception>
    public GeoPoint(double latitude, double longitude)
    {
        Latitude = latitude is >= -90 and <= 90 ? latitude : throw new ArgumentOutOfRangeException(nameof(latitude));
        Longitude = longitude is >= -180 and <= 180 ? longitude : throw new ArgumentOutOfRangeException(nameof(longitude));
    }

    /// <summary>Degrees north.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east.</summary>
    public double Longitude { get; }

    /// <summary>Nothing of the place.</summary>
    /// <returns>The same text for every place.</returns>
    public override string ToString() => PersonalText.Withheld;
}
