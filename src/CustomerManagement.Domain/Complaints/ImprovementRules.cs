namespace CustomerManagement.Domain.Complaints;

/// <summary>Codes of the business rules on improvements.</summary>
public static class ImprovementRules
{
    /// <summary>The improvement is not open: it was done or dropped.</summary>
    public const string NotOpen = "improvements.not-open";

    /// <summary>The improvement is due, or was done, on a date on which its finding still counts complaints.</summary>
    public const string BeforeFinding = "improvements.before-finding";

    /// <summary>An effect is checked before anything was done.</summary>
    public const string NotDone = "improvements.not-done";

    /// <summary>An effect is checked by complaints from before it was done.</summary>
    public const string EffectTooEarly = "improvements.effect-too-early";

    /// <summary>An effect is checked by complaints or exposures of another kind.</summary>
    public const string EffectOfOther = "improvements.effect-of-other";

    /// <summary>An improvement that was dropped is published.</summary>
    public const string Dropped = "improvements.dropped";

    /// <summary>A finding is published to a role that may not read it.</summary>
    public const string AudienceNotAllowed = "improvements.audience-not-allowed";
}
