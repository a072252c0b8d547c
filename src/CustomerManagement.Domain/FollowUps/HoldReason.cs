namespace CustomerManagement.Domain.FollowUps;

/// <summary>Why an open follow-up is not done now.</summary>
public enum HoldReason
{
    /// <summary>Its day has not come.</summary>
    NotYetDue = 1,

    /// <summary>Another one goes to this customer now.</summary>
    AnotherGoes = 2,

    /// <summary>A complaint is open.</summary>
    ComplaintOpen = 3,

    /// <summary>The customer was approached often enough lately.</summary>
    Pressure = 4,

    /// <summary>The hours are quiet, or it is no working time.</summary>
    Hours = 5,
}
