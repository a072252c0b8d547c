namespace CustomerManagement.Domain.Visits;

/// <summary>Why a visit is in a plan.</summary>
public enum PlannedBecause
{
    /// <summary>It was promised for the day.</summary>
    Promised = 1,

    /// <summary>Its latest date is past.</summary>
    Overdue = 2,

    /// <summary>Its ideal date has come.</summary>
    Due = 3,

    /// <summary>Its ideal date is still to come, but it is not too soon, and worth the time that was left.</summary>
    Early = 4,

    /// <summary>No date is better than another for it, and it is worth the time.</summary>
    Worthwhile = 5,
}
