using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>When a business is open: a week, exceptional days, holidays, in a time zone. Adds and measures working time.</summary>
/// <remarks>
/// A moment is open when the clock on the wall shows a time in a window. When clocks go forward, a window that would open in the missing hour opens at its end, and what
/// lies in it is no working time; when clocks go back, the hour that comes twice counts as the two hours that pass. Working time is real time elapsed: a window of eight hours
/// across such a change has seven or nine.
/// An exceptional day beats a holiday, and a holiday beats the week. Where a window after midnight and one of the next date overlap, the time counts once, for the earlier date.
/// Id and version say by which hours something was computed; changed hours are a calendar of another version.
/// Immutable and safe for use by several threads, if the holidays are.
/// </remarks>
public sealed class WorkingCalendar
{
    /// <summary>How many days ahead or back is looked for open time, unless said otherwise: ten years.</summary>
    public const int DefaultSearchDays = 3_660;

    /// <summary>The most days that may be set for that: a hundred years.</summary>
    public const int MaximumSearchDays = 36_600;

    private readonly Dictionary<LocalDate, ExceptionalDay> _exceptions;
    private readonly bool _isOpenOvernight;

    /// <summary>Creates a calendar.</summary>
    /// <param name="id">What the host calls it.</param>
    /// <param name="version">The version of its hours, 1 or above.</param>
    /// <param name="zone">The time zone of its clock.</param>
    /// <param name="week">The hours of an ordinary week.</param>
    /// <param name="exceptions">Dates with hours of their own; <c>null</c> for none.</param>
    /// <param name="holidays">The dates on which it is closed; <c>null</c> for none.</param>
    /// <param name="searchDays">How many days of 24 hours ahead or back is looked for open time, 1 to 36,600; 3,660 unless said otherwise.</param>
    /// <exception cref="ArgumentException">No id, or two exceptional days on one date.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Version or search days are out of range.</exception>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.NoOpenHours"/>: it would never be open.</exception>
    public WorkingCalendar(
        string id,
        int version,
        DateTimeZone zone,
        WorkingWeek week,
        IEnumerable<ExceptionalDay>? exceptions = null,
        IHolidays? holidays = null,
        int searchDays = DefaultSearchDays)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(week);
        ArgumentOutOfRangeException.ThrowIfLessThan(searchDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(searchDays, MaximumSearchDays);
        _exceptions = ByDate(exceptions ?? []);
        Id = id;
        Version = version;
        Zone = zone;
        Week = week;
        Exceptions = new ValueList<ExceptionalDay>(_exceptions.Values.OrderBy(day => day.Date), nameof(exceptions));
        Holidays = holidays ?? HolidaySet.Empty;
        SearchDays = searchDays;

        var hours = Enumerable.Range(1, 7).Select(day => week[(IsoDayOfWeek)day]).Concat(Exceptions.Select(day => day.Hours)).ToList();
        _isOpenOvernight = hours.Exists(day => day.Overnight > Duration.Zero);
        if (!hours.Exists(day => day.IsOpen))
        {
            throw new BusinessRuleException(CalendarRules.NoOpenHours, "A calendar has open hours in its week or on an exceptional day.", id);
        }
    }

    /// <summary>What the host calls it.</summary>
    public string Id { get; }

    /// <summary>The version of its hours.</summary>
    public int Version { get; }

    /// <summary>The time zone of its clock.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The hours of an ordinary week.</summary>
    public WorkingWeek Week { get; }

    /// <summary>Dates with hours of their own, in order.</summary>
    public IReadOnlyList<ExceptionalDay> Exceptions { get; }

    /// <summary>The dates on which it is closed.</summary>
    public IHolidays Holidays { get; }

    /// <summary>How many days of 24 hours ahead or back is looked for open time.</summary>
    public int SearchDays { get; }

    /// <summary>The hours of a date and why it has them.</summary>
    /// <param name="date">Of the years 1 to 9999; a date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    public CalendarDay DayOf(LocalDate date)
    {
        var day = CalendarRange.Date(date, nameof(date));
        if (!OpenTime.Exists(Zone, day))
        {
            return new CalendarDay(day, DayHours.Closed, DaySource.Skipped);
        }

        if (_exceptions.TryGetValue(day, out var exception))
        {
            return new CalendarDay(day, exception.Hours, DaySource.Exception, exception.Reason);
        }

        var holidays = Holidays.On(day);
        return holidays.Count > 0
            ? new CalendarDay(day, DayHours.Closed, DaySource.Holiday, holidays: holidays)
            : new CalendarDay(day, Week[day.DayOfWeek], DaySource.Week);
    }

    /// <summary>Whether it is open.</summary>
    /// <param name="at">When, of the years 2 to 9998.</param>
    /// <returns><c>true</c> from the opening of a window, inclusive, to its closing, exclusive.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment is out of range.</exception>
    public bool IsOpen(Instant at)
    {
        CalendarRange.Check(at, nameof(at));
        return OpenTime.Between(this, at, at + Duration.Epsilon).Any();
    }

    /// <summary>The first open moment at or after a moment.</summary>
    /// <param name="at">When, of the years 2 to 9998.</param>
    /// <returns>The moment itself when it is open; <c>null</c> when it is not open within <see cref="SearchDays"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment is out of range.</exception>
    public Instant? NextOpen(Instant at)
    {
        CalendarRange.Check(at, nameof(at));
        return OpenTime.Between(this, at, Limit(at, backward: false)).Select(piece => (Instant?)piece.Start).FirstOrDefault();
    }

    /// <summary>The open time of the windows that open on a date, on the time line.</summary>
    /// <param name="date">Of the years 2 to 9998; a date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <returns>
    /// The intervals in order, none of which touch; empty for a closed day. A window that goes on after midnight is whole, and what the night before
    /// still covers is not in it, so that no time is in two dates. A window that opens or closes in an hour that comes twice may be two intervals.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    public IReadOnlyList<Interval> OpenOn(LocalDate date)
    {
        var day = date.WithCalendar(CalendarSystem.Iso);

        // An offset is at most 18 hours, and a window ends less than 48 hours after midnight.
        var midnight = day.AtMidnight().InUtc().ToInstant();
        CalendarRange.Check(midnight, nameof(date));
        var open = new List<Interval>();
        foreach (var piece in OpenTime.Between(this, midnight - Duration.FromHours(18), midnight + Duration.FromHours(66)).Where(piece => piece.Date == day))
        {
            if (open.Count > 0 && open[^1].End == piece.Start)
            {
                open[^1] = new Interval(open[^1].Start, piece.End);
            }
            else
            {
                open.Add(new Interval(piece.Start, piece.End));
            }
        }

        return open.AsReadOnly();
    }

    /// <summary>The moment by which so much working time has passed: the earliest for which <see cref="Between"/> gives it.</summary>
    /// <param name="start">From when, of the years 2 to 9998.</param>
    /// <param name="working">How much, zero or above; zero gives the start itself, also when it is closed.</param>
    /// <returns>The moment, a closing rather than the opening after it; <c>null</c> when it is not within <see cref="SearchDays"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is out of range, or the working time is below zero.</exception>
    public Instant? Add(Instant start, Duration working) => Take(start, working, backward: false, taken: null);

    /// <summary>The moment from which so much working time passes up to another: the latest for which <see cref="Between"/> gives it. For warnings ahead of a deadline.</summary>
    /// <param name="end">Up to when, of the years 2 to 9998.</param>
    /// <param name="working">How much, zero or above; zero gives the end itself, also when it is closed.</param>
    /// <returns>The moment, an opening rather than the closing before it; <c>null</c> when it is not within <see cref="SearchDays"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end is out of range, or the working time is below zero.</exception>
    public Instant? Subtract(Instant end, Duration working) => Take(end, working, backward: true, taken: null);

    /// <summary>The working time between two moments. Takes time in proportion to the days between them.</summary>
    /// <param name="start">From when, of the years 2 to 9998.</param>
    /// <param name="end">Up to when, not before the start.</param>
    /// <returns>The real time elapsed while it was open.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A moment is out of range, or the end is before the start.</exception>
    public Duration Between(Instant start, Instant end) => Total(Pieces(start, end));

    /// <summary>As <see cref="Add"/>, with how it came about.</summary>
    /// <inheritdoc cref="Add" path="/param|/exception"/>
    /// <returns>The days and what was taken of each; <c>null</c> where <see cref="Add"/> gives it.</returns>
    public WorkingTimeTrace? TraceAdd(Instant start, Duration working)
    {
        var taken = new List<OpenPiece>();
        return Take(start, working, backward: false, taken) is { } end ? new WorkingTimeTrace(this, start, end, taken) : null;
    }

    /// <summary>As <see cref="Subtract"/>, with how it came about.</summary>
    /// <inheritdoc cref="Subtract" path="/param|/exception"/>
    /// <returns>The days and what was taken of each, earliest first; <c>null</c> where <see cref="Subtract"/> gives it.</returns>
    public WorkingTimeTrace? TraceSubtract(Instant end, Duration working)
    {
        var taken = new List<OpenPiece>();
        return Take(end, working, backward: true, taken) is { } start ? new WorkingTimeTrace(this, start, end, taken) : null;
    }

    /// <summary>As <see cref="Between"/>, with how it came about.</summary>
    /// <inheritdoc cref="Between" path="/param|/exception"/>
    /// <returns>The days and what was taken of each.</returns>
    public WorkingTimeTrace TraceBetween(Instant start, Instant end) => new(this, start, end, [.. Pieces(start, end)]);

    /// <summary>How far into a date a window of the date before reaches, on the wall clock.</summary>
    internal Duration OvernightInto(LocalDate date) =>
        _isOpenOvernight && date > CalendarRange.FirstDate ? DayOf(date.PlusDays(-1)).Hours.Overnight : Duration.Zero;

    private static Dictionary<LocalDate, ExceptionalDay> ByDate(IEnumerable<ExceptionalDay> exceptions)
    {
        var byDate = new Dictionary<LocalDate, ExceptionalDay>();
        foreach (var day in new ValueList<ExceptionalDay>(exceptions, nameof(exceptions)))
        {
            if (!byDate.TryAdd(day.Date, day))
            {
                throw new ArgumentException("A date has one exceptional day.", nameof(exceptions));
            }
        }

        return byDate;
    }

    private static Duration Total(IEnumerable<OpenPiece> pieces)
    {
        var total = Duration.Zero;
        foreach (var piece in pieces)
        {
            total += piece.Length;
        }

        return total;
    }

    private IEnumerable<OpenPiece> Pieces(Instant start, Instant end)
    {
        CalendarRange.Check(start, nameof(start));
        CalendarRange.Check(end, nameof(end));
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return OpenTime.Between(this, start, end);
    }

    private Instant? Take(Instant at, Duration working, bool backward, List<OpenPiece>? taken)
    {
        CalendarRange.Check(at, backward ? "end" : "start");
        ArgumentOutOfRangeException.ThrowIfLessThan(working, Duration.Zero);
        if (working == Duration.Zero)
        {
            return at;
        }

        var left = working;
        var limit = Limit(at, backward);
        foreach (var piece in backward ? OpenTime.Between(this, limit, at, backward) : OpenTime.Between(this, at, limit))
        {
            var part = Duration.Min(left, piece.Length);
            left -= part;
            var used = backward ? piece with { Start = piece.End - part } : piece with { End = piece.Start + part };
            taken?.Add(used);
            if (left == Duration.Zero)
            {
                return backward ? used.Start : used.End;
            }
        }

        return null;
    }

    private Instant Limit(Instant at, bool backward)
    {
        var days = Duration.FromDays(SearchDays);
        return backward ? at - Duration.Min(days, at - CalendarRange.First) : at + Duration.Min(days, CalendarRange.Last - at);
    }
}
