using CustomerManagement.Domain.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>When a follow-up is due, counted from its occasion: from a first day to a last. Immutable and compared by value.</summary>
public sealed record FollowUpTiming
{
    /// <summary>The furthest that a follow-up may be from its occasion: 3,660 of any unit.</summary>
    public const int Furthest = 3_660;

    /// <summary>Creates it.</summary>
    /// <param name="from">The first day, so many units after the occasion; below zero before it; −3,660 to 3,660.</param>
    /// <param name="to">The last day, not before the first, up to 3,660.</param>
    /// <param name="unit">In which unit.</param>
    /// <param name="shift">Where the first day goes when it is no working day; to the next unless said otherwise, so that nothing is early.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or a choice is not a defined one.</exception>
    public FollowUpTiming(int from, int to, OffsetUnit unit = OffsetUnit.Days, DayShift shift = DayShift.Next)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, -Furthest);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, Furthest);
        if (!Enum.IsDefined(unit))
        {
            throw new ArgumentOutOfRangeException(nameof(unit));
        }

        if (!Enum.IsDefined(shift))
        {
            throw new ArgumentOutOfRangeException(nameof(shift));
        }

        (From, To, Unit, Shift) = (from, to, unit, shift);
    }

    /// <summary>The first day, in units after the occasion.</summary>
    public int From { get; }

    /// <summary>The last day, in units after the occasion.</summary>
    public int To { get; }

    /// <summary>In which unit.</summary>
    public OffsetUnit Unit { get; }

    /// <summary>Where the first day goes when it is no working day.</summary>
    public DayShift Shift { get; }

    /// <summary>The days of a follow-up.</summary>
    /// <param name="occasion">The date of the occasion.</param>
    /// <param name="calendar">Whose working days.</param>
    /// <returns>
    /// The first day, as it is where no working day is near enough, and the last, inclusive, not before the first. Both within the years 1 to 9999.
    /// </returns>
    public (LocalDate DueOn, LocalDate LastDay) For(LocalDate occasion, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var first = Offset(occasion, From, calendar);
        var due = calendar.Shift(first, Shift) ?? first;
        return (due, LocalDate.Max(due, Offset(occasion, To, calendar)));
    }

    private LocalDate Offset(LocalDate date, int count, WorkingCalendar calendar) => Unit switch
    {
        OffsetUnit.Days => CalendarRange.Near(date, count),
        OffsetUnit.WorkingDays => calendar.AddWorkingDays(date, count) ?? CalendarRange.Near(date, count),
        OffsetUnit.Months => CalendarRange.Near(date, 0) is var day && count > CalendarRange.MonthsToLast(day)
            ? CalendarRange.LastDate
            : count < 0 && (12 * (day.Year - 1)) + day.Month - 1 < -count ? CalendarRange.FirstDate : day.PlusMonths(count),
        _ => throw new InvalidOperationException("No such unit."),
    };
}
