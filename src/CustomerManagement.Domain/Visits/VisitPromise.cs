using CustomerManagement.Domain.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A visit that was promised. Immutable and compared by value.</summary>
/// <param name="Date">For which working day.</param>
/// <param name="Window">
/// Inside which hours it begins and ends, on the wall clock of the one who visits; the whole day unless said otherwise. Hours in which the working day is not
/// open are taken as those after midnight, if they are open then: a visit after midnight belongs to the working day.
/// </param>
public sealed record VisitPromise(LocalDate Date, TimeWindow Window = default)
{
    /// <summary>For which working day.</summary>
    public LocalDate Date { get; init => field = value.WithCalendar(CalendarSystem.Iso); } = Date.WithCalendar(CalendarSystem.Iso);
}
