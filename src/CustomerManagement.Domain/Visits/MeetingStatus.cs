namespace CustomerManagement.Domain.Visits;

/// <summary>Where a meeting stands.</summary>
public enum MeetingStatus
{
    /// <summary>It is to take place.</summary>
    Scheduled = 1,

    /// <summary>It takes place or took place; what came of it is not noted yet.</summary>
    Held = 2,

    /// <summary>It took place, and what came of it is noted.</summary>
    Closed = 3,

    /// <summary>It does not take place.</summary>
    Cancelled = 4,
}
