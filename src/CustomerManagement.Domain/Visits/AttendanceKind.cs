namespace CustomerManagement.Domain.Visits;

/// <summary>Whether someone was at work on a day.</summary>
public enum AttendanceKind
{
    /// <summary>At work, the whole day.</summary>
    Present = 1,

    /// <summary>At work for a part of the day.</summary>
    PartOfDay = 2,

    /// <summary>At work on other duties: training, a meeting, a fair.</summary>
    OtherDuties = 3,

    /// <summary>On leave.</summary>
    OnLeave = 4,

    /// <summary>Ill.</summary>
    Ill = 5,

    /// <summary>Away for another reason.</summary>
    Away = 6,
}
