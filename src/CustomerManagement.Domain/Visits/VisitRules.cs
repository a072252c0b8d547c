namespace CustomerManagement.Domain.Visits;

/// <summary>Codes of the business rules on plans and reports of visits.</summary>
public static class VisitRules
{
    /// <summary>Only what was handed in can be signed off or returned.</summary>
    public const string NotSubmitted = "visits.not-submitted";

    /// <summary>What was signed off is not handed in again unless it was changed.</summary>
    public const string SignedOff = "visits.signed-off";

    /// <summary>Nobody signs off or returns what is their own.</summary>
    public const string OwnSignOff = "visits.own-sign-off";

    /// <summary>A visit with that id is in the plan already.</summary>
    public const string VisitExists = "visits.visit-exists";

    /// <summary>There is no visit with that id in the plan.</summary>
    public const string VisitUnknown = "visits.visit-unknown";

    /// <summary>The visit is no longer to come: something was recorded, or it was cancelled, moved or handed over.</summary>
    public const string NotPlanned = "visits.not-planned";

    /// <summary>A visit moves to a plan of the same person for another day, and is handed over to a plan of another person for the same day.</summary>
    public const string WrongPlan = "visits.wrong-plan";

    /// <summary>A promised visit is not moved, nor given other hours or purposes, without a reason.</summary>
    public const string ReasonMissing = "visits.reason-missing";

    /// <summary>What is said of a working day belongs to that day.</summary>
    public const string OtherDay = "visits.other-day";

    /// <summary>A report without content is not handed in.</summary>
    public const string NothingReported = "visits.nothing-reported";

    /// <summary>A market report is acknowledged once.</summary>
    public const string Acknowledged = "visits.acknowledged";
}
