namespace CustomerManagement.Domain.Complaints;

/// <summary>What an entry in the history of a complaint says.</summary>
public enum ComplaintEntryKind
{
    /// <summary>It was received.</summary>
    Received = 1,

    /// <summary>It was found out whose it is, or who passed it on.</summary>
    Bound = 2,

    /// <summary>What it is about or how it weighs was corrected.</summary>
    Reclassified = 3,

    /// <summary>Someone took it over.</summary>
    Assigned = 4,

    /// <summary>A manager took part.</summary>
    ManagerJoined = 5,

    /// <summary>The customer was told that it arrived.</summary>
    Acknowledged = 6,

    /// <summary>Something was said.</summary>
    Message = 7,

    /// <summary>We began to wait for the customer.</summary>
    WaitBegan = 8,

    /// <summary>We ceased to wait for the customer.</summary>
    WaitEnded = 9,

    /// <summary>Its cause was found.</summary>
    CauseFound = 10,

    /// <summary>A remedy was decided.</summary>
    RemedyDecided = 11,

    /// <summary>The remedy was carried out.</summary>
    Remedied = 12,

    /// <summary>The customer said that the remedy does not settle it.</summary>
    RemedyRejected = 13,

    /// <summary>It was closed.</summary>
    Closed = 14,

    /// <summary>The customer said how satisfied they are.</summary>
    Rated = 15,

    /// <summary>It was opened again.</summary>
    Reopened = 16,

    /// <summary>It went into another complaint.</summary>
    Merged = 17,

    /// <summary>Another complaint went into it.</summary>
    Absorbed = 18,
}
