namespace CustomerManagement.Domain.Strategies;

/// <summary>What stands in the way of approaching a customer.</summary>
public enum ContactObstacle
{
    /// <summary>The person has died.</summary>
    Deceased = 1,

    /// <summary>Consent was withdrawn, or the channel needs one and there is none.</summary>
    NoConsent = 2,

    /// <summary>A complaint is open.</summary>
    ComplaintOpen = 3,

    /// <summary>The customer is lost: good wishes would be out of place.</summary>
    CustomerLost = 4,

    /// <summary>The customer was approached often enough lately.</summary>
    Pressure = 5,

    /// <summary>The hours are quiet, or it is no working time.</summary>
    Hours = 6,
}
