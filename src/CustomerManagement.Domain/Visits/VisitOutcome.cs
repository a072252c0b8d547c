namespace CustomerManagement.Domain.Visits;

/// <summary>What came of a visit: whether somebody was reached and, if not, why. A closed door is no contact.</summary>
public enum VisitOutcome
{
    /// <summary>Somebody was reached: the visit took place.</summary>
    Reached = 1,

    /// <summary>The door was closed.</summary>
    ClosedDoor = 2,

    /// <summary>Somebody was there, but not whom the visit was for.</summary>
    CustomerAbsent = 3,

    /// <summary>The customer called it off.</summary>
    CalledOff = 4,

    /// <summary>We did not get there.</summary>
    NotAttempted = 5,
}
