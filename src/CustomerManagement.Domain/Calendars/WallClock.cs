using NodaTime;
using NodaTime.TimeZones;

namespace CustomerManagement.Domain.Calendars;

/// <summary>When a wall clock shows a time: the first of two, and of what a clock skips, be it a whole day, the moment at which it has skipped it.</summary>
internal static class WallClock
{
    private static readonly ZoneLocalMappingResolver _resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static Instant At(DateTimeZone zone, LocalDateTime time) => time.InZone(zone, _resolver).ToInstant();

    public static Instant StartOf(DateTimeZone zone, LocalDate date) => At(zone, date.AtMidnight());
}
