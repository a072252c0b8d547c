namespace CustomerManagement.Domain.FollowUps;

/// <summary>Where a follow-up stands.</summary>
public enum FollowUpStatus
{
    /// <summary>To be done.</summary>
    Open = 1,

    /// <summary>Done, with an outcome.</summary>
    Done = 2,

    /// <summary>Not to be done, with a reason.</summary>
    Skipped = 3,

    /// <summary>Its occasion is gone, as when the purchase was returned; the same occasion may come again.</summary>
    Withdrawn = 4,
}
