using CustomerManagement.Domain.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>
/// The working time of a day as one run of seconds, without what lies between its windows. A route on it travels and visits in working time only; a break of the
/// calendar is one point of it. Seconds are those that pass, so that a day on which clocks change has as many as it has.
/// </summary>
internal sealed class WorkingAxis
{
    private readonly Interval[] _open;
    private readonly int[] _before;
    private readonly DateTimeZone _zone;

    public WorkingAxis(WorkingCalendar calendar, LocalDate date)
    {
        _zone = calendar.Zone;
        _open = [.. calendar.OpenOn(date).Select(Whole).OfType<Interval>()];
        _before = new int[_open.Length + 1];
        for (var at = 0; at < _open.Length; at++)
        {
            _before[at + 1] = _before[at] + (int)_open[at].Duration.TotalSeconds;
        }
    }

    /// <summary>All seconds of the day; 0 on a closed one.</summary>
    public int Length => _before[^1];

    /// <summary>How much working time has passed at a moment, rounded up.</summary>
    public int At(Instant moment)
    {
        var passed = Duration.Zero;
        foreach (var open in _open)
        {
            passed += Instant.Max(Instant.Min(moment, open.End), open.Start) - open.Start;
        }

        return (int)Math.Ceiling(passed.TotalSeconds);
    }

    /// <summary>The moment at which something begins there: after the break rather than before it.</summary>
    public OffsetDateTime Beginning(int second)
    {
        var window = Array.FindLastIndex(_before, _open.Length - 1, start => start <= second);
        return Clock(_open[window].Start + Duration.FromSeconds(second - _before[window]));
    }

    /// <summary>The moment at which something ends there: before the break rather than after it.</summary>
    public OffsetDateTime Ending(int second)
    {
        var window = Math.Max(0, Array.FindIndex(_before, start => start >= second) - 1);
        return Clock(_open[window].Start + Duration.FromSeconds(second - _before[window]));
    }

    /// <summary>All of the working time, a window for each run without a break.</summary>
    public IEnumerable<RouteWindow> All() => Windows(_open);

    /// <summary>What lies in working time of given times, in order; none of it goes over a break.</summary>
    public IEnumerable<RouteWindow> Windows(IEnumerable<Interval> times)
    {
        foreach (var time in times)
        {
            for (var at = 0; at < _open.Length; at++)
            {
                var (opens, closes) = (Instant.Max(time.Start, _open[at].Start), Instant.Min(time.End, _open[at].End));
                var (first, last) = (Math.Ceiling((opens - _open[at].Start).TotalSeconds), Math.Floor((closes - _open[at].Start).TotalSeconds));
                if (first < last)
                {
                    yield return new RouteWindow(_before[at] + (int)first, _before[at] + (int)last);
                }
            }
        }
    }

    /// <summary>Whether some moment of a span, its ends among them, is in working time or at the end of some.</summary>
    public bool IsOpenIn(Instant first, Instant last) => Array.Exists(_open, open => open.Start <= last && first <= open.End);

    /// <summary>Hours on the wall clock of a date, or of one after it.</summary>
    public Interval On(LocalDate date, TimeWindow window)
    {
        var start = On(date, window.Opens);
        var lastDate = window.Closes > window.Opens ? date : date.PlusDays(1);
        return new Interval(start, Instant.Max(start, On(lastDate, window.Closes)));
    }

    /// <summary>The moment that a wall clock shows a time of a date.</summary>
    public Instant On(LocalDate date, LocalTime time) => WallClock.At(_zone, date + time);

    /// <summary>A moment on the wall clock.</summary>
    public OffsetDateTime Clock(Instant moment) => moment.InZone(_zone).ToOffsetDateTime();

    private static Interval? Whole(Interval open)
    {
        var (first, last) = (Math.Ceiling((open.Start - NodaConstants.UnixEpoch).TotalSeconds), Math.Floor((open.End - NodaConstants.UnixEpoch).TotalSeconds));
        return first < last ? new Interval(Instant.FromUnixTimeSeconds((long)first), Instant.FromUnixTimeSeconds((long)last)) : null;
    }
}
