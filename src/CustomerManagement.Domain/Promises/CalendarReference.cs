using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Promises;

/// <summary>In which version of which calendar time was counted. Immutable and compared by value; can be stored.</summary>
public sealed record CalendarReference
{
    /// <summary>Creates it.</summary>
    /// <param name="id">The id of the calendar.</param>
    /// <param name="version">The version of its hours, 1 or above.</param>
    /// <exception cref="ArgumentException">There is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public CalendarReference(string id, int version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (Id, Version) = (id, version);
    }

    /// <summary>The id of the calendar.</summary>
    public string Id { get; }

    /// <summary>The version of its hours.</summary>
    public int Version { get; }

    internal static CalendarReference? To(WorkingCalendar? calendar) => calendar is null ? null : new(calendar.Id, calendar.Version);

    /// <exception cref="BusinessRuleException"><see cref="PromiseRules.CalendarMissing"/>; a calendar of another version is none.</exception>
    internal WorkingCalendar In(ICalendarBook calendars) =>
        calendars.Find(Id, Version) is { } found && (found.Id, found.Version) == (Id, Version)
            ? found
            : throw new BusinessRuleException(PromiseRules.CalendarMissing, "The book has every version of a calendar that was promised under.", Id);
}
