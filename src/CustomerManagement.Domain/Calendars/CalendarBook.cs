using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A book of given calendars. Immutable and safe for use by several threads, if the calendars are.</summary>
public sealed class CalendarBook : ICalendarBook
{
    private readonly Dictionary<(string Id, int Version), WorkingCalendar> _calendars = [];

    /// <summary>Makes a book.</summary>
    /// <param name="calendars">The calendars in any order, several versions of one among them; may be none.</param>
    /// <exception cref="ArgumentException">A calendar is missing, or two have the same id and version.</exception>
    public CalendarBook(IEnumerable<WorkingCalendar> calendars)
    {
        foreach (var calendar in new ValueList<WorkingCalendar>(calendars, nameof(calendars)))
        {
            if (!_calendars.TryAdd((calendar.Id, calendar.Version), calendar))
            {
                throw new ArgumentException("A version of a calendar is in the book once.", nameof(calendars));
            }
        }
    }

    /// <inheritdoc/>
    public WorkingCalendar? Find(string id, int version)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _calendars.GetValueOrDefault((id, version));
    }
}
