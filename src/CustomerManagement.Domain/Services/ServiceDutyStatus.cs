namespace CustomerManagement.Domain.Services;

/// <summary>Where a service duty stands. Who does it and for when it is scheduled is told apart from that.</summary>
public enum ServiceDutyStatus
{
    /// <summary>It is to be done.</summary>
    Open = 1,

    /// <summary>It is to be done, and we wait for the customer.</summary>
    Waiting = 2,

    /// <summary>It was done, in time or late.</summary>
    Done = 3,

    /// <summary>It was cancelled.</summary>
    Cancelled = 4,
}
