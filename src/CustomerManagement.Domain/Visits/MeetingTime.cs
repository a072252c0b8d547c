using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>When a meeting begins: on the clock on the wall of a time zone. Immutable and compared by value; can be stored.</summary>
/// <remarks>The wall clock is what was agreed: when the rules of the zone change, the meeting stays at its hour.</remarks>
public sealed record MeetingTime
{
    /// <summary>Creates a time.</summary>
    /// <param name="local">Date and hour on the wall clock, of the years 2 to 9998 and any calendar; kept in the ISO one.</param>
    /// <param name="zone">The id of the time zone in the tz database, as in <c>Asia/Seoul</c>.</param>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    [JsonConstructor]
    public MeetingTime(LocalDateTime local, string zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var known = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new ArgumentException("There is no such time zone.", nameof(zone));
        var iso = local.WithCalendar(CalendarSystem.Iso);
        if (iso.Year is < 2 or > 9998)
        {
            throw new ArgumentOutOfRangeException(nameof(local));
        }

        (Local, Zone, Instant) = (iso, zone, known.AtLeniently(iso).ToInstant());
    }

    /// <summary>Date and hour on the wall clock.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateTimeJsonConverter))]
    public LocalDateTime Local { get; internal init; }

    /// <summary>The id of the time zone.</summary>
    public string Zone { get; }

    /// <summary>The moment: of an hour that a clock change repeats the first time, of one that it skips as much later as the clock is put on.</summary>
    [JsonIgnore]
    public Instant Instant { get; }
}
