namespace CustomerManagement.Domain.FollowUps;

/// <summary>Codes of the business rules on follow-ups.</summary>
public static class FollowUpRules
{
    /// <summary>The follow-up is not open: it was done, skipped or withdrawn.</summary>
    public const string NotOpen = "follow-up.not-open";

    /// <summary>The follow-up is not due yet.</summary>
    public const string TooEarly = "follow-up.too-early";

    /// <summary>The day lies outside the days of the follow-up.</summary>
    public const string OutsideItsDays = "follow-up.outside-its-days";
}
