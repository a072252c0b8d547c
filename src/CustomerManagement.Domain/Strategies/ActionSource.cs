namespace CustomerManagement.Domain.Strategies;

/// <summary>What proposes an action.</summary>
public enum ActionSource
{
    /// <summary>The cadence of the customer's strategy.</summary>
    Cadence = 1,

    /// <summary>A follow-up that is open.</summary>
    FollowUp = 2,
}
