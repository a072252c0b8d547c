namespace CustomerManagement.Domain.Reviews;

/// <summary>What a review of everyone is doing.</summary>
public enum ReviewPhase
{
    /// <summary>Reading facts; how many there are is not known.</summary>
    Reading = 1,

    /// <summary>Looking at the population to find the boundaries.</summary>
    Calibrating = 2,

    /// <summary>Deciding on one customer after another.</summary>
    Deciding = 3,
}
