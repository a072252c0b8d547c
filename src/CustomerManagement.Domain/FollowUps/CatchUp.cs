namespace CustomerManagement.Domain.FollowUps;

/// <summary>What becomes of a follow-up whose last day passed, as after an outage.</summary>
public enum CatchUp
{
    /// <summary>It is done late: better late than never.</summary>
    Send = 1,

    /// <summary>It is skipped, and noted as missed.</summary>
    Skip = 2,

    /// <summary>The latest missed one of its rule and person is done late and stands for the others.</summary>
    Merge = 3,
}
