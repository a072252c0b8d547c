using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A stretch of working time in a trace, with the offsets of that day. Immutable, compared by value.</summary>
public sealed record TracedSpan
{
    private static readonly LocalTimePattern _time = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Creates a stretch.</summary>
    /// <param name="start">From when, as the clock of the calendar shows it.</param>
    /// <param name="end">Up to when, exclusive.</param>
    [JsonConstructor]
    public TracedSpan(OffsetDateTime start, OffsetDateTime end)
    {
        Start = start;
        End = end;
    }

    /// <summary>From when.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(OffsetDateTimeJsonConverter))]
    public OffsetDateTime Start { get; private init; }

    /// <summary>Up to when, exclusive.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(OffsetDateTimeJsonConverter))]
    public OffsetDateTime End { get; private init; }

    /// <summary>The real time elapsed.</summary>
    [JsonIgnore]
    public Duration Length => End.ToInstant() - Start.ToInstant();

    /// <summary>Both times, as in <c>09:00 to 12:00</c>, cut to minutes.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => $"{_time.Format(Start.TimeOfDay)} to {_time.Format(End.TimeOfDay)}";
}
