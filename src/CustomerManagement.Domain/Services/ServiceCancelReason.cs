namespace CustomerManagement.Domain.Services;

/// <summary>Why a service was cancelled.</summary>
public enum ServiceCancelReason
{
    /// <summary>The customer took the request back.</summary>
    CustomerWithdrew = 1,

    /// <summary>It turned out that nothing was to be done.</summary>
    NotNeeded = 2,

    /// <summary>It had been asked for already.</summary>
    Duplicate = 3,

    /// <summary>It cannot be done, as for a product that is out of production.</summary>
    NotPossible = 4,

    /// <summary>It was noted by mistake.</summary>
    Mistake = 5,
}
