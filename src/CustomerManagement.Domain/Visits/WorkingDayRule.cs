using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>To which working day a moment belongs: a visit after midnight belongs to the day on which the work began. Immutable and compared by value.</summary>
/// <remarks>It is the clock on the wall that decides, also on the days on which it is changed.</remarks>
public sealed record WorkingDayRule
{
    /// <summary>When a working day ends unless said otherwise: at 04:00 of the next date.</summary>
    public static readonly LocalTime DefaultEnd = new(4, 0);

    /// <summary>Creates the rule.</summary>
    /// <param name="zone">The zone in which the person works.</param>
    /// <param name="end">When a working day ends on the next date, exclusive: from midnight (the working day is the date) to before noon; <see cref="DefaultEnd"/> when <c>null</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is noon or later.</exception>
    public WorkingDayRule(DateTimeZone zone, LocalTime? end = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var closes = end ?? DefaultEnd;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(closes, LocalTime.Noon, nameof(end));
        (Zone, End) = (zone, closes);
    }

    /// <summary>The zone in which the person works.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>When a working day ends on the next date, exclusive.</summary>
    public LocalTime End { get; }

    /// <summary>The working day of a moment.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>The date on the wall, or the last date before it that the zone has, while the clock shows less than <see cref="End"/>.</returns>
    public LocalDate DateOf(Instant at)
    {
        var clock = at.InZone(Zone).LocalDateTime;
        return clock.TimeOfDay >= End ? clock.Date : (Zone.AtStartOfDay(clock.Date).ToInstant() - Duration.Epsilon).InZone(Zone).Date;
    }
}
