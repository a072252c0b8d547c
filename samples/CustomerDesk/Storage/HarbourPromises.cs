using CustomerManagement.Domain.Complaints;
using NodaTime;

namespace CustomerDesk.Storage;

/// <summary>What Harbour Supplies promises: to critical complaints and to A customers on the clock, to all others in the office hours of where they are.</summary>
internal static class HarbourPromises
{
    private const string BestSegment = "A";

    /// <summary>The policy for a zone. Each has an id of its own, as its hours are others.</summary>
    public static ResponseBook In(DateTimeZone zone, DemoContexts hours)
    {
        var (onTheClock, inHours) = (ResponseBook.BuiltIn().Rows, ResponseBook.BuiltIn(hours.CalendarOf(zone)).Rows);
        return new ResponseBook($"harbour {zone.Id}", 1, [onTheClock[0], onTheClock[^1] with { Segment = BestSegment }, inHours[^1]]);
    }
}
