namespace CustomerManagement.Domain.Calendars;

/// <summary>Which day is off besides the holiday's own date when that falls on a weekend.</summary>
public enum Observance
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The Friday before a Saturday, the Monday after a Sunday.</summary>
    NearestWeekday = 1,

    /// <summary>The Monday after a Sunday; nothing for a Saturday.</summary>
    SundayToMonday = 2,

    /// <summary>The Monday after a Saturday or a Sunday.</summary>
    WeekendToMonday = 3,
}
