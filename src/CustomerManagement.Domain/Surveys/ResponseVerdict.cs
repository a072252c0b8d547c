namespace CustomerManagement.Domain.Surveys;

/// <summary>Whether those who answered can stand for those who did not. No share of answers makes up for these being others than those.</summary>
public enum ResponseVerdict
{
    /// <summary>Nobody was invited, so there is no rate.</summary>
    NobodyInvited = 1,

    /// <summary>Below the limit that was set: the figures are of those who answered, and who did not may think otherwise.</summary>
    Low = 2,

    /// <summary>At the limit or above, and not everyone: who did not answer may still think otherwise.</summary>
    Adequate = 3,

    /// <summary>Everyone answered who was invited.</summary>
    Complete = 4,
}
