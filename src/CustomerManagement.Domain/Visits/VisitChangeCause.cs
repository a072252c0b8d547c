namespace CustomerManagement.Domain.Visits;

/// <summary>Why a planned visit was altered, cancelled or moved.</summary>
public enum VisitChangeCause
{
    /// <summary>The customer asked for it.</summary>
    CustomerAsked = 1,

    /// <summary>The salesperson cannot come.</summary>
    PersonUnavailable = 2,

    /// <summary>Something more important goes first.</summary>
    MoreImportant = 3,

    /// <summary>What the visit was for is settled.</summary>
    NoLongerNeeded = 4,

    /// <summary>The way, the weather or the time did not allow it.</summary>
    OutOfReach = 5,

    /// <summary>It was planned by mistake, or twice.</summary>
    Mistake = 6,

    /// <summary>Anything else, as the note says.</summary>
    Other = 7,
}
