using CustomerManagement.Domain.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>The day of one who visits customers. Immutable.</summary>
public sealed record RepDay
{
    /// <summary>Creates a day.</summary>
    /// <param name="date">Which working day; what lies after midnight of a night belongs to it.</param>
    /// <param name="calendar">The working hours: holidays, half days and breaks at a fixed time among them.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends; <c>null</c> for where it begins.</param>
    /// <param name="budget">How much working time it may take from its first opening on, travel included; <c>null</c> for all.</param>
    /// <param name="mostVisits">How many visits at most, 1 or above; <c>null</c> for any number. Promised ones count, and are made beyond it.</param>
    /// <param name="lunch">A break whose time is open; <c>null</c> for none. There is none either on a day that is not open when it may begin, or has no room for it. That of a night may lie after midnight.</param>
    /// <exception cref="ArgumentOutOfRangeException">Budget or number is not above zero.</exception>
    public RepDay(
        LocalDate date, WorkingCalendar calendar, GeoPoint start, GeoPoint? end = null, Duration? budget = null, int? mostVisits = null, LunchBreak? lunch = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(start);
        if (budget <= Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(budget));
        }

        if (mostVisits < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(mostVisits));
        }

        (Date, Calendar, Start, End) = (date.WithCalendar(CalendarSystem.Iso), calendar, start, end ?? start);
        (Budget, MostVisits, Lunch) = (budget, mostVisits, lunch);
    }

    /// <summary>Which working day.</summary>
    public LocalDate Date { get; }

    /// <summary>The working hours.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>Where it begins.</summary>
    public GeoPoint Start { get; }

    /// <summary>Where it ends.</summary>
    public GeoPoint End { get; }

    /// <summary>How much working time it may take; <c>null</c> for all.</summary>
    public Duration? Budget { get; }

    /// <summary>How many visits at most; <c>null</c> for any number.</summary>
    public int? MostVisits { get; }

    /// <summary>A break whose time is open; <c>null</c> for none.</summary>
    public LunchBreak? Lunch { get; }

    /// <summary>The same on another date.</summary>
    /// <param name="date">Which.</param>
    /// <returns>The day.</returns>
    public RepDay On(LocalDate date) => new(date, Calendar, Start, End, Budget, MostVisits, Lunch);

    internal RepDay WithMostVisits(int most) => new(Date, Calendar, Start, End, Budget, most, Lunch);
}
