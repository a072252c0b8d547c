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
}
