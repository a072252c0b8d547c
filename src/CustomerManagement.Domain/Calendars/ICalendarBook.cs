namespace CustomerManagement.Domain.Calendars;

/// <summary>Gives the calendars by which something was once computed, so that stored things mean what they meant.</summary>
/// <remarks>
/// An implementation keeps every version of a calendar that anything was ever promised under, for as long as that is stored: changed hours are a new version beside the old one,
/// never in its place. It gives the same hours for an id and a version for ever, and can be used by several threads.
/// </remarks>
public interface ICalendarBook
{
    /// <summary>Finds a calendar.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">The version of its hours.</param>
    /// <returns>The calendar with this id and this version; <c>null</c> when there is none.</returns>
    WorkingCalendar? Find(string id, int version);
}
