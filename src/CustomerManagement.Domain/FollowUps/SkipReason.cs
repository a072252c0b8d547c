namespace CustomerManagement.Domain.FollowUps;

/// <summary>Why a follow-up was not done.</summary>
public enum SkipReason
{
    /// <summary>Its last day passed.</summary>
    Missed = 1,

    /// <summary>A later one of its rule stands for it.</summary>
    Merged = 2,

    /// <summary>The person has died.</summary>
    Deceased = 3,

    /// <summary>On none of its channels there is consent.</summary>
    NoConsent = 4,

    /// <summary>A complaint is open, and good wishes are out of place.</summary>
    ComplaintOpen = 5,

    /// <summary>The customer is lost, and good wishes are out of place.</summary>
    CustomerLost = 6,

    /// <summary>Someone decided that it is not needed.</summary>
    NotNeeded = 7,

    /// <summary>The customer asked not to be followed up.</summary>
    CustomerDeclined = 8,
}
