using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A meeting that recurs, as every morning or every Monday. Immutable and safe for use by several threads, if the holidays of the calendar are.</summary>
/// <remarks>
/// A meeting's id is the code of the series and the date that it has in the series, unshifted: scheduling again, from whatever day on and however the meeting was
/// moved since, gives the same id. Where shifts bring several to one day, one meeting takes place: the one whose day it is, else the first. So a daily series on a
/// calendar of working days has one meeting each working day. A meeting that was scheduled stays where it is when the calendar changes.
/// </remarks>
public sealed class MeetingSeries
{
    /// <summary>Creates a series.</summary>
    /// <param name="code">Its stable code, as in <c>morning.seoul</c>: 1 to 100 letters a to z, digits, dots and hyphens.</param>
    /// <param name="kind">The kind of its meetings.</param>
    /// <param name="schedule">On which days; its calendar is of a zone of the tz database.</param>
    /// <param name="time">At which hour, on the wall clock of the calendar's zone.</param>
    /// <exception cref="ArgumentException">The code is none, or the calendar is of another zone.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined one.</exception>
    public MeetingSeries(string code, MeetingKind kind, Schedule schedule, LocalTime time)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind));
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(schedule.Calendar.Zone.Id) is null)
        {
            throw new ArgumentException("The calendar is of a zone of the tz database.", nameof(schedule));
        }

        (Code, Kind, Schedule, Time) = (CodedItems.Code(code, nameof(code)), kind, schedule, time);
    }

    /// <summary>Its stable code.</summary>
    public string Code { get; }

    /// <summary>The kind of its meetings.</summary>
    public MeetingKind Kind { get; }

    /// <summary>On which days.</summary>
    public Schedule Schedule { get; }

    /// <summary>At which hour, on the wall clock of the calendar's zone.</summary>
    public LocalTime Time { get; }

    /// <summary>The ids of the meetings that take place between two dates: what to ask the repository for before scheduling.</summary>
    /// <param name="start">From this date, inclusive, of the years 2 to 9998.</param>
    /// <param name="end">Up to this date, inclusive; nothing when it is before the start.</param>
    /// <returns>The ids, by day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is out of range.</exception>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: the dates reach beyond the tables of a lunar calendar.</exception>
    public IReadOnlyList<SalesMeetingId> IdsBetween(LocalDate start, LocalDate end) => [.. Days(start, end).Select(IdOf)];

    /// <summary>Schedules the meetings that take place between two dates and are not there yet.</summary>
    /// <param name="start">From this date, inclusive, of the years 2 to 9998.</param>
    /// <param name="end">Up to this date, inclusive; nothing when it is before the start.</param>
    /// <param name="known">The ids of meetings that are there, whatever became of them; others among them do not matter.</param>
    /// <param name="at">When they are scheduled.</param>
    /// <returns>The new meetings, by day, to save each. The repository refuses one that somebody else saved meanwhile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is out of range.</exception>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: the dates reach beyond the tables of a lunar calendar.</exception>
    public IReadOnlyList<SalesMeeting> ScheduleBetween(LocalDate start, LocalDate end, IReadOnlySet<SalesMeetingId> known, Instant at)
    {
        ArgumentNullException.ThrowIfNull(known);
        return
        [
            .. Days(start, end)
                .Where(occurrence => !known.Contains(IdOf(occurrence)))
                .Select(occurrence => SalesMeeting.Schedule(IdOf(occurrence), Kind, new MeetingTime(occurrence.On!.Value.At(Time), Schedule.Calendar.Zone.Id), at)),
        ];
    }

    private SalesMeetingId IdOf(Occurrence occurrence) => new($"{Code}/{occurrence.Id}");

    private IEnumerable<Occurrence> Days(LocalDate start, LocalDate end) => Schedule.TakingPlace(start, end)
        .GroupBy(occurrence => occurrence.On)
        .OrderBy(day => day.Key)
        .Select(day => day.FirstOrDefault(occurrence => occurrence.Date == day.Key) ?? day.First());
}
