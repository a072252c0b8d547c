namespace CustomerManagement.Domain.Calendars;

/// <summary>Why a date has the hours it has. The first that applies counts, from the last of these to the first.</summary>
public enum DaySource
{
    /// <summary>An ordinary day of the week.</summary>
    Week = 0,

    /// <summary>A holiday: closed.</summary>
    Holiday = 1,

    /// <summary>An exceptional day.</summary>
    Exception = 2,

    /// <summary>The zone left the date out, as Samoa did on 30 December 2011: closed.</summary>
    Skipped = 3,
}
