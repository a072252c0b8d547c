namespace CustomerManagement.Domain.FollowUps;

/// <summary>In which unit a follow-up counts from its occasion.</summary>
public enum OffsetUnit
{
    /// <summary>Days of the calendar.</summary>
    Days = 1,

    /// <summary>Working days of the customer's calendar.</summary>
    WorkingDays = 2,

    /// <summary>Calendar months; the last day of a shorter month.</summary>
    Months = 3,
}
