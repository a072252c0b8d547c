namespace CustomerManagement.Domain.Calendars;

/// <summary>Which of the same weekdays of a month. There is no fifth: few months have one; the last is always there.</summary>
public enum MonthWeek
{
    /// <summary>The first.</summary>
    First = 1,

    /// <summary>The second.</summary>
    Second = 2,

    /// <summary>The third.</summary>
    Third = 3,

    /// <summary>The fourth.</summary>
    Fourth = 4,

    /// <summary>The last, which is the fourth or the fifth.</summary>
    Last = 5,
}
