using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Calendars;

/// <summary>How a deadline or a working time came about, day by day. Can be stored. Immutable, compared by value.</summary>
public sealed record WorkingTimeTrace
{
    private static readonly OffsetDateTimePattern _moment = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH':'mm o<G>");

    private readonly ValueList<TracedDay> _days;

    /// <summary>Creates a trace, as when it is read from where it was stored.</summary>
    /// <param name="calendar">The id of the calendar.</param>
    /// <param name="version">The version of its hours.</param>
    /// <param name="start">From when, as the clock of the calendar shows it.</param>
    /// <param name="end">Up to when.</param>
    /// <param name="days">The days, earliest first.</param>
    /// <exception cref="ArgumentException">No calendar.</exception>
    [JsonConstructor]
    public WorkingTimeTrace(string calendar, int version, OffsetDateTime start, OffsetDateTime end, IReadOnlyList<TracedDay> days)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(calendar);
        Calendar = calendar;
        Version = version;
        Start = start;
        End = end;
        _days = new ValueList<TracedDay>(days, nameof(days));
    }

    internal WorkingTimeTrace(WorkingCalendar calendar, Instant start, Instant end, IReadOnlyList<OpenPiece> taken)
        : this(calendar.Id, calendar.Version, start.InZone(calendar.Zone).ToOffsetDateTime(), end.InZone(calendar.Zone).ToOffsetDateTime(), DaysOf(calendar, start, end, taken))
    {
    }

    /// <summary>The id of the calendar.</summary>
    public string Calendar { get; }

    /// <summary>The version of its hours.</summary>
    public int Version { get; }

    /// <summary>From when, as the clock of the calendar shows it.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(OffsetDateTimeJsonConverter))]
    public OffsetDateTime Start { get; private init; }

    /// <summary>Up to when.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(OffsetDateTimeJsonConverter))]
    public OffsetDateTime End { get; private init; }

    /// <summary>Every date from the start to the end, earliest first, also those that gave nothing; before them the one whose night the start lies in.</summary>
    public IReadOnlyList<TracedDay> Days => _days;

    /// <summary>The working time: the sum of the days.</summary>
    [JsonIgnore]
    public Duration Working => _days.Aggregate(Duration.Zero, (sum, day) => sum + day.Working);

    /// <summary>What it comes to, and a line a day.</summary>
    /// <returns>The English text, times cut to minutes.</returns>
    public override string ToString() =>
        $"{TracedDay.Text(Working)} from {Text(Start)} to {Text(End)} ({Calendar}, version {Version}){string.Concat(_days.Select(day => $"\n{day}"))}";

    internal static string Text(OffsetDateTime moment) => _moment.Format(moment);

    private static List<TracedDay> DaysOf(WorkingCalendar calendar, Instant start, Instant end, IReadOnlyList<OpenPiece> taken)
    {
        var byDate = taken.OrderBy(piece => piece.Start).ToLookup(piece => piece.Date, piece => new TracedSpan(piece.Start.WithOffset(piece.Offset), piece.End.WithOffset(piece.Offset)));

        // A window may have opened the day before, and where the clock is put back across midnight a date may come again.
        var dates = byDate.Select(day => day.Key).Append(start.InZone(calendar.Zone).Date).Append(end.InZone(calendar.Zone).Date).ToList();
        var (first, last) = (dates.Min(), dates.Max());
        return [.. Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(day => first.PlusDays(day)).Select(date => new TracedDay(calendar.DayOf(date), [.. byDate[date]]))];
    }
}
