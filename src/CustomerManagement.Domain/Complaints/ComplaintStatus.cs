namespace CustomerManagement.Domain.Complaints;

/// <summary>How far a complaint has come: first the cause, then the remedy, then the customer's word.</summary>
public enum ComplaintStatus
{
    /// <summary>It is on file; its cause is not known yet.</summary>
    Received = 1,

    /// <summary>Its cause is known; nothing is decided yet.</summary>
    CauseFound = 2,

    /// <summary>What will be done about it is decided.</summary>
    RemedyDecided = 3,

    /// <summary>That was done; the customer's word on it is to come.</summary>
    Remedied = 4,

    /// <summary>It is over, unless it is reopened.</summary>
    Closed = 5,

    /// <summary>It went into another complaint about the same.</summary>
    Merged = 6,
}
