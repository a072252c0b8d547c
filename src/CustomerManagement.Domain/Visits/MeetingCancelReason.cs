namespace CustomerManagement.Domain.Visits;

/// <summary>Why a meeting does not take place.</summary>
public enum MeetingCancelReason
{
    /// <summary>There is nothing to meet for.</summary>
    NotNeeded = 1,

    /// <summary>Too few can come.</summary>
    TooFewParticipants = 2,

    /// <summary>Something more urgent.</summary>
    MoreUrgent = 3,

    /// <summary>It falls on a day off.</summary>
    DayOff = 4,

    /// <summary>Anything else.</summary>
    Other = 5,
}
