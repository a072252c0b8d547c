using NodaTime;
using NodaTime.TimeZones;

namespace CustomerManagement.Domain.Calendars;

/// <summary>The open time of a calendar on the time line, piece by piece.</summary>
/// <remarks>
/// A moment is open when the wall clock shows a time in a window. Between two changes of its offset a zone's clock runs evenly, so the walk goes from one such
/// stretch to the next, and within it from date to date; that also holds where a clock is put back across midnight, and dates come twice.
/// </remarks>
internal static class OpenTime
{
    /// <summary>The open pieces from one moment to another, in order of time, or the other way round. Made as they are asked for.</summary>
    public static IEnumerable<OpenPiece> Between(WorkingCalendar calendar, Instant start, Instant end, bool backward = false)
    {
        for (var at = backward ? end : start; backward ? at > start : at < end;)
        {
            var interval = calendar.Zone.GetZoneInterval(backward ? at - Duration.Epsilon : at);
            var from = interval.HasStart ? Instant.Max(interval.Start, start) : start;
            var to = interval.HasEnd ? Instant.Min(interval.End, end) : end;
            foreach (var piece in Within(calendar, interval, from, to, backward))
            {
                yield return piece;
            }

            at = backward ? from : to;
        }
    }

    /// <summary>Whether the zone's clock shows the date at all.</summary>
    public static bool Exists(DateTimeZone zone, LocalDate date)
    {
        var midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count > 0 || midnight.LateInterval.IsoLocalStart < date.PlusDays(1).AtMidnight();
    }

    private static IEnumerable<OpenPiece> Within(WorkingCalendar calendar, ZoneInterval interval, Instant from, Instant to, bool backward)
    {
        // The window that a moment lies in may have opened the day before.
        var first = from.WithOffset(interval.WallOffset).Date.PlusDays(-1);
        var last = to.WithOffset(interval.WallOffset).Date;
        var step = backward ? -1 : 1;
        for (var date = backward ? last : first; backward ? date >= first : date <= last; date = date.PlusDays(step))
        {
            var windows = calendar.DayOf(date).Hours.Windows;
            if (windows.Count == 0)
            {
                continue;
            }

            var taken = calendar.OvernightInto(date);
            var midnight = date.AtMidnight().WithOffset(interval.WallOffset).ToInstant();
            for (var i = 0; i < windows.Count; i++)
            {
                var window = windows[backward ? windows.Count - 1 - i : i];
                var start = Instant.Max(midnight + Duration.Max(window.Start, taken), from);
                var end = Instant.Min(midnight + window.End, to);
                if (start < end)
                {
                    yield return new OpenPiece(date, start, end, interval.WallOffset);
                }
            }
        }
    }
}
