namespace CustomerManagement.Domain.Delivery;

/// <summary>Why a notification was not sent.</summary>
public enum DropReason
{
    /// <summary>The customer did not agree to be told on any of the channels.</summary>
    NoConsent = 1,

    /// <summary>The person has died.</summary>
    Deceased = 2,

    /// <summary>The customer is not on file, or no longer.</summary>
    NotOnFile = 3,

    /// <summary>The person may not know of the customer.</summary>
    Confidential = 4,

    /// <summary>It is no longer so, or too late.</summary>
    Outdated = 5,

    /// <summary>The guard of contacts refused for another reason.</summary>
    Refused = 6,
}
