namespace CustomerManagement.Domain.Calendars;

/// <summary>Where a date goes that is no working day; a working day stays. The field's names are in brackets.</summary>
public enum DayShift
{
    /// <summary>It stays.</summary>
    None = 0,

    /// <summary>To the next working day ("following").</summary>
    Next = 1,

    /// <summary>To the previous working day ("preceding").</summary>
    Previous = 2,

    /// <summary>To the nearest working day; of two equally near to the later, so that nothing is early without need.</summary>
    Nearest = 3,

    /// <summary>To the next working day, unless that is in another month: then to the previous one ("modified following").</summary>
    NextInMonth = 4,

    /// <summary>To the previous working day, unless that is in another month: then to the next one ("modified preceding").</summary>
    PreviousInMonth = 5,
}
