using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A series on the working days of a calendar. Shifting an occurrence moves neither the series nor its id; two may take place on one day, and both are there.</summary>
/// <remarks>Immutable and safe for use by several threads, if the holidays of the calendar are.</remarks>
public sealed class Schedule
{
    /// <summary>Creates a schedule.</summary>
    /// <param name="recurrence">The series.</param>
    /// <param name="calendar">Whose working days.</param>
    /// <param name="shift">Where an occurrence goes that falls on no working day.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such shift.</exception>
    public Schedule(Recurrence recurrence, WorkingCalendar calendar, DayShift shift)
    {
        ArgumentNullException.ThrowIfNull(recurrence);
        ArgumentNullException.ThrowIfNull(calendar);
        if (!Enum.IsDefined(shift))
        {
            throw new ArgumentOutOfRangeException(nameof(shift), shift, "No shift.");
        }

        Recurrence = recurrence;
        Calendar = calendar;
        Shift = shift;
    }

    /// <summary>The series.</summary>
    public Recurrence Recurrence { get; }

    /// <summary>Whose working days.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>Where an occurrence goes that falls on no working day.</summary>
    public DayShift Shift { get; }

    /// <summary>The occurrences whose date <em>in the series</em> lies between two dates: each is in exactly one of several spans that follow one another.</summary>
    /// <param name="start">From this date, inclusive, of the years 1 to 9999.</param>
    /// <param name="end">Up to this date, inclusive; nothing when it is before the start.</param>
    /// <returns>The occurrences in order. One without a working day within <see cref="WorkingDays.MaximumShift"/> days is there too, and takes place on no date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is out of range.</exception>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: the dates reach beyond the tables of a lunar calendar.</exception>
    public IReadOnlyList<Occurrence> Between(LocalDate start, LocalDate end) =>
        [.. Recurrence.Between(start, end).Select(plain => new Occurrence(plain.Number, plain.Date, Calendar.Shift(plain.Date, Shift)))];

    /// <summary>The occurrences that <em>take place</em> between two dates, wherever in the series they are: what is on today?</summary>
    /// <param name="start">From this date, inclusive, of the years 1 to 9999.</param>
    /// <param name="end">Up to this date, inclusive; nothing when it is before the start.</param>
    /// <returns>The occurrences in the order of the series.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is out of range.</exception>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: the dates, or those within a shift of them, reach beyond the tables of a lunar calendar.</exception>
    public IReadOnlyList<Occurrence> TakingPlace(LocalDate start, LocalDate end)
    {
        var first = CalendarRange.Date(start, nameof(start));
        var last = CalendarRange.Date(end, nameof(end));
        return
        [
            .. Between(CalendarRange.Near(first, -WorkingDays.MaximumShift), CalendarRange.Near(last, WorkingDays.MaximumShift))
                .Where(occurrence => occurrence.On >= first && occurrence.On <= last),
        ];
    }
}
